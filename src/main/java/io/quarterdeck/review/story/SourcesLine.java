package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.metric.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The line of a footer that says where a page's numbers come from and of when they are. */
final class SourcesLine {
    private static final int KINDS_THAT_FIT = 2;

    private SourcesLine() {}

    /** {@code E07–E11 · source: goals · warehouse loaded 2 Oct 2026, 04:10 CEST}, or empty when nothing is cited. */
    static String of(Dossier dossier, Citations citations) {
        List<Figure> figures = citations.figures();
        if (figures.isEmpty()) {
            return "";
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        figures.forEach(figure -> kinds.addAll(kinds(figure.source())));
        List<String> names = names(dossier, kinds);
        String sources = names.isEmpty() || names.size() > KINDS_THAT_FIT
                ? ""
                : dossier.say(
                        "sources.kinds",
                        "count",
                        names.size(),
                        "kinds",
                        dossier.words().list(names));
        return dossier.words()
                .directed(dossier.words()
                        .beside(Stream.of(citations.numbers(), sources, freshness(dossier, figures, kinds))));
    }

    /** The kinds of rows that a figure's source names. */
    static Set<Kind> kinds(String source) {
        return Arrays.stream(source.split(","))
                .map(String::strip)
                .map(Kind::byId)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    /** The kinds in the language's words. */
    static List<String> names(Dossier dossier, Set<Kind> kinds) {
        return kinds.stream()
                .map(kind -> dossier.say("kind." + kind.id()))
                .distinct()
                .toList();
    }

    private static String freshness(Dossier dossier, List<Figure> figures, Set<Kind> kinds) {
        return dossier.snapshot()
                .loadedAt(kinds)
                .map(loaded -> dossier.say(
                        "sources.loaded",
                        "time",
                        dossier.formats().dates().time(loaded, dossier.account().zone())))
                .or(() -> latest(figures)
                        .map(day -> dossier.say(
                                "sources.as.of",
                                "day",
                                dossier.formats().dates().day(day))))
                .orElse("");
    }

    private static Optional<LocalDate> latest(List<Figure> figures) {
        return figures.stream()
                .map(Figure::asOf)
                .filter(day -> day.isAfter(LocalDate.EPOCH))
                .max(LocalDate::compareTo);
    }
}
