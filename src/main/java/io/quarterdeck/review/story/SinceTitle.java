package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Formats;
import java.util.Optional;

/** What was kept, and whether a figure is corrected, in one sentence. */
final class SinceTitle {
    private SinceTitle() {}

    static String of(Dossier dossier, Citations citations) {
        Optional<Promises> promises = citations
                .take("commitments.total")
                .filter(total -> !total.isZero())
                .map(total -> Promises.of(total, citations));
        Optional<Cited> restated = citations.take("restated.total").filter(count -> !count.isZero());
        Optional<String> told = promises.map(counts -> told(dossier, counts));
        Optional<String> corrected = restated.map(count -> corrected(dossier, count));
        if (told.isEmpty() || corrected.isEmpty()) {
            return told.or(() -> corrected).orElse("");
        }
        String whole = both(dossier, told.get(), corrected.get());
        return promises.get().due().isZero()
                ? whole
                : Titles.fitting(whole, inBrief(dossier, promises.get(), restated.get()));
    }

    /** @param due those whose outcome is known, all but the open ones */
    private record Promises(Cited due, Cited open, Cited kept, Cited late, Cited dropped) {
        static Promises of(Cited total, Citations citations) {
            Cited open = citations.take("commitments.open").orElseThrow();
            return new Promises(
                    open.isZero() ? total : total.minus(open),
                    open,
                    citations.take("commitments.kept").orElseThrow(),
                    citations.take("commitments.late").orElseThrow(),
                    citations.take("commitments.dropped").orElseThrow());
        }

        String share() {
            return kept.isZero() ? "none" : kept.compareTo(due) == 0 ? "all" : "some";
        }

        String outcomeOfTheOne() {
            return !kept.isZero() ? "kept" : !late.isZero() ? "late" : "dropped";
        }
    }

    private static String both(Dossier dossier, String first, String second) {
        return dossier.say("since.title.both", "first", first, "second", second);
    }

    /** How many were kept, late and dropped, each that is not zero. */
    private static String told(Dossier dossier, Promises promises) {
        Formats formats = dossier.formats();
        if (promises.due().isZero()) {
            return dossier.say(
                    "since.title.open",
                    "open",
                    promises.open().whole(),
                    "openwords",
                    formats.countInWords(promises.open()));
        }
        if (promises.due().whole() == 1) {
            return dossier.say("since.title.single", "outcome", promises.outcomeOfTheOne());
        }
        String kept = dossier.say(
                "since.title",
                "share",
                promises.share(),
                "due",
                promises.due().whole(),
                "duewords",
                formats.countInWords(promises.due()),
                "kept",
                promises.kept().whole(),
                "keptwords",
                formats.countInWords(promises.kept()));
        return promises.share().equals("all") ? kept : both(dossier, kept, rest(dossier, promises));
    }

    private static String rest(Dossier dossier, Promises promises) {
        Formats formats = dossier.formats();
        return dossier.say(
                "since.title.rest",
                "late",
                promises.late().whole(),
                "latewords",
                formats.countInWords(promises.late()),
                "both",
                promises.late().isZero() || promises.dropped().isZero() ? "no" : "yes",
                "dropped",
                promises.dropped().whole(),
                "droppedwords",
                formats.countInWords(promises.dropped()));
    }

    /** The same counts without the periods of the corrected figures, where those leave no room. */
    private static String inBrief(Dossier dossier, Promises promises, Cited restated) {
        Formats formats = dossier.formats();
        return dossier.say(
                "since.title.brief",
                "duewords",
                formats.countInWords(promises.due()),
                "kept",
                promises.kept().whole(),
                "keptwords",
                formats.countInWords(promises.kept()),
                "late",
                promises.late().whole(),
                "latewords",
                formats.countInWords(promises.late()),
                "dropped",
                promises.dropped().whole(),
                "droppedwords",
                formats.countInWords(promises.dropped()),
                "count",
                restated.whole(),
                "words",
                formats.countInWords(restated));
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
