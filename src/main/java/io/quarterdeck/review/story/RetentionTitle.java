package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The message of the retention page: how the partnership went over its window. */
final class RetentionTitle {
    private RetentionTitle() {}

    static String of(Dossier dossier, Optional<Cited> nrr, Cited closing) {
        Optional<Cited> change = nrr.map(ratio -> ratio.less(BigDecimal.ONE));
        String shape = nrr.isEmpty()
                ? "began"
                : nrr.get().signum() <= 0
                        ? "ended"
                        : Direction.ofRatio(change.get().value()).word();
        return dossier.say(
                "retention.title",
                "shape",
                shape,
                "percent",
                change.map(dossier.formats().ratios()::percentSize).orElse(""),
                "closing",
                dossier.money(closing),
                "window",
                window(dossier));
    }

    /** Word by which messages select the window, e.g. {@code trailing_twelve_months}. */
    static String window(Dossier dossier) {
        return dossier.settings().retentionWindow().name().toLowerCase(Locale.ROOT);
    }
}
