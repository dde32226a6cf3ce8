package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.Attestations;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A figure's formula for people: other figures by their evidence numbers, then the inputs that are numbers or days. */
final class EvidenceFormula {
    private static final int INPUTS_TOLD = 10;
    private static final int DECIMALS = 4;
    private static final Pattern ID = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private EvidenceFormula() {}

    static String of(Dossier dossier, Figure figure, Ledger ledger, Citations citations) {
        if (figure.id().startsWith(Attestations.FAMILY)) {
            return attested(dossier, figure);
        }
        String formula = formula(figure, ledger);
        String known = Marks.plain(formula);
        List<String> inputs = figure.inputs().keySet().stream()
                .map(input -> input(dossier, figure, input, ledger, citations))
                .flatMap(Optional::stream)
                .filter(told -> !known.contains(Marks.plain(told)))
                .toList();
        String told = inputs.stream().limit(INPUTS_TOLD).collect(Collectors.joining("; "));
        int untold = Math.max(0, inputs.size() - INPUTS_TOLD);
        String all = untold == 0 ? told : told + "; " + dossier.say("evidence.more", "count", untold);
        return formula.isEmpty() || all.isEmpty() ? formula + all : formula + " · " + all;
    }

    /** Who answers for a number that is not computed, and why. */
    private static String attested(Dossier dossier, Figure figure) {
        return dossier.say(
                "evidence.attested",
                "name",
                Marks.words(figure.inputs().getOrDefault(Attestations.BY, "")),
                "reason",
                Marks.words(figure.inputs().getOrDefault(Attestations.REASON, "")));
    }

    /** The formula's own words and constants are a definition; ids of cited figures give way to their numbers. */
    private static String formula(Figure figure, Ledger ledger) {
        String text =
                figure.formula().replace(" * ", " × ").replace(" / ", " ÷ ").replace(" - ", " \u2212 ");
        String numbered = ID.matcher(text)
                .replaceAll(id ->
                        Matcher.quoteReplacement(reference(id.group(), ledger).orElse(id.group())));
        return Marks.mark(Run.Kind.DEFINITION, ledger.nameOf(figure.id()).orElse(figure.id()), numbered);
    }

    private static Optional<String> reference(String id, Ledger ledger) {
        return ledger.nameOf(id).map(name -> Marks.mark(Run.Kind.REFERENCE, name, name));
    }

    /** Words such as a goal's statement stand elsewhere on the row. */
    private static Optional<String> input(
            Dossier dossier, Figure figure, String name, Ledger ledger, Citations citations) {
        String value = figure.inputs().get(name);
        return reference(name, ledger)
                .or(() -> reference(value, ledger))
                .or(() -> citations
                        .input(figure, name, Unit.NUMBER)
                        .map(number -> told(name, dossier.formats().numbers().exact(number, DECIMALS))))
                .or(() -> Optional.of(value)
                        .filter(text -> DAY.matcher(text).matches())
                        .map(day -> told(name, dossier.formats().dates().dayInFormula(LocalDate.parse(day)))));
    }

    private static String told(String name, String value) {
        return Marks.words(name.replace('_', ' ')) + " = " + value;
    }
}
