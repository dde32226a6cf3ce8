package io.quarterdeck.review.story;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.review.page.EvidenceRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The ledger's entries as the appendix prints them. */
final class EvidenceRows {
    private EvidenceRows() {}

    static List<EvidenceRow> of(Dossier dossier, Ledger ledger, Citations citations) {
        List<EvidenceRow> rows = new ArrayList<>();
        for (Figure figure : ledger.figures()) {
            rows.add(new EvidenceRow(
                    citations.number(figure),
                    FigureNames.full(dossier, figure),
                    value(dossier, figure, citations),
                    EvidenceFormula.of(dossier, figure, ledger, citations),
                    source(dossier, figure),
                    dossier.formats().numbers().count(citations.rows(figure)),
                    asOf(dossier, figure)));
        }
        return rows;
    }

    private static String value(Dossier dossier, Figure figure, Citations citations) {
        return citations.take(figure.id()).map(dossier.formats()::exact).orElseGet(() -> absent(dossier, figure));
    }

    private static String absent(Dossier dossier, Figure figure) {
        Absence reason = figure.reason().orElse(Absence.NO_ROWS);
        return dossier.say(
                "evidence.absent", "word", Absent.word(dossier, reason), "reason", Absent.reason(dossier, reason));
    }

    private static String source(Dossier dossier, Figure figure) {
        String kinds = dossier.words().list(SourcesLine.names(dossier, SourcesLine.kinds(figure.source())));
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

    /** Without the year where it is the period's own. */
    private static String asOf(Dossier dossier, Figure figure) {
        LocalDate day = figure.asOf();
        if (!day.isAfter(LocalDate.EPOCH)) {
            return "";
        }
        boolean sameYear = day.getYear() == dossier.period().lastDay().getYear();
        return sameYear
                ? dossier.formats().dates().dayOfYear(day)
                : dossier.formats().dates().day(day);
    }
}
