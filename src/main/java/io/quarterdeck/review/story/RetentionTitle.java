package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The message of the retention page: how the partnership went over its window. */
final class RetentionTitle {
    private RetentionTitle() {}

    /** @param closing what the window ends with */
    static String of(Dossier dossier, Optional<Cited> nrr, Cited closing, Citations citations) {
        String shape = shape(nrr);
        String title = plain(dossier, shape, nrr, closing);
        return cause(shape, citations)
                .map(cause -> Titles.fitting(
                        dossier.say(
                                "retention.title.cause",
                                "title",
                                title,
                                "cause",
                                cause.substring("arr.".length()),
                                "amount",
                                citations.take(cause).map(dossier::money).orElseThrow()),
                        title))
                .orElse(title);
    }

    private static String shape(Optional<Cited> nrr) {
        return nrr.map(ratio -> ratio.signum() <= 0
                        ? "ended"
                        : Direction.ofRatio(ratio.less(BigDecimal.ONE)).word())
                .orElse("began");
    }

    /** The movement that did most in the direction in which all of them went. */
    private static Optional<String> cause(String shape, Citations citations) {
        List<String> movements =
                switch (shape) {
                    case "up" -> List.of("arr.expansion", "arr.reactivation");
                    case "down" -> List.of("arr.contraction", "arr.churn");
                    default -> List.of();
                };
        return movements.stream()
                .filter(id ->
                        citations.take(id).filter(amount -> amount.signum() > 0).isPresent())
                .max(Comparator.comparing(id -> citations.take(id).orElseThrow()));
    }

    private static String plain(Dossier dossier, String shape, Optional<Cited> nrr, Cited closing) {
        Optional<Cited> change = nrr.map(ratio -> ratio.less(BigDecimal.ONE));
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
