package io.quarterdeck.delivery;

import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.CoverPage;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.SummaryColumn;
import io.quarterdeck.review.page.SummaryPage;
import io.quarterdeck.review.page.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a letter repeats from the pages of a deck, letter for letter and without the marks of the pages. */
record PrintedFigures(Optional<String> lead, List<Letter.Line> lines, Letter.Shortfalls shortfalls) {
    private static final int MOST = 6;

    static PrintedFigures of(List<Page> pages) {
        Optional<CoverPage> cover = first(pages, CoverPage.class);
        Optional<SummaryPage> summary = first(pages, SummaryPage.class);
        List<Letter.Line> lines = summary.map(PrintedFigures::tiles)
                .or(() -> cover.map(PrintedFigures::labels))
                .orElse(List.of());
        return new PrintedFigures(
                cover.flatMap(PrintedFigures::headline),
                lines,
                summary.map(PrintedFigures::fallenShort).orElse(new Letter.Shortfalls("", List.of())));
    }

    private static Optional<String> headline(CoverPage cover) {
        return Optional.of(Marks.plain(cover.headline() + " " + cover.headlineNote()))
                .filter(text -> !cover.headline().isBlank());
    }

    private static List<Letter.Line> tiles(SummaryPage summary) {
        return summary.tiles().stream()
                .limit(MOST)
                .map(tile -> line(tile.label(), tile.value(), tile.note(), tile.evidence()))
                .toList();
    }

    private static List<Letter.Line> labels(CoverPage cover) {
        Stream<Letter.Line> leading =
                headline(cover).stream().map(text -> line(cover.headlineNote(), cover.headline(), "", ""));
        Stream<Letter.Line> others =
                cover.figures().stream().map(figure -> line(figure.label(), figure.value(), "", ""));
        return Stream.concat(leading, others).limit(MOST).toList();
    }

    private static Letter.Line line(String label, String value, String note, String evidence) {
        return new Letter.Line(Marks.plain(label), Marks.plain(value), Marks.plain(note), Marks.plain(evidence));
    }

    private static Letter.Shortfalls fallenShort(SummaryPage summary) {
        List<SummaryColumn> bad = summary.columns().stream()
                .filter(column -> column.tone() == Tone.BAD)
                .toList();
        List<String> sentences = new ArrayList<>();
        bad.forEach(column -> column.sentences().forEach(sentence -> sentences.add(Marks.plain(sentence))));
        return new Letter.Shortfalls(
                bad.stream().map(SummaryColumn::heading).findFirst().orElse(""), sentences);
    }

    private static <P> Optional<P> first(List<Page> pages, Class<P> type) {
        return pages.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
