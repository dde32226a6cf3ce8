package io.quarterdeck.review;

import io.quarterdeck.review.format.Formats;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.story.Dossier;
import java.util.Optional;

/** Words what stands on every page. */
final class ReviewFrame {
    private ReviewFrame() {}

    static DeckFrame of(Dossier dossier, ReviewOptions options) {
        Formats formats = dossier.formats();
        return new DeckFrame(
                formats.words().language(),
                line(dossier, "frame.title"),
                line(dossier, "frame.footer"),
                options.draft() ? Optional.of(formats.words().say("frame.draft")) : Optional.empty(),
                options.sample() ? Optional.of(formats.words().say("frame.sample")) : Optional.empty());
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
