package io.quarterdeck.review.format;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How people of a locale write currencies: their codes, signs and names. */
final class CurrencyNames {
    private static final Pattern SIGN_OF_MONEY = Pattern.compile("\\p{Sc}");

    private CurrencyNames() {}

    /** Word or sign → code, or {@link Reading#UNKNOWN}; longest first. */
    static Map<String, String> of(ULocale locale) {
        Map<String, String> named = new LinkedHashMap<>();
        for (java.util.Currency each : java.util.Currency.getAvailableCurrencies()) {
            String code = each.getCurrencyCode();
            Currency currency = Currency.getInstance(code);
            named.put(code, code);
            named.putIfAbsent(currency.getSymbol(locale), code);
            named.putIfAbsent(
                    WrittenNumbers.UNSEEN.matcher(currency.getSymbol(locale)).replaceAll(""), code);
            for (String plural : List.of("one", "few", "other")) {
                named.putIfAbsent(currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, new boolean[1]), code);
            }
        }
        Map<String, Set<String>> bySign = new TreeMap<>();
        for (java.util.Currency each : java.util.Currency.getAvailableCurrencies()) {
            String sign = Currency.getInstance(each.getCurrencyCode())
                    .getName(locale, Currency.NARROW_SYMBOL_NAME, new boolean[1]);
            if (SIGN_OF_MONEY.matcher(sign).find()) {
                bySign.computeIfAbsent(sign, any -> new HashSet<>()).add(each.getCurrencyCode());
            }
        }
        // a sign that several currencies share says of none that it is meant
        bySign.forEach((sign, codes) ->
                named.putIfAbsent(sign, codes.size() == 1 ? codes.iterator().next() : Reading.UNKNOWN));
        Map<String, String> longest = new LinkedHashMap<>();
        WrittenNumbers.byLength(named.keySet()).forEach(word -> longest.put(word, named.get(word)));
        return longest;
    }
}
