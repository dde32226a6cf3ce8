package io.quarterdeck.evidence;

import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageTexts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages print that no figure proves: titles, footers, definitions, dates. */
final class PrintedTexts {
    private PrintedTexts() {}

    static List<Map<String, Object>> pages(BusinessReview review, List<String> furniture) {
        return review.pages().stream()
                .map(page -> Map.<String, Object>of(
                        "key",
                        page.key(),
                        "title",
                        Marks.plain(page.head().title()),
                        "footers",
                        footers(review, page, furniture)))
                .toList();
    }

    private static List<String> footers(BusinessReview review, Page page, List<String> furniture) {
        return Stream.of(
                        Stream.of(review.frame().footer(), page.head().sources()),
                        review.frame().sampleLabel().stream(),
                        review.frame().watermark().stream(),
                        furniture.stream())
                .flatMap(texts -> texts)
                .map(Marks::plain)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    /** The definitions that the pages print, by key, each on a line; a text with other marks within comes in pieces. */
    static Map<String, String> definitions(List<Page> pages) {
        Map<String, Set<String>> definitions = new TreeMap<>();
        runs(pages, Run.Kind.DEFINITION).forEach(run -> definitions
                .computeIfAbsent(run.value(), first -> new LinkedHashSet<>())
                .add(run.text()));
        Map<String, String> lines = new TreeMap<>();
        definitions.forEach((key, texts) -> lines.put(key, String.join("\n", texts)));
        return lines;
    }

    /** What the pages print of each day, time or period, by its value. */
    static Map<String, Set<String>> dates(List<Page> pages) {
        Map<String, Set<String>> dates = new TreeMap<>();
        runs(pages, Run.Kind.DATE).forEach(run -> dates.computeIfAbsent(run.value(), first -> new TreeSet<>())
                .add(run.text()));
        return dates;
    }

    /** The customer's and the company's words that the pages print; one with other marks within comes in pieces. */
    static Set<String> words(List<Page> pages) {
        return runs(pages, Run.Kind.WORDS).map(Run::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Run> runs(List<Page> pages, Run.Kind kind) {
        return pages.stream()
                .flatMap(page -> PageTexts.of(page).stream())
                .flatMap(text -> Marks.runs(text).stream())
                .filter(run -> run.kind() == kind);
    }
}
