package io.quarterdeck.account;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

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
}
