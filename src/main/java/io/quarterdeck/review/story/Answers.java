package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.page.Columns;
import io.quarterdeck.review.page.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often each score from 0 to 10 was given. */
final class Answers {
    private Answers() {}

    static Columns columns(Dossier dossier, Citations citations) {
        Optional<Figure> answers = dossier.find("nps.answers");
        List<Columns.Bar> bars = new ArrayList<>();
        for (int score = 0; score <= 10; score++) {
            String at = Integer.toString(score);
            Optional<Cited> count =
                    answers.flatMap(figure -> point(figure, at).flatMap(point -> citations.point(figure, point)));
            String text = count.filter(number -> !number.isZero())
                    .map(dossier.formats().numbers()::count)
                    .orElse("");
            bars.add(new Columns.Bar(
                    Marks.mark(Run.Kind.DEFINITION, "nps.score", dossier.words().digits(at)),
                    count.map(Cited::value).orElse(BigDecimal.ZERO),
                    text,
                    tone(score)));
        }
        String told = dossier.words()
                .list(bars.stream()
                        .filter(bar -> !bar.text().isEmpty())
                        .map(bar -> dossier.say("alt.point", "at", bar.label(), "value", bar.text()))
                        .toList());
        return new Columns(bars, dossier.say("nps.answers.alt", "points", told));
    }

    private static Optional<Point> point(Figure figure, String at) {
        return figure.points().stream().filter(point -> point.at().equals(at)).findFirst();
    }

    private static Tone tone(int score) {
        return score >= 9 ? Tone.GOOD : score <= 6 ? Tone.BAD : Tone.NEUTRAL;
    }
}
