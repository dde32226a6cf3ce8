package io.quarterdeck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import io.quarterdeck.account.Vendor;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientDomainsTest {
    private static final Vendor VENDOR = new Vendor(
            "Halyard", List.of("halyard.example"), Currency.getInstance("EUR"), ZoneOffset.UTC, Locale.ENGLISH);
    private static final RecipientDomains EXACT = new RecipientDomains(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@acme.example",
                "Ann@ACME.Example",
                "ann@acme.example.",
                "ann@ITALIA.example",
                "ann@büro.example",
                "ann@BÜRO.example",
                "ann@xn--bro-hoa.example",
                "\"a@b\"@acme.example",
                "csm@halyard.example"
            })
    void anAddressAtTheAccountsOrTheVendorsDomainIsAtHomeHoweverItIsWritten(String address) {
        assertThat(EXACT.isAtHome(address, account("Acme.example", "italia.example", "büro.example"), VENDOR))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@gmail.example",
                "ann@acme.example.evil.example",
                "ann@notacme.example",
                "ann@eu.acme.example",
                "ann@\u0430cme.example",
                "ann@acme\u3002example\u3002evil",
                "ann@acme.exarnple",
                "ann@ıtalia.example",
                "ann@",
                "@acme.example",
                "acme.example",
                "ann@acme..example",
                "ann@acme.example>",
                "ann@acme.example@evil.example",
                ""
            })
    void anyOtherIsAstrayAndSoIsWhatOnlyLooksTheSame(String address) {
        assertThat(EXACT.isAtHome(address, account("acme.example", "italia.example"), VENDOR))
                .isFalse();
    }

    @Test
    void subdomainsAreAtHomeOnlyWhereTheConfigurationSaysSo() {
        RecipientDomains wide = new RecipientDomains(true);
        assertThat(wide.isAtHome("ann@eu.acme.example", account("acme.example"), VENDOR))
                .isTrue();
        assertThat(wide.isAtHome("ann@notacme.example", account("acme.example"), VENDOR))
                .isFalse();
    }

    @Test
    void withoutDomainsOfTheAccountOnlyTheVendorIsAtHome() {
        assertThat(EXACT.isAtHome("ann@acme.example", account(), VENDOR)).isFalse();
        assertThat(EXACT.isAtHome("csm@halyard.example", account(), VENDOR)).isTrue();
    }

    private static Account account(String... domains) {
        return new Account(
                "acme",
                "Acme",
                Optional.empty(),
                Locale.ENGLISH,
                Currency.getInstance("EUR"),
                ZoneOffset.UTC,
                1,
                Optional.empty(),
                Optional.empty(),
                Lead.VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(domains),
                true);
    }
}
