package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.page.Tone;
import io.quarterdeck.review.page.Waterfall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recurring revenue from the window's opening to its end.
 *
 * @param end recurring revenue at the window's end, of new customers too
 * @param reactivated whether customers came back, so that the formula names it
 */
record ArrBridge(Waterfall chart, String unit, Cited end, boolean reactivated, boolean roundingShows) {
    private static final Set<String> LOSSES = Set.of("arr.contraction", "arr.churn");
    private static final List<String> ORDER =
            List.of("arr.expansion", "arr.reactivation", "arr.contraction", "arr.churn", "arr.new");
    private static final List<String> ALWAYS = List.of("arr.expansion", "arr.contraction", "arr.churn");

    static ArrBridge of(Dossier dossier, Cited opening, Cited closing, Citations citations) {
        List<Cited> changes = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String id : ORDER) {
            citations
                    .take(id)
                    .filter(amount -> ALWAYS.contains(id) || !amount.isZero())
                    .ifPresent(amount -> {
                        ids.add(id);
                        changes.add(LOSSES.contains(id) ? amount.negate() : amount);
                    });
        }
        boolean arrived = dossier.figures()
                .printed("arr.new")
                .filter(amount -> amount.signum() != 0)
                .isPresent();
        Cited end = arrived ? total(closing, citations) : closing;
        ChartScale scale = ChartScale.ofBridge(
                dossier.formats(),
                dossier.currency(),
                List.of(opening.value(), end.value()),
                changes.stream().map(Cited::value).toList());
        List<Waterfall.Step> steps = new ArrayList<>();
        steps.add(new Waterfall.Step(
                day(dossier, "from", 1), Waterfall.Kind.OPENING, opening.value(), scale.plain(opening), Tone.NEUTRAL));
        for (int index = 0; index < ids.size(); index++) {
            Cited change = changes.get(index);
            steps.add(new Waterfall.Step(
                    dossier.say("figure." + ids.get(index)),
                    Waterfall.Kind.CHANGE,
                    change.value(),
                    scale.signed(change),
                    Tones.gain(change)));
        }
        steps.add(new Waterfall.Step(
                day(dossier, "to", 0), Waterfall.Kind.ACTUAL, end.value(), scale.plain(end), Tone.NEUTRAL));
        String told = dossier.words()
                .list(steps.stream()
                        .map(step -> dossier.say("alt.point", "at", step.label(), "value", step.text()))
                        .toList());
        Waterfall chart = ShortenedTotals.told(
                dossier,
                new Waterfall(steps, dossier.say("retention.bridge.alt", "unit", scale.unit(), "points", told)));
        boolean reactivated = ids.contains("arr.reactivation");
        return new ArrBridge(chart, scale.unit(), end, reactivated, roundingShows(opening, changes, end, scale));
    }

    private static Cited total(Cited closing, Citations citations) {
        return citations
                .take("arr.total")
                .orElseGet(() -> citations.take("arr.new").map(closing::plus).orElse(closing));
    }

    private static boolean roundingShows(Cited opening, List<Cited> changes, Cited end, ChartScale scale) {
        BigDecimal sum = changes.stream()
                .map(change -> scale.shown(change.value()))
                .reduce(scale.shown(opening.value()), BigDecimal::add);
        return sum.compareTo(scale.shown(end.value())) != 0;
    }

    /** The window's opening stands for the evening before its first day. */
    private static String day(Dossier dossier, String input, int daysBefore) {
        Optional<LocalDate> known = dossier.find("nrr")
                .map(figure -> figure.inputs().getOrDefault(input, ""))
                .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                .map(LocalDate::parse);
        LocalDate guess = input.equals("to")
                ? dossier.period().lastDay()
                : dossier.settings().retentionWindow().start(dossier.period());
        return dossier.formats().dates().day(known.orElse(guess).minusDays(daysBefore));
    }
}
