package io.quarterdeck.review.story;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.review.page.EvidenceRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The ledger's entries as the appendix prints them. */
final class EvidenceRows {
    private static final int INPUTS_TOLD = 12;

    private EvidenceRows() {}

    static List<EvidenceRow> of(Dossier dossier, Ledger ledger) {
        List<EvidenceRow> rows = new ArrayList<>();
        for (Figure figure : ledger.figures()) {
            rows.add(new EvidenceRow(
                    ledger.nameOf(figure.id()).orElse(""),
                    FigureNames.full(dossier, figure),
                    value(dossier, figure),
                    formula(dossier, figure, ledger),
                    source(dossier, figure),
                    dossier.formats().numbers().count(figure.rows()),
                    asOf(dossier, figure)));
        }
        return rows;
    }

    private static String value(Dossier dossier, Figure figure) {
        if (figure.printed() && figure.value().isPresent()) {
            return dossier.formats().exact(figure.value().get(), figure.unit());
        }
        Absence reason = figure.reason().orElse(Absence.NO_ROWS);
        return dossier.say(
                "evidence.absent", "word", Absent.word(dossier, reason), "reason", Absent.reason(dossier, reason));
    }

    private static String formula(Dossier dossier, Figure figure, Ledger ledger) {
        String formula =
                figure.formula().replace(" * ", " × ").replace(" / ", " ÷ ").replace(" - ", " \u2212 ");
        List<String> inputs = figure.inputs().entrySet().stream()
                .map(input -> input(dossier, input.getKey(), input.getValue(), ledger))
                .toList();
        String told = inputs.stream().limit(INPUTS_TOLD).collect(Collectors.joining("; "));
        int untold = Math.max(0, inputs.size() - INPUTS_TOLD);
        String all = untold == 0 ? told : told + "; " + dossier.say("evidence.more", "count", untold);
        return formula.isEmpty() || all.isEmpty() ? formula + all : formula + " · " + all;
    }

    private static String input(Dossier dossier, String name, String value, Ledger ledger) {
        String told = ledger.nameOf(value).orElseGet(() -> number(dossier, value));
        boolean same = name.equals(value);
        return same ? told : name.replace('_', ' ') + " = " + told;
    }

    private static String number(Dossier dossier, String text) {
        boolean numeric = text.matches("-?\\d{1,40}(\\.\\d{1,60})?");
        return numeric ? dossier.formats().numbers().exact(new java.math.BigDecimal(text), 6) : text;
    }

    private static String source(Dossier dossier, Figure figure) {
        String kinds = String.join(", ", SourcesLine.names(dossier, SourcesLine.kinds(figure.source())));
        return figure.confidence()
                .map(known -> dossier.say(
                        "evidence.source",
                        "kinds",
                        kinds,
                        "confidence",
                        dossier.say("confidence." + known.name()),
                        "sourced",
                        kinds.isEmpty() ? "no" : "yes"))
                .orElse(kinds);
    }

    private static String asOf(Dossier dossier, Figure figure) {
        return figure.asOf().isAfter(LocalDate.EPOCH)
                ? dossier.formats().dates().day(figure.asOf())
                : "";
    }
}
