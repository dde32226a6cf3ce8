package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Formats;
import io.quarterdeck.review.page.Tone;
import java.math.BigDecimal;
import java.util.Optional;

/** The line under a tile's number: what it compares with, and what that means. */
record TileNote(String text, Tone tone) {
    private static final TileNote NONE = new TileNote("", Tone.NEUTRAL);

    static TileNote of(Dossier dossier, String id, Citations citations) {
        return switch (id) {
            case "value.delivered" -> value(dossier, citations);
            case "value.cumulative" -> cumulative(dossier, citations);
            case "value.multiple" -> multiple(dossier, citations);
            case "nps.score" -> score(dossier, citations);
            case "nps.responses" -> new TileNote(dossier.say("tile.nps.few"), Tone.NEUTRAL);
            case "nrr" -> retention(dossier, citations);
            case "goals.met" -> goals(dossier, citations);
            case "csat.share" -> answers(dossier, citations);
            case "support.first_response.p50" -> answered(dossier, citations);
            case "support.sla" -> agreedTime(dossier, citations);
            case "support.cases" -> grown(dossier, id, ".previous", citations, true);
            case "support.resolution.p50" -> grown(dossier, id, ".year_ago", citations, true);
            default ->
                id.startsWith("usage.")
                        ? use(dossier, id, citations)
                        : grown(dossier, id, ".year_ago", citations, false);
        };
    }

    private static TileNote value(Dossier dossier, Citations citations) {
        return ValueClause.of(dossier, citations)
                .map(clause -> new TileNote(
                        clause.note(dossier), clause.value().signum() < 0 ? Tone.BAD : Tones.gain(clause.direction())))
                .orElse(NONE);
    }

    private static TileNote cumulative(Dossier dossier, Citations citations) {
        Optional<Cited> rate = citations.take("value.realisation_rate").filter(ratio -> ratio.signum() >= 0);
        String text = dossier.say(
                "tile.cumulative",
                "since",
                dossier.account()
                        .valueStartOn()
                        .map(dossier.formats().dates()::month)
                        .orElse(""),
                "dated",
                dossier.account().valueStartOn().isPresent() ? "yes" : "no",
                "promised",
                rate.isPresent() ? "yes" : "no",
                "percent",
                rate.map(dossier.formats().ratios()::percent).orElse(""));
        Tone tone = rate.map(ratio -> Tones.gain(Direction.ofRatio(ratio.less(BigDecimal.ONE))))
                .orElse(Tone.NEUTRAL);
        return new TileNote(text, tone);
    }

    private static TileNote multiple(Dossier dossier, Citations citations) {
        Optional<Cited> roi = citations.take("roi");
        Optional<Cited> payback = citations.take("payback.month");
        return new TileNote(
                dossier.say(
                        "tile.multiple",
                        "known",
                        roi.isPresent() ? "yes" : "no",
                        "roi",
                        roi.map(dossier.formats().ratios()::percent).orElse(""),
                        "paid",
                        payback.isPresent() ? "yes" : "no",
                        "month",
                        payback.map(dossier.formats().numbers()::count).orElse("")),
                Tone.NEUTRAL);
    }

    private static TileNote score(Dossier dossier, Citations citations) {
        Formats formats = dossier.formats();
        Optional<Cited> answers = citations.take("nps.responses");
        Optional<Cited> low = citations.take("nps.interval.low");
        Optional<Cited> high = citations.take("nps.interval.high");
        if (answers.isEmpty()) {
            return NONE;
        }
        return new TileNote(
                dossier.say(
                        "tile.nps",
                        "count",
                        answers.get().whole(),
                        "number",
                        formats.numbers().count(answers.get()),
                        "bounded",
                        low.isPresent() && high.isPresent() ? "yes" : "no",
                        "low",
                        low.map(formats.ratios()::score).orElse(""),
                        "high",
                        high.map(formats.ratios()::score).orElse("")),
                Tone.NEUTRAL);
    }

