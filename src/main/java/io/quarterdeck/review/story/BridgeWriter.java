package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.page.BridgePage;
import io.quarterdeck.review.page.Tone;
import io.quarterdeck.review.page.Waterfall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plan to delivered by driver; without a plan, from zero to delivered. */
final class BridgeWriter {
    /** With ten of these, each in two lines, the chart still has room. */
    private static final int LONGEST_NAME = 90;

    private BridgeWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        if (saysNoMoreThanTheSummary(dossier)) {
            return new Written.Omitted(dossier.say("omitted.bridge.single"));
        }
        Optional<Bridge> found = Bridge.of(dossier, citations);
        if (found.isEmpty()) {
            return dossier.omitted("value.delivered");
        }
        Bridge bridge = found.get();
        ChartScale scale = scale(dossier, bridge);
        boolean planned = bridge.promised().isPresent();
        String calloutNote = planned ? calloutNote(dossier, citations) : "";
        String callout = planned ? callout(dossier, bridge, scale, citations) : "";
        String subtitle = dossier.say(
                planned ? "bridge.subtitle" : "bridge.subtitle.unplanned",
                "unit",
                scale.unit(),
                "period",
                dossier.brief());
        ChartNames names = new ChartNames(LONGEST_NAME);
        Waterfall chart = chart(dossier, bridge, scale, names);
        String footnote = BridgeFootnote.of(dossier, bridge, scale, chart, citations);
        return new Written.Whole(new BridgePage(
                dossier.head(BridgeTitle.of(dossier, bridge), subtitle, citations),
                callout,
                calloutNote,
                planned ? Tones.gain(bridge.difference()) : Tone.NEUTRAL,
                chart,
                names.keyed(footnote)));
    }

    /** One driver and no plan make a bridge of two equal bars. */
    private static boolean saysNoMoreThanTheSummary(Dossier dossier) {
        return Drivers.money(dossier).size() == 1
                && Stream.of("value.promised", "value.estimated", "value.risk").allMatch(id -> dossier.figures()
                        .printed(id)
                        .filter(value -> value.signum() != 0)
                        .isEmpty());
    }

    private static ChartScale scale(Dossier dossier, Bridge bridge) {
        List<BigDecimal> totals = Stream.concat(Stream.of(bridge.delivered()), bridge.promised().stream())
                .map(Cited::value)
                .toList();
        List<BigDecimal> changes = Stream.concat(
                        bridge.rest().stream(), bridge.parts().stream().map(Bridge.Part::amount))
                .map(Cited::value)
                .toList();
        return ChartScale.ofBridge(dossier.formats(), dossier.currency(), totals, changes);
    }

    private static String callout(Dossier dossier, Bridge bridge, ChartScale scale, Citations citations) {
        Cited difference = citations.take("value.variance").orElseGet(bridge::difference);
        return dossier.say(
                "bridge.callout",
                "difference",
                scale.signed(difference),
                "withpercent",
                Plan.comparesAsPercent(dossier) ? "yes" : "no",
                "percent",
                Plan.variance(dossier, citations)
                        .map(dossier.formats().ratios()::signedPercent)
                        .orElse(""));
    }

    private static String calloutNote(Dossier dossier, Citations citations) {
        if (!Plan.comparesAsPercent(dossier)) {
            return "";
        }
        return citations
                .take("value.vs_plan")
                .map(ratio -> dossier.say(
                        "bridge.callout.note",
                        "percent",
                        dossier.formats().ratios().percent(ratio),
                        "evidence",
                        citations.number("value.vs_plan")))
                .orElse("");
    }

    private static Waterfall chart(Dossier dossier, Bridge bridge, ChartScale scale, ChartNames names) {
        List<Waterfall.Step> steps = new ArrayList<>();
        String period = dossier.bare();
        bridge.promised()
                .ifPresent(promised -> steps.add(new Waterfall.Step(
                        dossier.say("bridge.plan", "period", period),
                        Waterfall.Kind.PLAN,
                        promised.value(),
                        scale.plain(promised),
                        Tone.NEUTRAL)));
        bridge.parts().forEach(part -> steps.add(change(part.label(), part.amount(), scale)));
        bridge.rest().ifPresent(rest -> steps.add(change(dossier.say("drivers.others"), rest, scale)));
        steps.add(new Waterfall.Step(
                dossier.say("bridge.delivered", "period", period),
                Waterfall.Kind.ACTUAL,
                bridge.delivered().value(),
                scale.plain(bridge.delivered()),
                Tone.NEUTRAL));
        String told = dossier.words()
                .list(steps.stream()
                        .map(step -> dossier.say("alt.point", "at", step.label(), "value", step.text()))
                        .toList());
        List<Waterfall.Step> drawn = steps.stream()
                .map(step -> new Waterfall.Step(
                        names.shown(step.label()), step.kind(), step.amount(), step.text(), step.tone()))
                .toList();
        return ShortenedTotals.told(
                dossier, new Waterfall(drawn, dossier.say("bridge.alt", "unit", scale.unit(), "points", told)));
    }

    private static Waterfall.Step change(String label, Cited amount, ChartScale scale) {
        return new Waterfall.Step(
                label, Waterfall.Kind.CHANGE, amount.value(), scale.signed(amount), Tones.gain(amount));
    }
}
