package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.NpsPage;
import io.quarterdeck.review.page.Quote;
import java.util.List;
import java.util.Optional;

/** The score with its interval, and the answers behind it; under five answers, counts only. */
final class NpsWriter {
    private static final String SCORE = "nps.score";

    private NpsWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        if (dossier.figures().value("nps.responses").filter(n -> n.signum() > 0).isEmpty()) {
            return dossier.find("nps.responses").flatMap(Figure::value).isPresent()
                    ? new Written.Omitted(dossier.say("nps.none", "period", dossier.bare()))
                    : dossier.omitted("nps.responses");
        }
        String title = NpsTitle.of(dossier, citations);
        boolean scored = dossier.figures().printed(SCORE).isPresent();
        Cited count = answers(dossier, citations);
        LineChart trend = NpsTrend.of(dossier, citations);
        String subtitle = subtitle(dossier, count, citations);
        List<Quote> quotes = scored ? Quotes.of(dossier) : List.of();
        String detractors = group(dossier, "nps.detractors", count, scored, citations);
        String passives = group(dossier, "nps.passives", count, scored, citations);
        String promoters = group(dossier, "nps.promoters", count, scored, citations);
        citations.number("nps.answers");
        return new Written.Whole(new NpsPage(
                dossier.head(title, subtitle, citations),
                trend.lines().isEmpty() ? dossier.say("nps.trend.none") : trendTitle(dossier),
                trend,
                dossier.say(
                        "nps.answers.title",
                        "granularity",
                        dossier.granularity(),
                        "least",
                        Constant.of(dossier, SCORE, "least"),
                        "most",
                        Constant.of(dossier, SCORE, "most")),
                Answers.columns(dossier, citations),
                detractors,
                passives,
                promoters,
                quotes));
    }

    /** How many answered, also where they are too few for a score. */
    static Cited answers(Dossier dossier, Citations citations) {
        return dossier.find("nps.responses").flatMap(citations::value).orElseThrow();
    }

    private static String trendTitle(Dossier dossier) {
        return dossier.say(
                "nps.trend.title", "granularity", dossier.granularity(), "level", Constant.of(dossier, SCORE, "level"));
    }

    private static String subtitle(Dossier dossier, Cited answers, Citations citations) {
        Optional<Cited> invited = citations.take("nps.invited").filter(count -> count.signum() > 0);
        Optional<Cited> rate = citations.take("nps.response_rate");
        return dossier.say(
                "nps.subtitle",
                "promoters",
                Constant.of(dossier, SCORE, "promoters"),
                "detractors",
                Constant.of(dossier, SCORE, "detractors"),
                "known",
                invited.isPresent() && rate.isPresent() ? "yes" : "no",
                "answers",
                dossier.formats().numbers().count(answers),
                "count",
                answers.whole(),
                "invited",
                invited.map(dossier.formats().numbers()::count).orElse(""),
                "rate",
                rate.map(dossier.formats().ratios()::percent).orElse(""));
    }

    private static String group(Dossier dossier, String id, Cited answers, boolean scored, Citations citations) {
        return citations
                .take(id)
                .map(count -> dossier.say(
                        "nps.group." + id,
                        "count",
                        count.whole(),
                        "number",
                        dossier.formats().numbers().count(count),
                        "shared",
                        scored ? "yes" : "no",
                        "share",
                        scored ? dossier.formats().ratios().percent(count.over(answers)) : ""))
                .orElse("");
    }
}
