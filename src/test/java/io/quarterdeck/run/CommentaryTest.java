package io.quarterdeck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.run.CommentBook.Action;
import io.quarterdeck.run.CommentBook.Confirmed;
import io.quarterdeck.run.CommentBook.Entry;
import io.quarterdeck.run.CommentBook.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommentaryTest {
    private static final Place GOALS = new Place("acme", "2026-Q3", "goals");
    private static final String TEXT = "We counted 17.";

    @Test
    void commentsOfAnotherPeriodStayOut() {
        Snapshot rows = pulled(
                List.of(comment("2026-Q2", "goals", "The source said this of Q2.")),
                List.of(number("2026-Q2", "goals", "17")));
        Snapshot said = Commentary.into(rows, List.of(set(new Place("acme", "2026-Q4", "goals"), "And this of Q4.")));
        assertThat(said.rows(Kind.COMMENT)).isEmpty();
        assertThat(said.rows(Kind.ATTESTATION)).isEmpty();
    }

    @Test
    void aCommentOfAnotherAccountEndsItAll() {
        List<Entry> entries = List.of(set(new Place("other", "2026-Q3", "goals"), "Not yours."));
        assertThatThrownBy(() -> Commentary.into(pulled(List.of(), List.of()), entries))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("other")
                .hasMessageContaining("for the review of acme");
    }

    @Test
    void whatIsSetByCommandTakesTheSourcesPlaceAndItsConfirmationsGoWithIt() {
        Snapshot rows = pulled(
                List.of(comment("2026-Q3", "goals", TEXT), comment("2026-Q3", "bridge", "It was 18.")),
                List.of(number("2026-Q3", "goals", "17"), number("2026-Q3", "bridge", "18")));
        Snapshot said = Commentary.into(rows, List.of(set(GOALS, "It was 17 after all.")));
        assertThat(said.rows(Kind.COMMENT))
                .extracting(row -> row.text("text"))
                .containsExactlyInAnyOrder("It was 17 after all.", "It was 18.");
        assertThat(said.rows(Kind.ATTESTATION))
                .extracting(row -> row.text("number"))
                .containsExactly("18");
    }

    @Test
    void aConfirmationHoldsForTheTextForWhichItWasGiven() {
        List<Entry> entries = List.of(set(GOALS, TEXT), confirmed(GOALS, TEXT));
        assertThat(Commentary.into(pulled(List.of(), List.of()), entries).rows(Kind.ATTESTATION))
                .singleElement()
                .satisfies(row -> assertThat(row.text("attested_by")).isEqualTo("Ben Example"));
        List<Entry> changed = List.of(set(GOALS, TEXT), confirmed(GOALS, TEXT), set(GOALS, "Not 17 but more."));
        assertThat(Commentary.into(pulled(List.of(), List.of()), changed).rows(Kind.ATTESTATION))
                .isEmpty();
    }

    @Test
    void aConfirmationOfTheSourcesTextHoldsWhileTheSourceSaysTheSame() {
        List<Entry> entries = List.of(confirmed(GOALS, TEXT));
        assertThat(Commentary.into(pulled(List.of(comment("2026-Q3", "goals", TEXT)), List.of()), entries)
                        .rows(Kind.ATTESTATION))
                .hasSize(1);
        assertThat(Commentary.into(pulled(List.of(comment("2026-Q3", "goals", "Now 17 more.")), List.of()), entries)
                        .rows(Kind.ATTESTATION))
                .isEmpty();
    }

    @Test
    void aCommentThatWasTakenAwayLeavesThePageToTheSource() {
        Entry removed = new Entry(
                GOALS,
                Action.REMOVE,
                "Ann Example",
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Instant.EPOCH);
        List<Entry> entries = List.of(set(GOALS, "Mine."), removed);
        assertThat(Commentary.into(pulled(List.of(comment("2026-Q3", "goals", "The source’s.")), List.of()), entries)
                        .rows(Kind.COMMENT))
                .extracting(row -> row.text("text"))
                .containsExactly("The source’s.");
    }

    private static Entry set(Place place, String text) {
        return new Entry(
                place,
                Action.SET,
                "Ann Example",
                Optional.of(text),
                Optional.empty(),
                Commentary.sha256(text),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static Entry confirmed(Place place, String text) {
        return new Entry(
                place,
                Action.CONFIRM,
                "Ben Example",
                Optional.empty(),
                Optional.of(new Confirmed("17", new BigDecimal("17"), "number", "counted it")),
                Commentary.sha256(text),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static Row comment(String period, String page, String text) {
        return Row.of(Map.of(
                "account_id", "acme", "period", period, "page", page, "text", text, "written_by", "Ann Example"));
    }

    private static Row number(String period, String page, String number) {
        return Row.of(Map.of(
                "account_id",
                "acme",
                "period",
                period,
                "page",
                page,
                "number",
                number,
                "value",
                new BigDecimal(number),
                "unit",
                "number",
                "attested_by",
                "Ann Example",
                "attested_on",
                LocalDate.of(2026, 10, 2),
                "reason",
                "counted it"));
    }

    private static Snapshot pulled(List<Row> comments, List<Row> numbers) {
        Account account = new Account(
                "acme",
                "Acme",
                Optional.empty(),
                Locale.ENGLISH,
                Currency.getInstance("EUR"),
                ZoneOffset.UTC,
                1,
                Optional.empty(),
                Optional.empty(),
                Lead.VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
        return new Snapshot(
                account,
                new ReviewPeriod(new FiscalCalendar(1, ZoneOffset.UTC), Granularity.QUARTER, LocalDate.of(2026, 7, 1)),
                List.of(),
                Map.of(Kind.COMMENT, comments, Kind.ATTESTATION, numbers),
                Map.of(),
                Map.of(),
                Instant.parse("2026-10-02T06:00:00Z"));
    }
}
