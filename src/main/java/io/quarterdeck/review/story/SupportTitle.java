package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Durations;
import io.quarterdeck.review.format.Formats;
import io.quarterdeck.review.format.Marks;
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
        Optional<Cited> cases = citations.take("support.cases");
        Optional<Cited> now = citations.take(ANSWER);
        if (now.isEmpty()) {
            return unanswered(dossier, cases, citations.take("support.backlog"));
        }
        Optional<Cited> yearAgo = citations.take(ANSWER + ".year_ago");
        Optional<Cited> before = yearAgo.or(() -> citations.take(ANSWER + ".previous"));
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

    private static String unanswered(Dossier dossier, Optional<Cited> cases, Optional<Cited> backlog) {
        Formats formats = dossier.formats();
        return dossier.say(
                "support.title.unanswered",
                "cases",
                cases.map(Cited::whole).orElse(0L),
                "casecount",
                cases.map(formats.numbers()::count).orElse(""),
                "backlog",
                backlog.map(Cited::whole).orElse(0L),
                "backlogcount",
                backlog.map(formats.numbers()::count).orElse(""),
                "period",
                dossier.bare());
    }

    /** Compared as printed, so that "18 minutes" is never less than "18 minutes". */
    static String compare(Durations durations, Cited now, Cited before) {
        boolean alike = Marks.plain(durations.brief(now)).equals(Marks.plain(durations.brief(before)));
        if (alike || before.signum() <= 0) {
            return now.compareTo(before) > 0 && !alike ? "more" : "same";
        }
        BigDecimal ratio = now.value().divide(before.value(), MathContext.DECIMAL128);
        if (ratio.compareTo(BigDecimal.ONE) < 0) {
            return ratio.compareTo(HALF) < 0 ? "underhalf" : "less";
        }
        return ratio.compareTo(TWICE) > 0 ? "overtwice" : "more";
    }
}
