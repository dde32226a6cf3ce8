package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Formats;
import java.util.Optional;

/** What was kept, and whether a figure is corrected, in one sentence. */
final class SinceTitle {
    private SinceTitle() {}

    static String of(Dossier dossier, Citations citations) {
        Optional<String> promises = citations
                .take("commitments.total")
                .filter(total -> !total.isZero())
                .map(total -> promises(dossier, citations, total));
        Optional<String> corrected = citations
                .take("restated.total")
                .filter(count -> !count.isZero())
                .map(count -> corrected(dossier, count));
        if (promises.isEmpty() || corrected.isEmpty()) {
            return promises.map(kept -> withRest(dossier, citations, kept))
                    .or(() -> corrected)
                    .orElse("");
        }
        return Titles.fitting(
                both(dossier, withRest(dossier, citations, promises.get()), corrected.get()),
                both(dossier, promises.get(), corrected.get()),
                corrected.get());
    }

    private static String both(Dossier dossier, String first, String second) {
        return dossier.say("since.title.both", "first", first, "second", second);
    }

    /** What became of those that were not kept, where several fell due. */
    private static String withRest(Dossier dossier, Citations citations, String kept) {
        Formats formats = dossier.formats();
        Cited late = citations.take("commitments.late").orElseThrow();
        Cited dropped = citations.take("commitments.dropped").orElseThrow();
        Cited due = citations
                .take("commitments.total")
                .flatMap(total -> citations.take("commitments.open").map(total::minus))
                .orElseThrow();
        if (due.whole() < 2 || late.isZero() && dropped.isZero()) {
            return kept;
        }
        String rest = dossier.say(
                "since.title.rest",
                "late",
                late.whole(),
                "latewords",
                formats.countInWords(late),
                "both",
                late.isZero() || dropped.isZero() ? "no" : "yes",
                "dropped",
                dropped.whole(),
                "droppedwords",
                formats.countInWords(dropped));
        return both(dossier, kept, rest);
    }

    private static String promises(Dossier dossier, Citations citations, Cited total) {
        Cited open = citations.take("commitments.open").orElseThrow();
        Cited kept = citations.take("commitments.kept").orElseThrow();
        Formats formats = dossier.formats();
        if (open.compareTo(total) == 0) {
            return dossier.say("since.title.open", "open", open.whole(), "openwords", formats.countInWords(open));
        }
        Cited due = open.isZero() ? total : total.minus(open);
        String share = kept.isZero() ? "none" : kept.compareTo(due) == 0 ? "all" : "some";
        return dossier.say(
                "since.title",
                "share",
                share,
                "due",
                due.whole(),
                "duewords",
                formats.countInWords(due),
                "kept",
                kept.whole(),
                "keptwords",
                formats.countInWords(kept));
    }

    private static String corrected(Dossier dossier, Cited count) {
        return dossier.say(
                "since.title.corrected",
                "count",
                count.whole(),
                "words",
                dossier.formats().countInWords(count),
                "period",
                Precedents.corrected(dossier));
    }
}
