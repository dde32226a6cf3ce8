package io.quarterdeck.review.story;

import io.quarterdeck.review.page.Tone;
import io.quarterdeck.review.page.Waterfall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Recurring revenue from the window's opening to its end.
 *
 * @param reactivated whether customers came back, so that the formula names it
 */
record ArrBridge(Waterfall chart, String unit, boolean reactivated, boolean roundingShows) {
    private static final Map<String, Integer> SIGNS =
            Map.of("arr.expansion", 1, "arr.reactivation", 1, "arr.contraction", -1, "arr.churn", -1, "arr.new", 1);
    private static final List<String> ORDER =
            List.of("arr.expansion", "arr.reactivation", "arr.contraction", "arr.churn", "arr.new");
    private static final List<String> ALWAYS = List.of("arr.expansion", "arr.contraction", "arr.churn");

    static ArrBridge of(Dossier dossier, BigDecimal opening, BigDecimal closing, Citations citations) {
        List<BigDecimal> changes = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String id : ORDER) {
            BigDecimal amount = citations.take(id).orElse(BigDecimal.ZERO);
            if (ALWAYS.contains(id) || amount.signum() != 0) {
                ids.add(id);
                changes.add(amount.multiply(BigDecimal.valueOf(SIGNS.get(id))));
            }
        }
        BigDecimal end = closing.add(dossier.figures().printed("arr.new").orElse(BigDecimal.ZERO));
        if (end.compareTo(closing) != 0) {
            citations.take("arr.total");
        }
        List<BigDecimal> all = new ArrayList<>(changes);
        all.add(opening);
        all.add(end);
        ChartScale scale = ChartScale.of(dossier.formats(), dossier.currency(), all);
        List<Waterfall.Step> steps = new ArrayList<>();
        steps.add(new Waterfall.Step(
                day(dossier, "from", 1), Waterfall.Kind.OPENING, opening, scale.plain(opening), Tone.NEUTRAL));
        for (int index = 0; index < ids.size(); index++) {
            BigDecimal change = changes.get(index);
            steps.add(new Waterfall.Step(
                    dossier.say("figure." + ids.get(index)),
                    Waterfall.Kind.CHANGE,
                    change,
                    scale.signed(change),
                    Tones.gain(change)));
        }
        steps.add(
                new Waterfall.Step(day(dossier, "to", 0), Waterfall.Kind.ACTUAL, end, scale.plain(end), Tone.NEUTRAL));
        String told = steps.stream()
                .map(step -> dossier.say("alt.point", "at", step.label(), "value", step.text()))
                .collect(Collectors.joining(", "));
        Waterfall chart =
                new Waterfall(steps, dossier.say("retention.bridge.alt", "unit", scale.unit(), "points", told));
        boolean reactivated = ids.contains("arr.reactivation");
        return new ArrBridge(chart, scale.unit(), reactivated, roundingShows(opening, changes, end, scale));
    }

    private static boolean roundingShows(
            BigDecimal opening, List<BigDecimal> changes, BigDecimal end, ChartScale scale) {
        BigDecimal sum = changes.stream().map(scale::shown).reduce(scale.shown(opening), BigDecimal::add);
        return sum.compareTo(scale.shown(end)) != 0;
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
