package io.quarterdeck.config;

import io.quarterdeck.metric.Driver;
import io.quarterdeck.spelling.Nearest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads {@code drivers.yaml}. */
final class DriverReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]*");
    private static final Pattern VARIABLE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private final Function<String, Optional<String>> formulaCheck;

    /** @param formulaCheck says what is wrong with a formula; empty when it can be computed */
    DriverReader(Function<String, Optional<String>> formulaCheck) {
        this.formulaCheck = formulaCheck;
    }

    /** The drivers in the file's order; one that can't be read is a fault and left out. */
    List<Driver> read(Section root) {
        if (!root.has("drivers")) {
            root.fault("drivers", "it is missing", "write drivers: and the drivers under it, or drivers: {}");
        }
        Section drivers = root.section("drivers");
        List<Driver> read = drivers.names(Readings.text().then(DriverReader::id)).stream()
                .map(id -> driver(id, drivers.section(id)))
                .flatMap(Optional::stream)
                .toList();
        root.end();
        return read;
    }

    private Optional<Driver> driver(String id, Section section) {
        Optional<String> unit = section.required("unit", Readings.text().then(DriverReader::unit), "money");
        Optional<Driver.Category> category =
                section.required("category", Readings.word(Driver.Category.class), "cost_saved");
        Optional<String> formula =
                section.required("formula", Readings.text().then(this::formula), "(baseline - actual) * volume * rate");
        Map<String, BigDecimal> rates =
                section.map("rates", Readings.text().then(DriverReader::variable), Readings.any());
        formula.ifPresent(text -> refuseUnused(section.section("rates"), rates, text));
        Optional<BigDecimal> attribution = section.optional("attribution", Readings.number("0", "1"));
        Optional<BigDecimal> haircut = section.optional("haircut", Readings.number("0", "1"));
        Optional<String> message = section.optional("message", Readings.text());
        Map<String, String> names = new LinkedHashMap<>();
        section.map("name", PlaceReadings.locale().then(Locale::toLanguageTag), Readings.text())
                .forEach((tag, name) -> names.put(Locale.forLanguageTag(tag).toLanguageTag(), name));
        return unit.flatMap(u -> category.flatMap(
                c -> formula.map(f -> new Driver(id, u, c, f, rates, attribution, haircut, message, names))));
    }

    private static String id(String text) throws UnfitException {
        if (!ID.matcher(text).matches()) {
            throw new UnfitException("this is no id of a driver", "write small letters, digits, _ and -");
        }
        return text;
    }

    /** A slip in a currency's code would silently take the driver out of the money totals; so it is refused. */
    private static String unit(String text) throws UnfitException {
        List<String> codes = PlaceReadings.codes();
        String capitals = text.toUpperCase(Locale.ROOT);
        if (!text.equals(Driver.MONEY) && capitals.equals("MONEY")) {
            throw new UnfitException(Readings.shown(text) + " is not known", "did you mean money?");
        }
        if (codes.contains(capitals) && !codes.contains(text)) {
            throw new UnfitException(Readings.shown(text) + " is no currency", "did you mean " + capitals + "?");
        }
        if (CODE.matcher(text).matches() && !codes.contains(text)) {
            throw new UnfitException(
                    Readings.shown(text) + " looks like a currency but is none",
                    "write money, a code of ISO 4217, or a quantity that is not three capitals");
        }
        return text;
    }

    private String formula(String text) throws UnfitException {
        Optional<String> wrong = formulaCheck.apply(text);
        if (wrong.isPresent()) {
            throw new UnfitException(wrong.get(), "write it over baseline, the measurement's inputs and the rates");
        }
        return text;
    }

    private static String variable(String text) throws UnfitException {
        if (!VARIABLE.matcher(text).matches() || text.equals("baseline")) {
            throw new UnfitException(
                    "this is no name for a rate", "write small letters, digits and _, and not baseline");
        }
        return text;
    }

    private static void refuseUnused(Section section, Map<String, BigDecimal> rates, String formula) {
        List<String> used =
                Pattern.compile("[^A-Za-z0-9_]+").splitAsStream(formula).toList();
        rates.keySet().stream()
                .filter(rate -> !used.contains(rate))
                .forEach(rate -> section.fault(rate, "the formula does not use this rate", hint(rate, used)));
    }

    private static String hint(String rate, List<String> used) {
        return Nearest.to(rate, used).map(near -> "did you mean " + near + "?").orElse("use it, or remove it");
    }
}
