package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.Multiple;
import io.quarterdeck.review.page.OutcomesPage;
import io.quarterdeck.review.page.Tone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** What was delivered in units other than money. */
final class OutcomesWriter {
    private OutcomesWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        List<Driver> drivers = Drivers.outcomes(dossier);
        if (drivers.isEmpty()) {
            return new Written.Omitted(dossier.say("outcomes.none"));
        }
        List<Multiple> multiples = drivers.stream()
                .map(driver -> multiple(dossier, driver, citations))
                .toList();
        String subtitle = dossier.say("outcomes.subtitle", "period", dossier.brief());
        return new Written.Whole(
                new OutcomesPage(dossier.head(title(dossier, drivers), subtitle, citations), multiples));
    }

    private static String title(Dossier dossier, List<Driver> drivers) {
        Driver first = drivers.get(0);
        String id = id(first);
        BigDecimal value = dossier.figures().printed(id).orElseThrow();
        Direction change = dossier.figures()
                .printed(id + ".year_ago")
                .map(before -> Direction.of(value.subtract(before)))
                .orElse(Direction.LEVEL);
        boolean compared = dossier.figures().printed(id + ".year_ago").isPresent();
        String counted = dossier.say(
                "outcomes.title.plain",
                "count",
                drivers.size(),
                "words",
                dossier.formats().countInWords(drivers.size()),
                "period",
                dossier.bare());
        return Titles.fitting(
                dossier.say(
                        "outcomes.title",
                        "name",
                        Drivers.name(dossier, first),
                        "value",
                        dossier.print(id, value),
                        "direction",
                        compared ? change.word() : "unknown",
                        "before",
                        compared
                                ? dossier.print(
                                        id,
                                        dossier.figures()
                                                .printed(id + ".year_ago")
                                                .orElseThrow())
                                : "",
                        "period",
                        dossier.bare()),
                counted);
    }

    private static String id(Driver driver) {
        return "value.delivered." + driver.id();
    }

    private static Multiple multiple(Dossier dossier, Driver driver, Citations citations) {
        Figure figure = dossier.find(id(driver)).orElseThrow();
        BigDecimal value = figure.value().orElseThrow();
        String number = citations.number(figure);
        Optional<BigDecimal> promised = citations.take("value.promised." + driver.id());
        Optional<BigDecimal> change = citations
                .take(id(driver) + ".year_ago")
                .filter(before -> before.signum() > 0 && value.signum() >= 0)
                .map(before -> value.divide(before, MathContext.DECIMAL128).subtract(BigDecimal.ONE));
        Tone tone = change.map(Direction::ofRatio).map(Tones::gain).orElse(Tone.NEUTRAL);
        String name = Drivers.label(dossier, driver);
        return new Multiple(
                name,
                dossier.print(id(driver), value),
                promised.map(amount -> dossier.say("outcomes.promised", "value", dossier.print(id(driver), amount)))
                        .orElse(""),
                change.map(ratio -> dossier.say(
                                "adoption.change",
                                "change",
                                dossier.formats().ratios().signedPercent(ratio)))
                        .orElse(""),
                tone,
                number,
                SmallChart.of(
                        dossier,
                        name,
                        Series.trimmed(figure),
                        tone == Tone.BAD ? LineChart.Style.BAD : LineChart.Style.ACTUAL,
                        dossier.formats().scales()::compact,
                        amount -> dossier.formats().value(amount, figure.unit())));
    }
}
