package io.quarterdeck.review.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The message of the NPS page; a change is named only as far as its statistics carry it. */
final class NpsTitle {
    private static final BigDecimal ENOUGH_TO_COMPARE = BigDecimal.valueOf(30);

    private NpsTitle() {}

    static String of(Dossier dossier, BigDecimal answers, Citations citations) {
        Optional<BigDecimal> score = citations.take("nps.score");
        if (score.isEmpty()) {
            return dossier.say(
                    "nps.title.few",
                    "count",
                    answers,
                    "words",
                    dossier.formats().countInWords(answers.longValue()),
                    "period",
                    dossier.bare());
        }
        Optional<BigDecimal> change = citations.take("nps.change");
        Optional<BigDecimal> margin = citations.take("nps.change.margin");
        String shape = answers.compareTo(ENOUGH_TO_COMPARE) < 0
                ? "small"
                : change.isEmpty() || margin.isEmpty() ? "alone" : called(change.get(), margin.get());
        BigDecimal size = change.orElse(BigDecimal.ZERO).abs().setScale(0, RoundingMode.HALF_UP);
        return dossier.say(
                "nps.title",
                "score",
                dossier.formats().ratios().score(score.get()),
                "shape",
                shape,
                "direction",
                Direction.ofPoints(change.orElse(BigDecimal.ZERO)).word(),
                "size",
                size,
                "sizewords",
                dossier.formats().countInWords(size.longValue()),
                "answers",
                answers,
                "answercount",
                dossier.formats().numbers().count(answers),
                "before",
                dossier.formats().periods().bare(dossier.period().previous()));
    }

    /** Whether the change is beyond its margin, and so may be called a change. */
    static String called(BigDecimal change, BigDecimal margin) {
        return change.abs().compareTo(margin) > 0 ? "called" : "within";
    }
}
