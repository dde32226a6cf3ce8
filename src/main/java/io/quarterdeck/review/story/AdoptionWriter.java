package io.quarterdeck.review.story;

import io.quarterdeck.figure.Point;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.page.AdoptionPage;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.Multiple;
import io.quarterdeck.review.page.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How far the product is used, by up to four leading measures. */
final class AdoptionWriter {
    private AdoptionWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        List<Measure> measures = Measure.leading(dossier);
        if (measures.isEmpty()) {
            boolean pulled = dossier.snapshot().hasPull(io.quarterdeck.metric.Kind.USAGE);
            return new Written.Omitted(dossier.say(pulled ? "absence.NO_MEASUREMENT" : "absence.NO_PULL"));
        }
        List<Multiple> multiples = measures.stream()
                .map(measure -> multiple(dossier, measure, citations))
                .toList();
        boolean shares = measures.stream().allMatch(measure -> measure.share().isPresent());
        String subtitle =
                dossier.say("adoption.subtitle", "shares", shares ? "yes" : "no", "granularity", dossier.granularity());
        return new Written.Whole(new AdoptionPage(
                dossier.head(AdoptionTitle.of(dossier, measures, citations), subtitle, citations), multiples));
    }

    private static Multiple multiple(Dossier dossier, Measure measure, Citations citations) {
        String leading = measure.share().isPresent() ? measure.id() + ".share" : measure.id();
        String number = citations.number(leading);
        String note = note(dossier, measure, citations);
        citations.take(measure.share().isPresent() ? measure.id() + ".change" : measure.id() + ".year_ago");
        Direction direction = measure.direction();
        Tone tone = Tones.gain(direction);
        List<Point> points = dossier.find(leading).map(Series::trimmed).orElse(List.of());
        boolean share = measure.share().isPresent();
        Function<Point, Optional<Cited>> cited =
                point -> dossier.find(leading).flatMap(figure -> citations.point(figure, point));
        Function<Cited, String> told =
                value -> share ? dossier.formats().ratios().percent(value) : dossier.print(value);
        Function<Cited, String> label = value -> share
                ? dossier.formats().ratios().percentNumber(value)
                : dossier.formats().scales().compact(value);
        String name = dossier.formats().sentence(measure.name());
        LineChart.Style style = tone == Tone.BAD ? LineChart.Style.BAD : LineChart.Style.ACTUAL;
        return new Multiple(
                name,
                measure.value(dossier, citations),
                note,
                measure.changeText(dossier, citations),
                tone,
                number,
                SmallChart.of(dossier, name, points, cited, style, label, told));
    }

    /** "412 of 453 seats". */
    private static String note(Dossier dossier, Measure measure, Citations citations) {
        Optional<Cited> capacity = citations.take(measure.id() + ".capacity");
        String unit = measure.figure().unit().symbol();
        if (capacity.isEmpty() || unit.equals("%")) {
            return "";
        }
        Cited value = citations.take(measure.id()).orElseThrow();
        return dossier.say(
                "adoption.of",
                "value",
                dossier.formats().numbers().exact(value, 1),
                "capacity",
                dossier.formats().numbers().exact(capacity.get(), 1),
                "unit",
                dossier.formats().unitWord(unit));
    }
}
