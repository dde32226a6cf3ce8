package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The message of the NPS page; a change is named only as far as its statistics carry it. */
final class NpsTitle {
    private static final BigDecimal ENOUGH_TO_COMPARE = BigDecimal.valueOf(30);

    private NpsTitle() {}

    /** Of a period that has answers. */
    static String of(Dossier dossier, Citations citations) {
        return citations
                .take("nps.score")
                .map(score -> scored(dossier, score, citations))
                .orElseGet(() -> few(dossier, NpsWriter.answers(dossier, citations)));
    }

    private static String few(Dossier dossier, Cited answers) {
        return dossier.say(
                "nps.title.few",
                "count",
                answers.whole(),
                "words",
                dossier.formats().countInWords(answers),
                "period",
                dossier.bare());
    }

    private static String scored(Dossier dossier, Cited score, Citations citations) {
        Optional<Cited> change = citations.take("nps.change");
        Optional<Cited> margin = citations.take("nps.change.margin");
        Cited answers = NpsWriter.answers(dossier, citations);
        String shape = answers.value().compareTo(ENOUGH_TO_COMPARE) < 0
                ? "small"
                : change.isEmpty() || margin.isEmpty()
                        ? "alone"
                        : called(change.get().value(), margin.get().value());
        BigDecimal difference = change.map(Cited::value).orElse(BigDecimal.ZERO);
        return dossier.say(
                "nps.title",
                "score",
                dossier.formats().ratios().score(score),
                "shape",
                shape,
                "direction",
                Direction.ofPoints(difference).word(),
                "size",
                difference.abs().setScale(0, RoundingMode.HALF_UP),
                "sizewords",
                change.map(Cited::abs).map(dossier.formats()::countInWords).orElse(""),
                "answers",
                answers.whole(),
                "answercount",
                dossier.formats().countInWords(answers),
                "before",
                dossier.formats().periods().bare(dossier.period().previous()));
    }

    /** Whether the change is beyond its margin, and so may be called a change. */
    static String called(BigDecimal change, BigDecimal margin) {
        return change.abs().compareTo(margin) > 0 ? "called" : "within";
    }
}
