package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.review.OwnPageDefinition;
import io.quarterdeck.review.OwnPageDefinition.Better;
import io.quarterdeck.review.OwnPageDefinition.Shown;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.Multiple;
import io.quarterdeck.review.page.OwnPage;
import io.quarterdeck.review.page.PageName;
import io.quarterdeck.review.page.Tone;
import java.util.List;
import java.util.Optional;

/** Writes a page that a company added, from its messages {@code page.<key>.…} and the figures that it names. */
public final class OwnPageWriter {
    private final Dossier dossier;
    private final Citations citations;
    private final OwnPageDefinition page;

    private OwnPageWriter(Dossier dossier, Citations citations, OwnPageDefinition page) {
        this.dossier = dossier;
        this.citations = citations;
        this.page = page;
    }

    /**
     * Whole, or left out when one of its figures has no value: its title may speak of each.
     *
     * @throws IllegalArgumentException when a message lacks, or asks for what {@code page.yaml} doesn't name
     */
    public static PageWriter of(OwnPageDefinition page) {
        return (dossier, citations) -> new OwnPageWriter(dossier, citations, page).write();
    }

    private Written write() {
        Optional<Shown> lacking = page.figures().stream()
                .filter(shown -> !hasValue(shown.figure()))
                .findFirst();
        if (lacking.isPresent()) {
            return dossier.omitted(lacking.get().figure());
        }
        List<Told> figures = page.figures().stream().map(this::told).toList();
        OwnPageWords words = new OwnPageWords(dossier, page);
        figures.forEach(told -> told.teach(dossier, words));
        List<Multiple> multiples =
                figures.stream().map(told -> multiple(told, words)).toList();
        return new Written.Whole(new OwnPage(
                new PageName(page.key()),
                dossier.head(words.say("title"), words.say("subtitle"), citations),
                multiples));
    }

    /**
     * A figure with its value before.
     *
     * @param points of its series, from the first that has a value
     * @param earlier the point of the period before
     */
    private record Told(
            Shown shown,
            Figure figure,
            Cited value,
            List<Point> points,
            Optional<Point> earlier,
            Optional<Cited> before) {
        Optional<Direction> direction() {
            return before.map(was -> Direction.of(value.value().subtract(was.value())));
        }

        void teach(Dossier dossier, OwnPageWords words) {
            words.learn(
                    shown.name(),
                    dossier.print(value),
                    before.map(dossier::print).orElse(""),
                    direction().map(Direction::word).orElse("unknown"));
        }
    }

    private Told told(Shown shown) {
        Figure figure = dossier.find(shown.figure()).orElseThrow();
        List<Point> points = Series.trimmed(figure);
        Optional<Point> earlier = before(figure, points);
        return new Told(
                shown,
                figure,
                citations.take(figure.id()).orElseThrow(),
                points,
                earlier,
                earlier.flatMap(point -> citations.point(figure, point)));
    }

    private boolean hasValue(String id) {
        return dossier.find(id).filter(Figure::printed).flatMap(Figure::value).isPresent();
    }

    private Multiple multiple(Told told, OwnPageWords words) {
        Figure figure = told.figure();
        String name = told.shown().name();
        Tone tone =
                told.direction().map(way -> tone(way, told.shown().better())).orElse(Tone.NEUTRAL);
        String label = words.find(name).orElseGet(() -> FigureNames.label(dossier, figure.id()));
        return new Multiple(
                label,
                dossier.print(told.value()),
                words.find(name + ".note").orElse(""),
                told.before()
                        .map(was -> dossier.say(
                                "own.before",
                                "value",
                                dossier.print(was),
                                "period",
                                period(told.earlier().orElseThrow())))
                        .orElse(""),
                tone,
                citations.number(figure),
                SmallChart.of(
                        dossier,
                        label,
                        told.points(),
                        point -> citations.point(figure, point),
                        tone == Tone.BAD ? LineChart.Style.BAD : LineChart.Style.ACTUAL,
                        dossier::print,
                        dossier::print));
    }

    /** Only a series of the figure's own periods, whose last value is the figure's, has one before. */
    private static Optional<Point> before(Figure figure, List<Point> points) {
        int last = points.size() - 1;
        boolean own = last > 0
                && points.get(last).start().isPresent()
                && points.get(last)
                        .value()
                        .filter(value -> figure.value()
                                .filter(whole -> whole.compareTo(value) == 0)
                                .isPresent())
                        .isPresent();
        return own
                ? Optional.of(points.get(last - 1))
                        .filter(point -> point.value().isPresent())
                : Optional.empty();
    }

    private String period(Point point) {
        return Series.period(dossier, point)
                .map(dossier.formats().periods()::brief)
                .orElse("");
    }

    private static Tone tone(Direction direction, Better better) {
        return switch (better) {
            case HIGHER -> Tones.gain(direction);
            case LOWER -> Tones.cost(direction);
            case NEITHER -> Tone.NEUTRAL;
        };
    }
}
