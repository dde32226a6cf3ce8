package io.quarterdeck.tamper;

import io.quarterdeck.json.Json;
import io.quarterdeck.json.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Evidence with one thing changed, under a signature, a table and a printed hash that go with it. */
final class EvidenceMutants {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9.]*");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private EvidenceMutants() {}

    /** A value, or that of a point of a series. */
    static Optional<Mutant> figure(SignedDeck deck, Random random) {
        Map<String, Object> tree = Attached.tree(deck);
        Map<String, Object> figure = Altered.one(objects(tree.get("figures")), random);
        List<Map<String, Object>> places = new ArrayList<>(objects(figure.getOrDefault("points", List.of())));
        places.add(figure);
        places.add(figure);
        Map<String, Object> place = Altered.one(places, random);
        if (!Altered.isNumber(place.get("value"))) {
            return Optional.empty();
        }
        String other = Altered.number((String) place.get("value"), random);
        String what = figure.get("number") + ": " + place.get("value") + " to " + other;
        place.put("value", other);
        return Optional.of(new Mutant(what, Attached.evidence(deck, tree), Set.of("figures")));
    }

    static Optional<Mutant> formula(SignedDeck deck, Random random) {
        Map<String, Object> tree = Attached.tree(deck);
        Map<String, Object> figure = Altered.one(objects(tree.get("figures")), random);
        return switch (random.nextInt(4)) {
            case 0 -> printedFormula(deck, tree, figure, random);
            case 1 -> driverFormula(deck, tree, random);
            default -> figureFormula(deck, tree, figure);
        };
    }

    private static Optional<Mutant> figureFormula(
            SignedDeck deck, Map<String, Object> tree, Map<String, Object> figure) {
        String formula = (String) figure.get("formula");
        if (!Altered.isNumber(figure.get("value"))) {
            return Optional.empty();
        }
        boolean computable = !isZero(figure) && isOver(formula, object(figure.get("inputs")));
        figure.put("formula", "2 * (" + formula + ")");
        return Optional.of(new Mutant(
                figure.get("number") + ": twice " + formula,
                Attached.evidence(deck, tree),
                computable ? Set.of("figures", "formulas") : Set.of("figures")));
    }

    private static boolean isZero(Map<String, Object> figure) {
        return ((String) figure.get("value")).matches("-?0(\\.0+)?");
    }

    private static boolean isOver(String formula, Map<String, Object> inputs) {
        Matcher names = NAME.matcher(formula);
        boolean any = false;
        while (names.find()) {
            any = true;
            if (!Altered.isNumber(inputs.get(names.group()))) {
                return false;
            }
        }
        return any && !formula.contains("^");
    }

    private static Optional<Mutant> printedFormula(
            SignedDeck deck, Map<String, Object> tree, Map<String, Object> figure, Random random) {
        List<Map<String, Object>> printed = objects(figure.get("printed_numbers"));
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> number = Altered.one(printed, random);
        String formula = (String) number.get("formula");
        if (isZero(number)) {
            return Optional.empty();
        }
        number.put("formula", "(" + formula + ") * 2");
        return Optional.of(new Mutant(
                figure.get("number") + " printed as " + number.get("text") + ": twice " + formula,
                Attached.evidence(deck, tree),
                Set.of("printed-numbers")));
    }

    private static Optional<Mutant> driverFormula(SignedDeck deck, Map<String, Object> tree, Random random) {
        List<Map<String, Object>> drivers = objects(object(tree.get("settings")).get("drivers"));
        Map<String, Object> driver = Altered.one(drivers, random);
        driver.put("formula", "2 * (" + driver.get("formula") + ")");
        return Optional.of(
                new Mutant("driver " + driver.get("id") + " twice", Attached.evidence(deck, tree), Set.of("figures")));
    }

    static Optional<Mutant> row(SignedDeck deck, Random random) {
        Map<String, Object> tree = Attached.tree(deck);
        Map<String, Object> kinds = object(tree.get("rows"));
        String kind = Altered.one(new ArrayList<>(kinds.keySet()), random);
        List<Map<String, Object>> rows = objects(kinds.get(kind));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int at = random.nextInt(rows.size());
        return switch (random.nextInt(4)) {
            case 0 -> {
                rows.remove(at);
                yield Optional.of(mutant(deck, tree, kind + " removed: " + at, "rows"));
            }
            case 1 -> {
                rows.add(at, Map.copyOf(rows.get(at)));
                yield Optional.of(mutant(deck, tree, kind + " added: " + at, "rows"));
            }
            case 2 -> hashed(deck, tree, random);
            default ->
                changed(rows.get(at), random).map(what -> mutant(deck, tree, kind + ' ' + at + ": " + what, "rows"));
        };
    }

    private static Mutant mutant(SignedDeck deck, Map<String, Object> tree, String what, String reason) {
        return new Mutant(what, Attached.evidence(deck, tree), Set.of(reason));
    }

    /** A measurement of the period is another one, and the hash of the rows goes with it: the figures don't. */
    private static Optional<Mutant> hashed(SignedDeck deck, Map<String, Object> tree, Random random) {
        List<Map<String, Object>> rows = objects(object(tree.get("rows")).get("measurement"));
        List<Map<String, Object>> counting = rows.stream()
                .filter(row -> !LocalDate.parse((String) row.get("measured_on"))
                        .isBefore(deck.snapshot().period().start()))
                .filter(row -> object(row.get("inputs")).containsKey("actual"))
                .toList();
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> row = Altered.one(counting, random);
        Map<String, Object> inputs = object(row.get("inputs"));
        String before = (String) inputs.get("actual");
        inputs.put("actual", Altered.number(before, random).replace("-", ""));
        if (inputs.get("actual").equals(before)) {
            return Optional.empty();
        }
        for (Map<String, Object> pull : objects(tree.get("pulls"))) {
            if (pull.get("kind").equals("measurement")) {
                pull.put("rows_sha256", Sha256.hex(Json.canonical(rows)));
            }
        }
        return Optional.of(mutant(deck, tree, "hashed " + row + " from " + before, "figures"));
    }

    private static Optional<String> changed(Map<String, Object> row, Random random) {
        List<Map<String, Object>> places = new ArrayList<>(List.of(row));
        row.values().stream()
                .filter(Map.class::isInstance)
                .map(EvidenceMutants::object)
                .forEach(places::add);
        Map<String, Object> place = Altered.one(places, random);
        List<String> names = place.keySet().stream()
                .filter(name -> Altered.isNumber(place.get(name))
                        || name.equals("answers")
                        || name.equals("invited")
                        // the first day of a named period is no choice
                        || !name.equals("start")
                                && place.get(name) instanceof String text
                                && DAY.matcher(text).matches())
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String name = Altered.one(names, random);
        Object before = place.get(name);
        place.put(
                name,
                before instanceof Number count
                        ? (Object) (count.intValue() + 1)
                        : Altered.isNumber(before)
                                ? Altered.number((String) before, random).replace("-", "")
                                : LocalDate.parse((String) before).plusDays(1).toString());
        return before.equals(place.get(name))
                ? Optional.empty()
                : Optional.of(name + ' ' + before + " to " + place.get(name));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Object list) {
        return (List<Map<String, Object>>) list;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object members) {
        return (Map<String, Object>) members;
    }
}
