package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.Precedent;
import io.quarterdeck.metric.Restated;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.SinceRow;
import io.quarterdeck.review.page.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures that decks before printed and that the rows give otherwise now: old, new, cause; deck by deck. */
final class Corrections {
    private Corrections() {}

    static List<SinceRow> of(Dossier dossier, Citations citations) {
        List<SinceRow> rows = new ArrayList<>();
        dossier.snapshot().precedent().ifPresent(precedent -> {
            Map<String, List<Restated>> byDeck = precedent.restated().stream()
                    .collect(Collectors.groupingBy(precedent::printedFor, LinkedHashMap::new, Collectors.toList()));
            byDeck.forEach((period, those) -> {
                String deck = dossier.formats().periods().brief(Precedents.parsed(dossier, period));
                rows.add(SinceRow.heading(dossier.say("since.corrections", "period", deck)));
                those.forEach(one -> rows.add(row(dossier, precedent, one, citations)));
            });
        });
        return rows;
    }

    private static SinceRow row(Dossier dossier, Precedent precedent, Restated one, Citations citations) {
        Figure figure = dossier.find(one.figureId()).orElseThrow();
        Cited before = citations.input(figure, "printed", one.unit()).orElseThrow();
        String name = dossier.say(
                "figure.of.period",
                "name",
                FigureNames.restated(dossier, one.figure(), one.name()),
                "period",
                dossier.formats()
                        .periods()
                        .brief(Precedents.parsed(
                                dossier,
                                one.point().filter(at -> at.matches("\\d{4}.*")).orElse(precedent.printedFor(one)))));
        String result = citations
                .value(figure)
                .map(now -> corrected(dossier, one, now, before))
                .orElseGet(() -> dossier.say("since.withdrawn", "before", print(dossier, one, before)));
        return new SinceRow(
                "", name, cause(dossier, figure, citations), result, Tone.NEUTRAL, false, citations.number(figure));
    }

    /** As short as pages print it, unless both would read alike. */
    private static String corrected(Dossier dossier, Restated one, Cited now, Cited before) {
        String brief = print(dossier, one, now);
        String then = print(dossier, one, before);
        boolean alike = Marks.plain(brief).equals(Marks.plain(then));
        return dossier.say(
                "since.corrected",
                "now",
                alike ? dossier.formats().exact(now) : brief,
                "before",
                alike ? dossier.formats().exact(before) : then);
    }

    private static String print(Dossier dossier, Restated one, Cited number) {
        return one.figure().equals("value.multiple")
                ? dossier.formats().ratios().multiple(number)
                : dossier.print(number);
    }

    private static String cause(Dossier dossier, Figure figure, Citations citations) {
        List<String> parts = Stream.of("added", "changed", "removed")
                .map(what -> citations
                        .input(figure, "rows_" + what, Unit.COUNT)
                        .filter(count -> !count.isZero())
                        .map(count -> dossier.say(
                                "since.cause." + what,
                                "count",
                                count.whole(),
                                "number",
                                dossier.formats().numbers().count(count)))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty()
                ? dossier.say("since.cause.none")
                : dossier.words().list(parts);
    }
}
