package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A figure's formula for people: other figures by their evidence numbers, then the inputs that are numbers or days. */
final class EvidenceFormula {
    private static final int INPUTS_TOLD = 10;
    private static final int DECIMALS = 4;
    private static final Pattern ID = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,60})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private EvidenceFormula() {}

    static String of(Dossier dossier, Figure figure, Ledger ledger) {
        String formula = signs(numbered(figure.formula(), ledger));
        List<String> inputs = figure.inputs().entrySet().stream()
                .map(input -> input(dossier, input, ledger))
                .flatMap(Optional::stream)
                .filter(told -> !formula.contains(told))
                .toList();
        String told = inputs.stream().limit(INPUTS_TOLD).collect(Collectors.joining("; "));
        int untold = Math.max(0, inputs.size() - INPUTS_TOLD);
        String all = untold == 0 ? told : told + "; " + dossier.say("evidence.more", "count", untold);
        return formula.isEmpty() || all.isEmpty() ? formula + all : formula + " · " + all;
    }

    private static String signs(String formula) {
        return formula.replace(" * ", " × ").replace(" / ", " ÷ ").replace(" - ", " \u2212 ");
    }

    /** Ids of cited figures give way to their numbers. */
    private static String numbered(String text, Ledger ledger) {
        return ID.matcher(text)
                .replaceAll(
                        id -> Matcher.quoteReplacement(ledger.nameOf(id.group()).orElse(id.group())));
    }

    /** Words such as a goal's statement stand elsewhere on the row. */
    private static Optional<String> input(Dossier dossier, Map.Entry<String, String> input, Ledger ledger) {
        Optional<String> cited = ledger.nameOf(input.getKey()).or(() -> ledger.nameOf(input.getValue()));
        if (cited.isPresent()) {
            return cited;
        }
        String value = input.getValue();
        if (NUMBER.matcher(value).matches()) {
            String number = dossier.formats().numbers().exact(new BigDecimal(value), DECIMALS);
            return Optional.of(name(input.getKey()) + " = " + number);
        }
        return DAY.matcher(value).matches()
                ? Optional.of(
                        name(input.getKey()) + " = " + dossier.formats().dates().day(LocalDate.parse(value)))
                : Optional.empty();
    }

    private static String name(String input) {
        return input.replace('_', ' ');
    }
}
