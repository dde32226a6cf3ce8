package io.quarterdeck.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotCopy;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.CommentDoubt;
import io.quarterdeck.review.CommentException;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageKeys;
import io.quarterdeck.review.page.ReturnPage;
import io.quarterdeck.review.page.SummaryPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comments quotes the deck: each number that a page prints is known again in the words around it. */
class QuotedNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE", "fr-FR", "es-ES", "pt-PT", "pt-BR", "yo-NG", "ar-AE", "ar-EG", "ja-JP"})
    void titlesAndTilesAreProvenWhereACommentRepeatsThem(String locale) {
        Snapshot meridian = SnapshotCopy.in(SampleSnapshots.of("meridian-foods"), locale);
        Snapshot bare = meridian.with(Map.of(Kind.COMMENT, List.of(), Kind.ATTESTATION, List.of()));
        List<Row> quotes = SampleSnapshots.review(bare, "executive").pages().stream()
                .filter(page -> PageKeys.COMMENTED.contains(page.key()))
                .map(page -> comment(bare, page.key(), quoted(page)))
                .toList();
        assertThat(quotes).hasSizeGreaterThan(5);

        List<String> doubts = new ArrayList<>();
        try {
            BusinessReview review = SampleSnapshots.review(bare.with(Map.of(Kind.COMMENT, quotes)), "executive");
            assertThat(review.comments()).hasSizeGreaterThan(10);
        } catch (CommentException e) {
            e.doubts().stream().map(CommentDoubt::toString).forEach(doubts::add);
        }
        assertThat(doubts).isEmpty();
    }

    private static String quoted(Page page) {
        String title = Marks.plain(page.head().title());
        if (page instanceof ReturnPage) {
            // the one unit of money that the title is told per is no figure
            return Marks.runs(page.head().title()).stream()
                    .filter(run -> run.kind() == Run.Kind.FIGURE)
                    .map(Run::text)
                    .collect(Collectors.joining(" / "));
        }
        return page instanceof SummaryPage summary
                ? summary.tiles().stream()
                        .map(tile -> Marks.plain(tile.value() + " / " + tile.note()))
                        .collect(Collectors.joining(" / ", title + " / ", ""))
                : title;
    }

    private static Row comment(Snapshot snapshot, String page, String text) {
        return Row.of(Map.of(
                "account_id",
                snapshot.account().id(),
                "period",
                snapshot.period().name(),
                "page",
                page,
                "text",
                text,
                "written_by",
                "Ann Example"));
    }
}
