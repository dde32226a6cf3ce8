package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.metric.Attestations;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Reading;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.format.Shown;
import io.quarterdeck.review.format.WrittenText;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageTexts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The numbers that a review prints, among which those of its comments are sought. */
final class CommentNumbers {
    private static final int MOST_NEAR = 3;
    private static final double NOT_ALIKE = 1e9;

    private final Dossier dossier;
    private final Ledger ledger;
    /** Page → what it prints, each once. */
    private final Map<String, List<Printed>> byPage = new LinkedHashMap<>();

    /** A number of the ledger, and as a page writes it where one does. */
    record Printed(Cited number, String text, Optional<Shown> shown) {}

    /** A number of a comment as a piece of a figure. */
    record Proven(Cited number, Shown shown) {}

    CommentNumbers(Dossier dossier, Ledger ledger, List<Page> pages) {
        this.dossier = dossier;
        this.ledger = ledger;
        for (Page page : pages) {
            Map<Run, Printed> printed = new LinkedHashMap<>();
            PageTexts.of(page).stream()
                    .flatMap(text -> Marks.runs(text).stream())
                    .filter(run -> run.kind() == Run.Kind.FIGURE)
                    .forEach(run ->
                            ledger.number(run).ifPresent(number -> printed.putIfAbsent(run, printed(run, number))));
            byPage.put(page.key(), List.copyOf(printed.values()));
        }
        Citations all = new Citations(dossier.figures(), ledger);
        List<Printed> exact = new ArrayList<>();
        ledger.figures().stream().filter(Figure::printed).forEach(figure -> all.value(figure)
                .ifPresent(number -> exact.add(new Printed(number, "", Optional.empty()))));
        byPage.put("", List.copyOf(exact));
    }

    private Printed printed(Run run, Cited number) {
        List<Shown> shown = ledger.origin(run).orElseThrow().shown();
        return new Printed(number, run.text(), shown.size() == 1 ? Optional.of(shown.get(0)) : Optional.empty());
    }

    /** What a person attested of the comment comes first, then what its page prints, then the others. */
    Optional<Proven> proof(String page, WrittenText.Numbered written, Citations citations) {
        return written.reading().flatMap(reading -> attested(page, written.text(), reading, citations)
                .or(() -> Stream.concat(
                                byPage.getOrDefault(page, List.of()).stream(),
                                byPage.values().stream().flatMap(List::stream))
                        // without a minus the words may carry the direction, but a plus says it
                        .filter(each ->
                                !written.text().startsWith("+") || each.number().signum() >= 0)
                        .flatMap(each ->
                                proven(reading, each).or(() -> repeated(written.text(), reading, each)).stream())
                        .findFirst()));
    }

    /** As the page writes it, unit and all: what one unit has returned is a ratio that is told as an amount. */
    private static Optional<Proven> repeated(String text, Reading reading, Printed printed) {
        boolean same = reading.sort() != Reading.Sort.PLAIN
                && reading.sort() != Reading.Sort.NAME
                && seen(printed.text()).equals(seen(text));
        return printed.shown().filter(any -> same).map(shown -> new Proven(printed.number(), shown));
    }

    private static Optional<Proven> proven(Reading reading, Printed printed) {
        Cited number = reading.negative() ? printed.number() : printed.number().abs();
        return reading.shownOf(number, printed.shown()).map(shown -> new Proven(number, shown));
    }

    private Optional<Proven> attested(String page, String text, Reading reading, Citations citations) {
        return dossier.snapshot().rows(Kind.ATTESTATION).stream()
                .filter(row -> row.text("period").equals(dossier.period().name())
                        && row.text("page").equals(page)
                        && spaced(row.text(Attestations.NUMBER)).equals(spaced(text))
                        && row.decimal("value").compareTo(reading.value()) == 0)
                .findFirst()
                .flatMap(row -> dossier.figures().all().stream()
                        .filter(figure -> figure.id().startsWith(Attestations.FAMILY + page + ".")
                                && row.text(Attestations.NUMBER)
                                        .equals(figure.inputs().get(Attestations.NUMBER)))
                        .findFirst())
                .flatMap(figure -> citations.take(figure.id()))
                .map(number -> new Proven(number, new Shown(reading.number(), reading.factor())));
    }

    /** What comes nearest, first those that count the same. */
    List<String> near(WrittenText.Numbered written) {
        return written.reading()
                .map(reading -> byPage.entrySet().stream()
                        .filter(page -> !page.getKey().isEmpty())
                        .flatMap(page -> page.getValue().stream())
                        .filter(each -> each.shown().isPresent())
                        .filter(each -> distance(reading, each) < NOT_ALIKE)
                        .sorted(Comparator.comparingDouble((Printed each) -> distance(reading, each))
                                .thenComparing(each -> each.number().evidence()))
                        .map(this::told)
                        .distinct()
                        .limit(MOST_NEAR)
                        .toList())
                .orElse(List.of());
    }

    private String told(Printed printed) {
        return printed.text().replace('\u00a0', ' ') + " (" + printed.number().evidence() + " "
                + name(printed.number().evidence()) + ")";
    }

    /** What a figure is called on the appendix's page. */
    String name(String evidence) {
        return ledger.figures().stream()
                .filter(figure -> ledger.nameOf(figure.id()).equals(Optional.of(evidence)))
                .map(figure -> Marks.plain(FigureNames.full(dossier, figure)))
                .findFirst()
                .orElse("");
    }

    private static double distance(Reading reading, Printed printed) {
        BigDecimal written = reading.value().abs();
        if (!reading.counts(printed.number().unit())) {
            return NOT_ALIKE;
        }
        BigDecimal there = reading.worth(printed.number());
        BigDecimal most = written.max(there);
        return most.signum() == 0
                ? 0
                : written.subtract(there)
                        .abs()
                        .divide(most, MathContext.DECIMAL32)
                        .doubleValue();
    }

    private static String seen(String text) {
        return spaced(text).replaceAll("\\p{Cf}", "");
    }

    /** With single spaces, and without what would turn letters around. */
    static String spaced(String text) {
        return text.replaceAll("[\u202A-\u202E\u2066-\u2069]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
