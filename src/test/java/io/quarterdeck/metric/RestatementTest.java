package io.quarterdeck.metric;

import static io.quarterdeck.metric.SnapshotFixture.saving;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestatementTest {
    private static final LocalDate VALUE_START = LocalDate.of(2025, 1, 1);
    private static final Driver INVOICES = saving("invoices", "money");

    @Test
    void aChangedRowRestatesEveryFigureThatWasPrintedFromIt() {
        SnapshotFixture then = invoices("2026-Q2").measured("invoices", "2026-05-31", "4", "100");
        SnapshotFixture now = invoices("2026-Q3")
                .measured("invoices", "2026-05-31", "5", "100")
                .measured("invoices", "2026-08-31", "4", "100");

        Precedent precedent = Restatement.of(
                deck(then, "value.delivered", "value.delivered.invoices"), now.snapshot(), now.settings());

        assertThat(precedent.period()).isEqualTo("2026-Q2");
        assertThat(precedent.restated())
                .extracting(Restated::figure, Restated::evidence, Restated::point)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("value.delivered", "E01", Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple("value.delivered.invoices", "E02", Optional.empty()));
        Restated restated = precedent.restated().get(1);
        assertThat(restated.printed()).isEqualByComparingTo("800");
        assertThat(restated.now().orElseThrow()).isEqualByComparingTo("700");
        assertThat(restated.cause()).isEqualTo(new Restated.Cause(0, 1, 0));
    }

    @Test
    void rowsThatCameLateAndRowsThatWentAreToldApart() {
        SnapshotFixture then = invoices("2026-Q2")
                .measured("invoices", "2026-05-31", "4", "100")
                .measured("invoices", "2026-06-30", "4", "100");
        SnapshotFixture now = invoices("2026-Q3")
                .measured("invoices", "2026-04-30", "4", "1")
                .measured("invoices", "2026-05-31", "4", "100");

        Precedent precedent = Restatement.of(deck(then, "value.delivered.invoices"), now.snapshot(), now.settings());

        assertThat(precedent.restated()).singleElement().satisfies(restated -> assertThat(restated.cause())
                .isEqualTo(new Restated.Cause(1, 0, 1)));
    }

    @Test
    void aPointOfASeriesIsRestatedByItsName() {
        SnapshotFixture then = invoices("2026-Q2")
                .measured("invoices", "2026-02-28", "4", "100")
                .measured("invoices", "2026-05-31", "4", "100");
        SnapshotFixture now = invoices("2026-Q3")
                .measured("invoices", "2026-02-28", "3", "100")
                .measured("invoices", "2026-05-31", "4", "100");

        Precedent precedent = Restatement.of(deck(then, "value.delivered.invoices"), now.snapshot(), now.settings());

        assertThat(precedent.restated()).singleElement().satisfies(restated -> {
            assertThat(restated.point()).contains("2026-Q1");
            assertThat(restated.printed()).isEqualByComparingTo("800");
            assertThat(restated.now().orElseThrow()).isEqualByComparingTo("900");
        });
    }

    @Test
    void whatHappenedAfterThePeriodRestatesNothing() {
        SnapshotFixture then = invoices("2026-Q2").measured("invoices", "2026-05-31", "4", "100");
        SnapshotFixture now = invoices("2026-Q3")
                .measured("invoices", "2026-05-31", "4", "100")
                .measured("invoices", "2026-07-01", "1", "900");

        Precedent precedent = Restatement.of(
                deck(then, "value.delivered", "value.delivered.invoices", "value.vs_plan"),
                now.snapshot(),
                now.settings());

        assertThat(precedent.restated()).isEmpty();
        Computed computed = BusinessFigures.compute(now.snapshot().after(precedent), now.settings());
        assertThat(SnapshotFixture.value(computed, "restated.total")).isZero();
    }

    @Test
    void anotherDefinitionRestatesWithoutAnyRow() {
        SnapshotFixture then = invoices("2026-Q2").measured("invoices", "2026-05-31", "4", "100");
        SnapshotFixture now = invoices("2026-Q3")
                .drivers(SnapshotFixture.driver(
                        "invoices", "money", Driver.Category.COST_SAVED, "(baseline - actual) * rate / 2"))
                .measured("invoices", "2026-05-31", "4", "100");

        Restated restated = Restatement.of(deck(then, "value.delivered.invoices"), now.snapshot(), now.settings())
                .restated()
                .get(0);

        assertThat(restated.now().orElseThrow()).isEqualByComparingTo("400");
        assertThat(restated.cause().isOfRows()).isFalse();
    }

    @Test
    void aFigureThatIsGoneSaysWhichRowsWent() {
        SnapshotFixture then = SnapshotFixture.of("2026-Q2")
                .row(Kind.GOAL, goal("Fewer calls"))
                .row(Kind.GOAL_MEASUREMENT, reached("40"));
        SnapshotFixture now = SnapshotFixture.of("2026-Q3");

        Restated restated = Restatement.of(deck(then, "goal.calls.progress"), now.snapshot(), now.settings())
                .restated()
                .get(0);

        assertThat(restated.now()).isEmpty();
        assertThat(restated.cause()).isEqualTo(new Restated.Cause(0, 0, 2));
    }

    @Test
    void aTextThatLostANameIsNoRowThatChanged() {
        SnapshotFixture then = SnapshotFixture.of("2026-Q2")
                .row(Kind.GOAL, goal("— wants fewer calls"))
                .row(Kind.GOAL_MEASUREMENT, reached("40"));
        SnapshotFixture now = SnapshotFixture.of("2026-Q3")
                .row(Kind.GOAL, goal("Grace wants fewer calls"))
                .row(Kind.GOAL_MEASUREMENT, reached("30"));

        assertThat(Restatement.of(deck(then, "goal.calls.progress"), now.snapshot(), now.settings())
                        .restated())
                .singleElement()
                .satisfies(restated -> assertThat(restated.cause()).isEqualTo(new Restated.Cause(0, 1, 0)));
    }

    @Test
    void anotherPseudonymOfTheSamePersonIsNoRowThatChanged() {
        SnapshotFixture then = SnapshotFixture.of("2026-Q2")
                .nps("b", "respondent-1", "2026-05-01T10:00:00Z", "9")
                .nps("c", "respondent-2", "2026-05-01T10:00:00Z", "9")
                .nps("d", "respondent-2", "2026-05-02T10:00:00Z", "9");
        SnapshotFixture late = SnapshotFixture.of("2026-Q3")
                .nps("a", "respondent-1", "2026-05-03T10:00:00Z", "0")
                .nps("b", "respondent-2", "2026-05-01T10:00:00Z", "9")
                .nps("c", "respondent-3", "2026-05-01T10:00:00Z", "9")
                .nps("d", "respondent-3", "2026-05-02T10:00:00Z", "9");
        SnapshotFixture another = SnapshotFixture.of("2026-Q3")
                .nps("a", "respondent-1", "2026-05-03T10:00:00Z", "0")
                .nps("b", "respondent-2", "2026-05-01T10:00:00Z", "9")
                .nps("c", "respondent-3", "2026-05-01T10:00:00Z", "9")
                .nps("d", "respondent-4", "2026-05-02T10:00:00Z", "9");

        assertThat(causeOfAnswers(then, late)).isEqualTo(new Restated.Cause(1, 0, 0));
        assertThat(causeOfAnswers(then, another)).isEqualTo(new Restated.Cause(1, 1, 0));
    }

    private static Restated.Cause causeOfAnswers(SnapshotFixture then, SnapshotFixture now) {
        return new RowChanges(then.snapshot(), now.snapshot(), then.snapshot().period())
                .of("nps.score", "survey_response");
    }

    private static Object[] goal(String statement) {
        return new Object[] {
            "goal_id",
            "calls",
            "agreed_on",
            SnapshotFixture.day("2026-01-10"),
            "statement",
            statement,
            "measure",
            "calls",
            "unit",
            "calls",
            "baseline",
            SnapshotFixture.decimal("50"),
            "target",
            SnapshotFixture.decimal("20"),
            "due_on",
            SnapshotFixture.day("2026-12-31")
        };
    }

    private static Object[] reached(String value) {
        return new Object[] {
            "goal_id",
            "calls",
            "measured_on",
            SnapshotFixture.day("2026-05-31"),
            "value",
            SnapshotFixture.decimal(value)
        };
    }

    @Test
    void amountsInAnotherCurrencyAreNoCorrectionAndWhatHasNoCurrencyIsComparedStill() {
        SnapshotFixture then = hours(SnapshotFixture.account("A1", "USD", Optional.of(VALUE_START)), "2026-Q2")
                .measured("invoices", "2026-05-31", "4", "100")
                .measured("hours", "2026-05-31", "4", "1");
        SnapshotFixture now = hours(SnapshotFixture.account("A1", "EUR", Optional.of(VALUE_START)), "2026-Q3")
                .measured("invoices", "2026-05-31", "4", "92")
                .measured("hours", "2026-05-31", "5", "1");

        Precedent precedent = Restatement.of(
                deck(then, "value.delivered.invoices", "value.delivered.hours"), now.snapshot(), now.settings());

        assertThat(precedent.restated()).extracting(Restated::figure).containsExactly("value.delivered.hours");
    }

    @Test
    void anotherUnitOfADriverIsNoCorrection() {
        SnapshotFixture then = invoices("2026-Q2").measured("invoices", "2026-05-31", "4", "100");
        SnapshotFixture now =
                invoices("2026-Q3").drivers(saving("invoices", "hours")).measured("invoices", "2026-05-31", "5", "100");

        assertThat(Restatement.of(deck(then, "value.delivered.invoices"), now.snapshot(), now.settings())
                        .restated())
                .isEmpty();
    }

    @Test
    void theAccountsRecordOfThatTimeIsWhatADeckIsComparedBy() {
        SnapshotFixture then = invoices("2026-Q2").measured("invoices", "2026-05-31", "4", "100");
        SnapshotFixture now = SnapshotFixture.of(
                        SnapshotFixture.account("A1", "EUR", Optional.of(SnapshotFixture.day("2026-07-01"))), "2026-Q3")
                .drivers(INVOICES)
                .baseline("invoices", "2025-01-01", "12")
                .measured("invoices", "2026-05-31", "4", "100");

        assertThat(Restatement.of(deck(then, "value.delivered.invoices"), now.snapshot(), now.settings())
                        .restated())
                .isEmpty();
    }

    @Test
    void aRestatedFigureKeepsWhatWasPrintedAmongItsInputsAndSurvivesTheSnapshotsJson() {
        SnapshotFixture then = invoices("2026-Q2").measured("invoices", "2026-05-31", "4", "100");
        SnapshotFixture now = invoices("2026-Q3").measured("invoices", "2026-05-31", "5", "100");
        Snapshot told = now.snapshot()
                .after(Restatement.of(deck(then, "value.delivered.invoices"), now.snapshot(), now.settings()));

        Snapshot read = SnapshotJson.read(SnapshotJson.write(told));

        assertThat(read.precedent()).isEqualTo(told.precedent());
        Figure figure = SnapshotFixture.figure(
                BusinessFigures.compute(read, now.settings()), "restated.value.delivered.invoices");
        assertThat(figure.value().orElseThrow()).isEqualByComparingTo("700");
        assertThat(figure.inputs()).containsEntry("printed", "800").containsEntry("rows_changed", "1");
    }

    @Test
    void commitmentsAreKeptLateDroppedOrOpenAtThePeriodsEnd() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .row(Kind.COMMITMENT, commitment("a", "2026-07-31", "2026-07-31", null))
                .row(Kind.COMMITMENT, commitment("b", "2026-07-31", "2026-08-01", null))
                .row(Kind.COMMITMENT, commitment("c", "2026-09-30", null, null))
                .row(Kind.COMMITMENT, commitment("d", "2026-09-30", "2026-10-01", null))
                .row(Kind.COMMITMENT, commitment("e", "2026-08-31", null, "2026-08-02"))
                .row(Kind.COMMITMENT, commitment("f", "2026-10-01", null, null))
                .row(Kind.COMMITMENT, commitment("settled before", "2026-06-30", "2026-06-30", null))
                .compute();

        assertThat(SnapshotFixture.value(computed, "commitments.total")).isEqualByComparingTo("6");
        assertThat(SnapshotFixture.value(computed, "commitments.kept")).isEqualByComparingTo("1");
        assertThat(SnapshotFixture.value(computed, "commitments.late")).isEqualByComparingTo("3");
        assertThat(SnapshotFixture.value(computed, "commitments.dropped")).isEqualByComparingTo("1");
        assertThat(SnapshotFixture.value(computed, "commitments.open")).isEqualByComparingTo("1");
    }

    private static Object[] commitment(String text, String due, String done, String dropped) {
        return new Object[] {
            "commitment_id",
            text,
            "made_on",
            SnapshotFixture.day("2026-06-02"),
            "text",
            text,
            "owner",
            "Halyard",
            "due_on",
            SnapshotFixture.day(due),
            "done_on",
            done == null ? null : SnapshotFixture.day(done),
            "dropped_on",
            dropped == null ? null : SnapshotFixture.day(dropped)
        };
    }

    @Test
    void whatTheLatestDeckPrintedNoMoreIsComparedWithTheLastOneThatDid() {
        EarlierDeck first = deck(quarters("2026-Q1", "4"), "value.delivered.invoices", "support.cases");
        EarlierDeck second = deck(quarters("2026-Q2", "4"), "support.cases");
        SnapshotFixture now = quarters("2026-Q3", "5");

        Precedent precedent = Restatement.of(earlier(second, first), now.snapshot(), now.settings());

        assertThat(precedent.period()).isEqualTo("2026-Q2");
        assertThat(precedent.restated()).singleElement().satisfies(restated -> {
            assertThat(restated.figureId()).isEqualTo("restated.value.delivered.invoices@2026-Q1");
            assertThat(restated.printed()).isEqualByComparingTo("800");
            assertThat(restated.now().orElseThrow()).isEqualByComparingTo("700");
            assertThat(restated.elsewhere()).contains(new Restated.Deck("2026-Q1", 1, "00"));
            assertThat(precedent.printedFor(restated)).isEqualTo("2026-Q1");
        });
        Snapshot told = now.snapshot().after(precedent);
        assertThat(SnapshotJson.read(SnapshotJson.write(told)).precedent()).contains(precedent);
        assertThat(SnapshotFixture.figure(
                                BusinessFigures.compute(told, now.settings()),
                                "restated.value.delivered.invoices@2026-Q1")
                        .inputs())
                .containsEntry("period", "2026-Q1")
                .containsEntry("point", "2026-Q1");
    }

    @Test
    void whatALaterDeckPrintedInItsSeriesHasThePlaceOfTheEarlierOne() {
        EarlierDeck first = deck(quarters("2026-Q1", "4"), "value.delivered.invoices");
        EarlierDeck second = deck(quarters("2026-Q2", "5"), "value.delivered.invoices");
        SnapshotFixture now = quarters("2026-Q3", "6");

        Precedent precedent = Restatement.of(earlier(second, first), now.snapshot(), now.settings());

        assertThat(precedent.restated()).singleElement().satisfies(restated -> {
            assertThat(restated.point()).contains("2026-Q1");
            assertThat(restated.printed()).isEqualByComparingTo("700");
            assertThat(restated.elsewhere()).isEmpty();
        });
    }

    @Test
    void whatWasCorrectedOnceIsToldAgainOnlyWhenItChangesAgain() {
        EarlierDeck first = deck(quarters("2026-Q1", "4"), "value.delivered.invoices");
        SnapshotFixture later = quarters("2026-Q2", "5");
        Snapshot told = later.snapshot().after(Restatement.of(first, later.snapshot(), later.settings()));
        Figure corrected = SnapshotFixture.figure(
                BusinessFigures.compute(told, later.settings()), "restated.value.delivered.invoices");
        EarlierDeck second = new EarlierDeck(
                told,
                "executive",
                2,
                "11",
                List.of(new EarlierDeck.Printed(
                        "E09", corrected.id(), corrected.name(), corrected.unit(), corrected.value(), Map.of())));

        SnapshotFixture same = quarters("2026-Q3", "5");
        assertThat(Restatement.of(earlier(second, first), same.snapshot(), same.settings())
                        .restated())
                .isEmpty();
        SnapshotFixture again = quarters("2026-Q3", "6");
        assertThat(Restatement.of(earlier(second, first), again.snapshot(), again.settings())
                        .restated())
                .singleElement()
                .satisfies(restated -> {
                    assertThat(restated.printed()).isEqualByComparingTo("700");
                    assertThat(restated.now().orElseThrow()).isEqualByComparingTo("600");
                    assertThat(restated.evidence()).isEqualTo("E09");
                    assertThat(restated.elsewhere()).isEmpty();
                    assertThat(restated.cause()).isEqualTo(new Restated.Cause(0, 1, 0));
                });
    }

    private static List<Supplier<EarlierDeck>> earlier(EarlierDeck... decks) {
        return Stream.of(decks).<Supplier<EarlierDeck>>map(deck -> () -> deck).toList();
    }

    /** With one measurement of the first quarter, which is otherwise each time. */
    private static SnapshotFixture quarters(String period, String minutes) {
        return invoices(period).measured("invoices", "2026-02-28", minutes, "100");
    }

    private static SnapshotFixture hours(Account account, String period) {
        return SnapshotFixture.of(account, period)
                .drivers(INVOICES, saving("hours", "hours"))
                .baseline("invoices", "2025-01-01", "12")
                .baseline("hours", "2025-01-01", "12");
    }

    private static SnapshotFixture invoices(String period) {
        return SnapshotFixture.of(period).drivers(INVOICES).baseline("invoices", "2025-01-01", "12");
    }

    private static EarlierDeck deck(SnapshotFixture fixture, String... ids) {
        Computed computed = fixture.compute();
        List<EarlierDeck.Printed> printed = new java.util.ArrayList<>();
        for (String id : ids) {
            Figure figure = SnapshotFixture.figure(computed, id);
            Map<String, BigDecimal> points = new LinkedHashMap<>();
            for (Point point : figure.points()) {
                point.value().ifPresent(value -> points.put(point.at(), value));
            }
            printed.add(new EarlierDeck.Printed(
                    "E0" + (printed.size() + 1), id, figure.name(), figure.unit(), figure.value(), points));
        }
        return new EarlierDeck(fixture.snapshot(), "executive", 1, "00", printed);
    }
}
