package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The summary's title of an account that has neither value nor goals nor answered cases. */
final class PlainSummary {
    private PlainSummary() {}

    static String of(Dossier dossier, Citations citations) {
        return answers(dossier, citations)
                .or(() -> partnership(dossier, citations))
                .or(() -> use(dossier, citations))
                .orElseGet(() -> dossier.say("summary.plain", "period", dossier.bare()));
    }

    private static Optional<String> answers(Dossier dossier, Citations citations) {
        return citations
                .take("nps.score")
                .flatMap(score -> citations.take("nps.responses").map(answers -> say(dossier, score, answers)));
    }

    private static String say(Dossier dossier, Cited score, Cited answers) {
        return dossier.say(
                "summary.nps",
                "score",
                dossier.formats().ratios().score(score),
                "count",
                answers.whole(),
                "number",
                dossier.formats().countInWords(answers),
                "period",
                dossier.bare());
    }

    /** Recurring revenue of the whole partnership, new contracts too; what has ended is for its own page to say. */
    private static Optional<String> partnership(Dossier dossier, Citations citations) {
        boolean arrived =
                dossier.figures().printed("arr.new").filter(PlainSummary::any).isPresent();
        String total = arrived ? "arr.total" : "arr.closing";
        return dossier.figures()
                .printed(total)
                .filter(PlainSummary::any)
                .flatMap(amount -> citations.take(total))
                .map(amount ->
                        dossier.say("summary.partnership", "amount", dossier.money(amount), "period", dossier.bare()));
    }

    private static boolean any(BigDecimal amount) {
        return amount.signum() > 0;
    }

    /** The highest of several shares by its name; else the measure that stands first on its page. */
    private static Optional<String> use(Dossier dossier, Citations citations) {
        List<Measure> all = Measure.all(dossier);
        List<Measure> shared =
                all.stream().filter(measure -> measure.share().isPresent()).toList();
        return Stream.concat(
                        shared.stream()
                                .max(Comparator.comparing(
                                        measure -> measure.share().orElseThrow()))
                                .stream(),
                        all.stream())
                .findFirst()
                .map(measure -> dossier.say(
                        "summary.use",
                        "name",
                        dossier.formats().quoted(dossier.formats().sentence(measure.name())),
                        "value",
                        measure.value(dossier, citations),
                        "period",
                        dossier.bare(),
                        "most",
                        shared.size() > 1 ? "yes" : "no"));
    }
}
