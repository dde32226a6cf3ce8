package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Durations;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** The message of the support page: how long the customer's people waited, and whether less than before. */
final class SupportTitle {
    private static final String ANSWER = "support.first_response.p50";
    private static final BigDecimal HALF = new BigDecimal("0.495");
    private static final BigDecimal TWICE = new BigDecimal("2.02");

    private SupportTitle() {}

    static String of(Dossier dossier, Citations citations) {
        BigDecimal cases = citations.take("support.cases").orElse(BigDecimal.ZERO);
        Optional<BigDecimal> now = citations.take(ANSWER);
        if (now.isEmpty()) {
            return dossier.say(
                    "support.title.unanswered",
                    "cases",
                    cases,
                    "casecount",
                    dossier.formats().numbers().count(cases),
                    "backlog",
                    dossier.figures().printed("support.backlog").orElse(BigDecimal.ZERO),
                    "period",
                    dossier.bare());
        }
        Optional<BigDecimal> yearAgo = citations.take(ANSWER + ".year_ago");
        Optional<BigDecimal> before = yearAgo.or(() -> citations.take(ANSWER + ".previous"));
        Durations durations = dossier.formats().durations();
        return dossier.say(
                "support.title",
                "now",
                durations.inWords(now.get()),
                "compare",
                before.map(earlier -> compare(durations, now.get(), earlier)).orElse("none"),
                "basis",
                yearAgo.isPresent() ? "year" : "period",
                "before",
                before.map(durations::inWords).orElse(""),
                "earlier",
                dossier.formats().periods().bare(dossier.period().previous()));
    }

    /** Compared as printed, so that "18 minutes" is never less than "18 minutes". */
    static String compare(Durations durations, BigDecimal now, BigDecimal before) {
        if (durations.brief(now).equals(durations.brief(before)) || before.signum() <= 0) {
            return now.compareTo(before) > 0
                            && before.signum() <= 0
                            && !durations.brief(now).equals(durations.brief(before))
                    ? "more"
                    : "same";
        }
        BigDecimal ratio = now.divide(before, MathContext.DECIMAL128);
        if (ratio.compareTo(BigDecimal.ONE) < 0) {
            return ratio.compareTo(HALF) < 0 ? "underhalf" : "less";
        }
        return ratio.compareTo(TWICE) > 0 ? "overtwice" : "more";
    }
}
