package io.quarterdeck.gate;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Vendor;
import java.net.IDN;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an address leads: to the account, to the vendor, or astray. Domains are compared in ASCII form and lower case,
 * without the dot that may end them, so that no look-alike passes for another.
 *
 * @param subdomains whether {@code eu.acme.com} is at home where {@code acme.com} is
 */
public record RecipientDomains(boolean subdomains) {

    /** Whether the address is in a domain of the account's or of the vendor's; one without a readable domain is not. */
    public boolean isAtHome(String address, Account account, Vendor vendor) {
        return of(address)
                .filter(domain -> isAmong(domain, account.emailDomains()) || isAmong(domain, vendor.domains()))
                .isPresent();
    }

    /** The domain of an address in the form in which it is compared; empty where it has none that could be. */
    public static Optional<String> of(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? Optional.empty() : normal(address.substring(at + 1));
    }

    private boolean isAmong(String domain, Collection<String> home) {
        return home.stream()
                .map(RecipientDomains::normal)
                .flatMap(Optional::stream)
                .anyMatch(own -> domain.equals(own) || subdomains && domain.endsWith("." + own));
    }

    private static Optional<String> normal(String domain) {
        try {
            String ascii = IDN.toASCII(domain.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return Optional.of(bare).filter(name -> !name.isEmpty());
        } catch (IllegalArgumentException e) {
            // no domain that mail could be sent to
            return Optional.empty();
        }
    }
}
