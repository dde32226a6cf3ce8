package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.review.page.Columns;
import io.quarterdeck.review.page.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How often each score from 0 to 10 was given. */
final class Answers {
    private Answers() {}

    static Columns columns(Dossier dossier) {
        List<Point> points = dossier.find("nps.answers").map(Figure::points).orElse(List.of());
        List<Columns.Bar> bars = new ArrayList<>();
        for (int score = 0; score <= 10; score++) {
            String at = Integer.toString(score);
            BigDecimal count = points.stream()
                    .filter(point -> point.at().equals(at))
                    .findFirst()
                    .flatMap(Point::value)
                    .orElse(BigDecimal.ZERO);
            String text = count.signum() == 0 ? "" : dossier.formats().numbers().count(count);
            bars.add(new Columns.Bar(dossier.formats().numbers().count(score), count, text, tone(score)));
        }
        String told = bars.stream()
                .filter(bar -> !bar.text().isEmpty())
                .map(bar -> dossier.say("alt.point", "at", bar.label(), "value", bar.text()))
                .collect(Collectors.joining(", "));
        return new Columns(bars, dossier.say("nps.answers.alt", "points", told));
    }

    private static Tone tone(int score) {
        return score >= 9 ? Tone.GOOD : score <= 6 ? Tone.BAD : Tone.NEUTRAL;
    }
}
