package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.review.page.Note;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the appendix says beside its table: pages left out, definitions, refused rows, and how to check it all. */
final class EvidenceNotes {
    /** Families in the order of the pages; a definition is printed when a figure of its family is cited. */
    private static final List<String> DEFINED = List.of(
            "value.delivered",
            "value.multiple",
            "payback.month",
            "goal.",
            "nps.score",
            "csat.share",
            "support.first_response.p50",
            "support.sla",
            "nrr",
            "usage.");

    private EvidenceNotes() {}

    static List<Note> of(Dossier dossier, Ledger ledger, Map<String, String> leftOut, String snapshotSha256) {
        List<Note> notes = new ArrayList<>();
        leftOut.forEach((page, reason) -> notes.add(new Note(
                dossier.say("evidence.leftout", "page", dossier.say("page." + page)),
                dossier.formats().sentence(reason))));
        for (String family : DEFINED) {
            if (ledger.figures().stream().anyMatch(figure -> belongs(figure, family))) {
                notes.add(definition(dossier, family.replaceAll("\\.$", "")));
            }
        }
        refused(dossier, "nps.refused", notes);
        refused(dossier, "csat.refused", notes);
        notes.add(new Note(
                dossier.say("evidence.check.heading"),
                dossier.say(
                        "evidence.check",
                        "hash",
                        grouped(snapshotSha256),
                        "known",
                        snapshotSha256.isEmpty() ? "no" : "yes",
                        "account",
                        dossier.account().id(),
                        "period",
                        dossier.period().name())));
        return notes;
    }

    private static boolean belongs(Figure figure, String family) {
        return family.endsWith(".")
                ? figure.id().startsWith(family)
                : figure.id().equals(family);
    }

    private static Note definition(Dossier dossier, String family) {
        return new Note(dossier.say("definition." + family + ".heading"), dossier.say("definition." + family));
    }

    private static void refused(Dossier dossier, String id, List<Note> notes) {
        dossier.figures()
                .value(id)
                .filter(count -> count.signum() > 0)
                .map(BigDecimal::toBigInteger)
                .ifPresent(count -> notes.add(new Note(
                        dossier.say("evidence.refused.heading"),
                        dossier.say(
                                "evidence." + id,
                                "count",
                                count.longValue(),
                                "number",
                                dossier.formats().numbers().count(count.longValue())))));
    }

    /** In groups of four, so that it can be read aloud and breaks over lines. */
    private static String grouped(String hash) {
        return hash.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
