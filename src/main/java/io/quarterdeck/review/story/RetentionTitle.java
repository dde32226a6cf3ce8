package io.quarterdeck.review.story;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The message of the retention page: how the partnership went over its window. */
final class RetentionTitle {
    private RetentionTitle() {}

    static String of(Dossier dossier, Optional<BigDecimal> nrr, BigDecimal closing) {
        BigDecimal change = nrr.map(ratio -> ratio.subtract(BigDecimal.ONE)).orElse(BigDecimal.ZERO);
        String shape = nrr.isEmpty()
                ? "began"
                : nrr.get().signum() <= 0 ? "ended" : Direction.ofRatio(change).word();
        return dossier.say(
                "retention.title",
                "shape",
                shape,
                "percent",
                dossier.formats().ratios().percentSize(change),
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
