package io.quarterdeck.review;

import io.quarterdeck.review.format.Formats;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.story.Dossier;
import java.util.Optional;
import java.util.stream.Stream;

/** Words what stands on every page. */
final class ReviewFrame {
    /** A longer name would crowd the sources out of the foot; it stands whole on the cover. */
    private static final int LONGEST_NAME = 120;

    private static final String LATIN = "0123456789";

    private ReviewFrame() {}

    static DeckFrame of(Dossier dossier, ReviewOptions options) {
        Formats formats = dossier.formats();
        return new DeckFrame(
                formats.words().language(),
                line(dossier, "frame.title"),
                footer(dossier),
                options.draft() ? Optional.of(formats.words().say("frame.draft")) : Optional.empty(),
                options.sample() ? Optional.of(formats.words().say("frame.sample")) : Optional.empty(),
                formats.words().digits(LATIN));
    }

    private static String footer(Dossier dossier) {
        return dossier.snapshot().account().name().length() <= LONGEST_NAME
                ? line(dossier, "frame.footer")
                : dossier.formats()
                        .words()
                        .beside(Stream.of(
                                dossier.edition(),
                                dossier.formats()
                                        .periods()
                                        .brief(dossier.snapshot().period())));
    }

    private static String line(Dossier dossier, String key) {
        return dossier.formats()
                .words()
                .say(
                        key,
                        "account",
                        Marks.words(dossier.snapshot().account().name()),
                        "edition",
                        dossier.edition(),
                        "period",
                        dossier.formats().periods().brief(dossier.snapshot().period()));
    }
}
