package io.quarterdeck.review.story;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Numbers;
import io.quarterdeck.review.page.GoalRow;
import io.quarterdeck.review.page.ProgressBar;
import io.quarterdeck.review.page.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows of the goals' table. */
final class GoalRows {
    private static final int MOST_DECIMALS = 2;

    private GoalRows() {}

    static GoalRow of(Dossier dossier, Figure goal, Citations citations) {
        Tone tone = Tones.of(GoalCounts.status(goal));
        String status = dossier.say("status." + GoalCounts.status(goal).name());
        String progress = progress(dossier, goal, citations);
        Optional<BigDecimal> done = goal.printed() ? goal.value() : Optional.empty();
        ProgressBar bar = new ProgressBar(
                done,
                number(goal, "elapsed").map(share -> share.max(BigDecimal.ZERO).min(BigDecimal.ONE)),
                tone,
                dossier.say("goals.alt", "progress", progress, "status", status));
        int decimals = Stream.of("baseline", "target", "actual")
                .flatMap(input -> number(goal, input).stream())
                .mapToInt(value -> Numbers.decimals(value, MOST_DECIMALS))
                .max()
                .orElse(0);
        return new GoalRow(
                dossier.formats().quoted(Marks.words(goal.inputs().getOrDefault("statement", goal.name()))),
                agreement(dossier, goal),
                amount(dossier, goal, "baseline", decimals, citations),
                amount(dossier, goal, "target", decimals, citations),
                amount(dossier, goal, "actual", decimals, citations),
                bar,
                progress,
                status,
                tone,
                citations.number(goal));
    }

    static String progress(Dossier dossier, Figure goal, Citations citations) {
        return citations
                .take(goal.id())
                .map(dossier.formats().ratios()::percent)
                .orElseGet(() -> Absent.word(dossier, goal.reason().orElse(Absence.NO_MEASUREMENT)));
    }

    private static String amount(Dossier dossier, Figure goal, String input, int decimals, Citations citations) {
        String unit = goal.inputs().getOrDefault("unit", "");
        return citations
                .input(goal, input, Unit.quantity(unit))
                .map(value -> dossier.formats().numbers().plain(value, decimals))
                .map(text -> unit.isBlank() ? text : dossier.formats().quantity(unit, text))
                .orElse(dossier.formats().dash());
    }

    private static String agreement(Dossier dossier, Figure goal) {
        return dossier.say(
                "goals.agreement",
                "agreed",
                goal.inputs().getOrDefault("agreed_by", "").isBlank() ? "no" : "yes",
                "by",
                Marks.words(goal.inputs().getOrDefault("agreed_by", "")),
                "on",
                day(dossier, goal, "agreed_on"),
                "due",
                day(dossier, goal, "due_on"));
    }

    private static String day(Dossier dossier, Figure goal, String input) {
        return Optional.ofNullable(goal.inputs().get(input))
                .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                .map(LocalDate::parse)
                .map(dossier.formats().dates()::day)
                .orElse(dossier.formats().dash());
    }

    private static Optional<BigDecimal> number(Figure goal, String input) {
        return Optional.ofNullable(goal.inputs().get(input))
                .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
                .map(BigDecimal::new);
    }
}