    private static TileNote retention(Dossier dossier, Citations citations) {
        return difference(dossier, "nrr", "nrr.year_ago", citations)
                .map(change -> new TileNote(
                        dossier.say(
                                "tile.year",
                                "change",
                                dossier.formats().ratios().points(change)),
                        Tones.gain(Direction.ofShares(change))))
                .orElse(NONE);
    }

    private static TileNote use(Dossier dossier, String id, Citations citations) {
        if (!id.endsWith(".share")) {
            return grown(dossier, id, ".year_ago", citations, false);
        }
        return difference(dossier, id, id + ".year_ago", citations)
                .map(change -> new TileNote(
                        dossier.say(
                                "adoption.change",
                                "change",
                                dossier.formats().ratios().points(change)),
                        Tones.gain(Direction.ofShares(change))))
                .orElse(NONE);
    }

    private static TileNote goals(Dossier dossier, Citations citations) {
        String share = GoalCounts.of(dossier).share();
        return citations
                .take("goals.behind")
                .map(behind -> new TileNote(
                        dossier.say(
                                "tile.goals",
                                "behind",
                                behind.whole(),
                                "number",
                                dossier.formats().numbers().count(behind),
                                "share",
                                share),
                        behind.signum() > 0 ? Tone.BAD : share.equals("all") ? Tone.GOOD : Tone.NEUTRAL))
                .orElse(NONE);
    }

    private static TileNote answers(Dossier dossier, Citations citations) {
        return citations
                .take("csat.responses")
                .map(count -> new TileNote(
                        dossier.say(
                                "count.answers",
                                "count",
                                count.whole(),
                                "number",
                                dossier.formats().numbers().count(count)),
                        Tone.NEUTRAL))
                .orElse(NONE);
    }

    private static TileNote answered(Dossier dossier, Citations citations) {
        Optional<Cited> met = citations.take("support.sla");
        if (met.isPresent()) {
            TileNote target = agreedTime(dossier, citations);
            String text = dossier.say(
                    "tile.sla",
                    "percent",
                    dossier.formats().ratios().percentFine(met.get()),
                    "targeted",
                    target.text().isEmpty() ? "no" : "yes",
                    "target",
                    target.text());
            return new TileNote(text, target.tone());
        }
        return citations
                .take("support.first_response.p50.year_ago")
                .map(before -> new TileNote(
                        dossier.say(
                                "tile.year.ago",
                                "value",
                                dossier.formats().durations().brief(before)),
                        Tone.NEUTRAL))
                .orElse(NONE);
    }

    private static TileNote agreedTime(Dossier dossier, Citations citations) {
        Optional<BigDecimal> met = dossier.figures().printed("support.sla");
        return citations
                .take("support.sla.target")
                .flatMap(target -> met.map(share -> new TileNote(
                        dossier.say(
                                "tile.target",
                                "percent",
                                dossier.formats().ratios().percentFine(target)),
                        share.compareTo(target.value()) >= 0 ? Tone.GOOD : Tone.BAD)))
                .orElse(NONE);
    }

    private static TileNote grown(
            Dossier dossier, String id, String companion, Citations citations, boolean lessIsBetter) {
        Optional<Cited> now = citations.take(id).filter(value -> value.signum() >= 0);
        return now.flatMap(value -> citations
                        .take(id + companion)
                        .filter(before -> before.signum() > 0)
                        .map(value::growthOver))
                .map(change -> {
                    String signed = dossier.formats().ratios().signedPercent(change);
                    String before =
                            dossier.formats().periods().bare(dossier.period().previous());
                    Direction direction = Direction.ofRatio(change);
                    return new TileNote(
                            companion.equals(".previous")
                                    ? dossier.say("versus", "change", signed, "before", before)
                                    : dossier.say("adoption.change", "change", signed),
                            lessIsBetter ? Tones.cost(direction) : Tones.gain(direction));
                })
                .orElse(NONE);
    }

    private static Optional<Cited> difference(Dossier dossier, String id, String before, Citations citations) {
        return citations.take(id).flatMap(value -> citations.take(before).map(value::minus));
    }
}
