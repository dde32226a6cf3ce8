package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.review.EvidenceHash;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.page.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the appendix says beside its table: pages left out, definitions, refused rows, and how to check it all. */
final class EvidenceNotes {
    /** In the order of the pages. */
    private static final List<Definition> DEFINED = List.of(
            new Definition("value.delivered", "value.delivered"),
            new Definition("value.multiple", "value.multiple"),
            new Definition("payback.month", "payback.month"),
            new Definition("goal", "goal."),
            // counts of answers are told by the same scores, also where they are too few for one
            new Definition("nps.score", "nps."),
            new Definition("csat.share", "csat.share"),
            new Definition("support.first_response.p50", "support.first_response.p50"),
            new Definition("support.sla", "support.sla"),
            new Definition("nrr", "nrr"),
            new Definition("usage", "usage."));

    private EvidenceNotes() {}

    /**
     * A definition that is printed when a figure of its family is cited.
     *
     * @param family a figure's id, or with a point at its end the beginning of several
     */
    private record Definition(String key, String family) {
        boolean defines(Figure figure) {
            return family.endsWith(".")
                    ? figure.id().startsWith(family)
                    : figure.id().equals(family);
        }

        Note note(Dossier dossier) {
            return new Note(
                    dossier.say("definition." + key + ".heading"),
                    Marks.mark(Run.Kind.DEFINITION, key, dossier.say("definition." + key)));
        }
    }

    static List<Note> of(Dossier dossier, Ledger ledger, Citations citations, Map<String, String> leftOut) {
        // cited first, so that their definition is printed too
        List<Note> refused = Stream.of("nps.refused", "csat.refused")
                .flatMap(id -> refused(dossier, id, citations).stream())
                .toList();
        List<Note> notes = new ArrayList<>();
        leftOut.forEach((page, reason) -> notes.add(new Note(
                dossier.say("evidence.leftout", "page", dossier.say("page." + page)),
                dossier.formats().sentence(reason))));
        DEFINED.stream()
                .filter(definition -> ledger.figures().stream().anyMatch(definition::defines))
                .forEach(definition -> notes.add(definition.note(dossier)));
        notes.addAll(refused);
        notes.add(new Note(
                dossier.say("evidence.check.heading"),
                dossier.say(
                        "evidence.check",
                        "algorithm",
                        Marks.mark(Run.Kind.DEFINITION, "sha256", "SHA-256"),
                        "hash",
                        EvidenceHash.placeholder())));
        return notes;
    }

    private static Optional<Note> refused(Dossier dossier, String id, Citations citations) {
        return dossier.find(id)
                .filter(figure ->
                        figure.value().filter(count -> count.signum() > 0).isPresent())
                .flatMap(citations::value)
                .map(count -> new Note(
                        dossier.say("evidence.refused.heading"),
                        dossier.say(
                                "evidence." + id,
                                "count",
                                count.whole(),
                                "number",
                                dossier.formats().numbers().count(count),
                                "least",
                                Constant.of(dossier, "nps.score", "least"),
                                "most",
                                Constant.of(dossier, "nps.score", "most"))));
    }
}
