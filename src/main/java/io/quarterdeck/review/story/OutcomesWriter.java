package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.Multiple;
import io.quarterdeck.review.page.OutcomesPage;
import io.quarterdeck.review.page.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
                new OutcomesPage(dossier.head(title(dossier, drivers, citations), subtitle, citations), multiples));
    }

    private static String title(Dossier dossier, List<Driver> drivers, Citations citations) {
        Driver first = drivers.get(0);
        String id = id(first);
        Cited value = citations.take(id).orElseThrow();
        Optional<Cited> before = citations.take(id + ".year_ago");
        String counted = dossier.say("outcomes.title.plain", "count", drivers.size(), "period", dossier.bare());
        return Titles.fitting(
                dossier.say(
                        "outcomes.title",
                        "name",
                        Drivers.name(dossier, first),
                        "value",
                        dossier.print(value),
                        "direction",
                        before.map(earlier -> direction(dossier, value, earlier).word())
                                .orElse("unknown"),
                        "before",
                        before.map(dossier::print).orElse(""),
                        "period",
                        dossier.bare()),
                counted);
    }

    /** Compared as printed: nothing rose from 400 to 400. */
    private static Direction direction(Dossier dossier, Cited value, Cited before) {
        boolean alike = Marks.plain(dossier.print(value)).equals(Marks.plain(dossier.print(before)));
        return alike ? Direction.LEVEL : Direction.of(value.minus(before));
    }

    private static String id(Driver driver) {
        return "value.delivered." + driver.id();
    }

    /** What was promised, and since when another baseline counts. */
    private static String note(Dossier dossier, Driver driver, Figure figure, Optional<Cited> promised) {
        LocalDate from = Series.trimmed(figure).stream()
                .findFirst()
                .flatMap(Point::start)
                .orElse(dossier.period().start());
        List<Rebaselinings.Event> events = Rebaselinings.between(
                dossier, List.of(driver), from, dossier.period().end());
        Stream<String> rebased = events.stream()
                .skip(Math.max(0, events.size() - 1))
                .map(event -> dossier.say(
                        "outcomes.rebased", "day", dossier.formats().dates().day(event.day())));
        return dossier.words()
                .beside(Stream.concat(
                        promised
                                .map(amount -> dossier.say("outcomes.promised", "value", dossier.print(amount)))
                                .stream(),
                        rebased));
    }

    private static Multiple multiple(Dossier dossier, Driver driver, Citations citations) {
        Figure figure = dossier.find(id(driver)).orElseThrow();
        Cited value = citations.take(id(driver)).orElseThrow();
        String number = citations.number(figure);
        Optional<Cited> promised = citations.take("value.promised." + driver.id());
        Optional<Cited> change = citations
                .take(id(driver) + ".year_ago")
                .filter(before -> before.signum() > 0 && value.signum() >= 0)
                .map(value::growthOver);
        Tone tone = change.map(ratio -> Direction.ofRatio(ratio.value()))
                .map(Tones::gain)
                .orElse(Tone.NEUTRAL);
        String name = Drivers.label(dossier, driver);
        return new Multiple(
                name,
                dossier.print(value),
                note(dossier, driver, figure, promised),
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
                        point -> citations.point(figure, point),
                        tone == Tone.BAD ? LineChart.Style.BAD : LineChart.Style.ACTUAL,
                        dossier.formats().scales()::compact,
                        dossier::print));
    }
}
