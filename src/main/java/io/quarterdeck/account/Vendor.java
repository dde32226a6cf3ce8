package io.quarterdeck.account;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The company that gives the reviews.
 *
 * @param domains its e-mail domains in lower case, ASCII form
 * @param baseCurrency currency of portfolio figures
 * @param zone in which portfolio periods begin and end
 * @param locale language of its own pages and lists
 */
public record Vendor(String name, List<String> domains, Currency baseCurrency, ZoneId zone, Locale locale) {
    public Vendor {
        domains = List.copyOf(domains);
    }

    /** The whole portfolio, spoken of as if it were one account of the vendor's own; its fiscal year is the calendar's. */
    public Account portfolio() {
        return new Account(
                "portfolio",
                name,
                Optional.empty(),
                locale,
                baseCurrency,
                zone,
                1,
                Optional.empty(),
                Optional.empty(),
                Lead.VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                domains,
                true);
    }
}
