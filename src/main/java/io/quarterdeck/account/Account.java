package io.quarterdeck.account;

import io.quarterdeck.period.FiscalCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A customer company under review.
 *
 * @param fiscalYearStart month in which its fiscal year begins, 1 to 12
 * @param currency of every money amount of the account
 * @param logo bytes of the logo, or empty; {@code logoFile} names a file in the brand's folder instead
 * @param grossMargin share of revenue, 0 to 1
 */
public record Account(
        String id,
        String name,
        Optional<String> segment,
        Locale locale,
        Currency currency,
        ZoneId zone,
        int fiscalYearStart,
        Optional<String> brand,
        Optional<Logo> logo,
        Lead lead,
        Optional<LocalDate> customerSince,
        Optional<LocalDate> valueStartOn,
        Optional<LocalDate> renewalOn,
        Optional<BigDecimal> grossMargin,
        Optional<Csm> csm,
        List<String> emailDomains,
        boolean active) {
    public Account {
        emailDomains = List.copyOf(emailDomains);
    }

    public FiscalCalendar calendar() {
        return new FiscalCalendar(fiscalYearStart, zone);
    }

    /** The same with another customer success manager, or none. */
    public Account withCsm(Optional<Csm> other) {
        return new Account(
                id,
                name,
                segment,
                locale,
                currency,
                zone,
                fiscalYearStart,
                brand,
                logo,
                lead,
                customerSince,
                valueStartOn,
                renewalOn,
                grossMargin,
                other,
                emailDomains,
                active);
    }
}
