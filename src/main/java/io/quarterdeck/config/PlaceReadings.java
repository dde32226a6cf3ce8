package io.quarterdeck.config;

import io.quarterdeck.spelling.Nearest;
import java.net.IDN;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Time zones, currencies, languages, domains: the names that the world has agreed on. */
final class PlaceReadings {
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*");

    private PlaceReadings() {}

    /** A name of the IANA database. */
    static Reading<ZoneId> zone() {
        return Readings.text().then(name -> {
            if (!ZoneId.getAvailableZoneIds().contains(name)) {
                String near = Nearest.to(name, ZoneId.getAvailableZoneIds())
                        .map(zone -> "did you mean " + zone + "?")
                        .orElse("write a name of the IANA database, e.g. Europe/Berlin");
                throw new UnfitException(Readings.shown(name) + " is no time zone", near);
            }
            return ZoneId.of(name);
        });
    }

    /** A code of ISO 4217 in capitals. */
    static Reading<Currency> currency() {
        return Readings.text().then(code -> {
            List<String> codes = codes();
            if (!codes.contains(code)) {
                String capitals = code.toUpperCase(Locale.ROOT);
                String remedy = codes.contains(capitals)
                        ? "did you mean " + capitals + "?"
                        : "write a code of ISO 4217, e.g. EUR";
                throw new UnfitException(Readings.shown(code) + " is no currency", remedy);
            }
            return Currency.getInstance(code);
        });
    }

    /** Codes of currencies that can be counted; XXX (none), XTS (test) and metals are not among them. */
    static List<String> codes() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }

    /** A language tag of BCP 47 whose language and country exist, e.g. {@code de} or {@code en-GB}. */
    static Reading<Locale> locale() {
        return Readings.text().then(tag -> {
            try {
                Locale locale = new Locale.Builder().setLanguageTag(tag).build();
                if (isKnown(locale)) {
                    return locale;
                }
            } catch (IllformedLocaleException e) {
                // told below, with the remedy
            }
            String hyphens = tag.replace('_', '-');
            String remedy = hyphens.equals(tag) ? "write a tag of BCP 47, e.g. de or en-GB" : "write " + hyphens;
            throw new UnfitException(Readings.shown(tag) + " is no language tag", remedy);
        });
    }

    private static boolean isKnown(Locale locale) {
        String language = locale.getLanguage();
        String country = locale.getCountry();
        return (language.length() == 3
                        || Arrays.asList(Locale.getISOLanguages()).contains(language))
                && (country.length() != 2
                        || Arrays.asList(Locale.getISOCountries()).contains(country));
    }

    /** An e-mail domain, in lower case and ASCII form. */
    static Reading<String> domain() {
        return Readings.text().then(text -> {
            String ascii = ascii(text).toLowerCase(Locale.ROOT);
            if (!DOMAIN.matcher(ascii).matches()) {
                throw new UnfitException(
                        Readings.shown(text) + " is no e-mail domain",
                        "write what follows the @, e.g. halyard.example");
            }
            return ascii;
        });
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
