package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.PullException;
import io.quarterdeck.metric.PullOrigin;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlMetricSourceTest {
    private TestPulls pulls;

    @BeforeEach
    void twoAccounts(@TempDir Path folder) {
        TestDatabase.empty();
        TestDatabase.account("a");
        TestDatabase.account("b");
        pulls = TestPulls.defaults(folder);
    }

    @Test
    void readsTheRowsOfOneAccountInTheOrderOfTheirKeys() {
        TestDatabase.execute("""
                insert into canonical.revenue_movement values
                    ('a', 'm2', '2026-05-01', 'expansion', 20.50), ('a', 'm10', '2025-05-01', 'new', 100),
                    ('b', 'm1', '2026-05-01', 'new', 7)
                """);
        assertThat(pull("a").rows(Kind.REVENUE_MOVEMENT))
                .extracting(row -> row.text("movement_id"), row -> row.decimal("arr_amount")
                        .toString())
                .containsExactly(tuple("m10", "100"), tuple("m2", "20.50"));
    }

    @Test
    void factsEndWithThePeriodAndWhatIsPlannedDoesNot() {
        TestDatabase.execute("""
                insert into canonical.measurement values
                    ('a', 'd', '2026-06-30', null, '{"n": 1.50}', 'measured'),
                    ('a', 'd', '2026-07-01', null, '{"n": 2}', 'measured');
                insert into canonical.baseline values ('a', 'd', '2026-07-01', 9, null, null, null);
                insert into canonical.promise values ('a', 'd', '2026-07-01', '2026-10-01', 5, null, null);
                insert into canonical.plan_item values ('a', 'p', 'd', '2026-07-01', 'Do', 'Ann', '2026-08-01', false, null);
                """);
        Snapshot snapshot = pull("a");
        assertThat(snapshot.rows(Kind.MEASUREMENT)).singleElement().satisfies(row -> assertThat(row.numbers("inputs"))
                .hasToString("{n=1.50}"));
        assertThat(snapshot.rows(Kind.BASELINE)).hasSize(1);
        assertThat(snapshot.rows(Kind.PROMISE)).hasSize(1);
        assertThat(snapshot.rows(Kind.PLAN_ITEM)).hasSize(1);
    }

    @Test
    void aCaseLateOnTheLastDayBelongsToThePeriodOfTheAccountsZone() {
        TestDatabase.execute("""
                insert into canonical.support_case values
                    ('a', 'at 23:30', '2026-06-30 23:30 America/New_York', null, null, null, null, false),
                    ('a', 'at 00:30', '2026-07-01 00:30 America/New_York', null, null, null, null, false)
                """);
        assertThat(cases(ZoneId.of("America/New_York"))).containsExactly("at 23:30");
        assertThat(cases(ZoneId.of("UTC"))).isEmpty();
        assertThat(cases(ZoneId.of("Pacific/Pago_Pago"))).containsExactly("at 00:30", "at 23:30");
    }

    @Test
    void respondentsArePseudonymsAndPrivateCommentsStayBehind() {
        TestDatabase.execute("""
                insert into canonical.survey_response values
                    ('a', 'r1', 'zoe@customer.example', 'cfo', '2026-05-01Z', 'nps', 9, 'quote me', true),
                    ('a', 'r2', 'adam@customer.example', null, '2026-05-02Z', 'nps', 3, 'keep this secret', false),
                    ('a', 'r3', 'zoe@customer.example', 'cfo', '2026-05-03Z', 'nps', 10, null, false),
                    ('a', 'r4', null, null, null, 'nps', 17, null, false)
                """);
        List<Row> rows = pull("a").rows(Kind.SURVEY_RESPONSE);
        assertThat(rows)
                .extracting(row -> row.findText("respondent_id").orElse("nobody"))
                .containsExactly("respondent-1", "respondent-2", "respondent-1", "nobody");
        assertThat(rows)
                .extracting(row -> row.findText("comment"))
                .containsExactly(Optional.of("quote me"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(rows.toString()).doesNotContain("customer.example", "secret");
    }

    @Test
    void ratesAreThoseInForceOnThePeriodsLastDay() {
        TestDatabase.execute("""
                insert into canonical.fx_rate values
                    ('USD', '2026-01-01', 1.1), ('USD', '2026-06-30', 1.2), ('USD', '2026-07-01', 1.3), ('GBP', '2020-01-01', 0.9)
                """);
        assertThat(pull("a").rows(Kind.FX_RATE))
                .extracting(row -> row.text("currency"), row -> row.day("rate_on"))
                .containsExactly(tuple("GBP", LocalDate.of(2020, 1, 1)), tuple("USD", LocalDate.of(2026, 6, 30)));
    }

    @Test
    void contactsLoadTimesAndHashesAreFrozenWithTheRows() {
        TestDatabase.execute("""
                insert into canonical.contact values
                    ('c2', 'a', 'Bo', null, 'bo@a.example', 'finance', '{executive}', true, false),
                    ('c1', 'a', 'Al', 'CEO', 'al@a.example', 'executive_sponsor', '{executive,team}', true, true),
                    ('c1', 'b', 'Cy', null, 'cy@b.example', 'user', '{}', true, false);
                insert into canonical.source_clock values ('support_case', '2026-07-02 03:04:05Z');
                """);
        Instant before = databaseClock();
        Snapshot snapshot = pull("a");
        assertThat(snapshot.contacts())
                .extracting(Contact::id, Contact::editions)
                .containsExactly(tuple("c1", List.of("executive", "team")), tuple("c2", List.of("executive")));
        assertThat(snapshot.sourceLoadedAt())
                .containsOnly(Map.entry(Kind.SUPPORT_CASE, Instant.parse("2026-07-02T03:04:05Z")));
        assertThat(snapshot.frozenAt()).isBetween(before, databaseClock());
        PullOrigin goals = snapshot.pulls().get(Kind.GOAL);
        assertThat(goals.sha256()).isEqualTo(Sha256.hex(goals.sql().getBytes(StandardCharsets.UTF_8)));
        assertThat(goals.parameters()).containsEntry("account", "a");
        assertThat(snapshot.pulls().get(Kind.FX_RATE).parameters()).doesNotContainKey("account");
        assertThat(snapshot.hasPull(Kind.GOAL)).isTrue();
        assertThat(snapshot.hasPull(Kind.OPPORTUNITY)).isFalse();
    }

    @Test
    void aKindWithoutAPullIsNotThere() {
        pulls.without("usage");
        assertThat(pull("a").hasPull(Kind.USAGE)).isFalse();
    }

    @Test
    void aClockOfAnUnknownKindIsNamed() {
        TestDatabase.execute("insert into canonical.source_clock values ('suport_case', now())");
        assertThatThrownBy(() -> pull("a"))
                .isInstanceOf(PullException.class)
                .hasMessageContainingAll(pulls.path("source_clock"), "suport_case");
    }

    @Test
    void aChangeMadeWhileTheRowsAreReadIsNotSeen() {
        Source source = TestDatabase.shared().source();
        List<Integer> seen = source.read(ZoneId.of("UTC"), session -> {
            int before = count(session);
            TestDatabase.execute("insert into canonical.revenue_movement values ('a', 'late', '2026-05-01', 'new', 1)");
            return List.of(before, count(session));
        });
        assertThat(seen).containsExactly(0, 0);
        assertThat(pull("a").rows(Kind.REVENUE_MOVEMENT)).hasSize(1);
    }

    @Test
    void thePortfolioHasTheRowsOfAllAccountsInOneSnapshot() {
        TestDatabase.execute("""
                insert into canonical.revenue_movement values ('a', 'm', '2026-05-01', 'new', 1), ('b', 'm', '2026-05-01', 'new', 2);
                insert into canonical.opportunity values ('o', null, '2026-05-01', true, 10, true, false);
                insert into canonical.survey_response values
                    ('a', 'r', '1', null, '2026-05-01Z', 'nps', 9, null, false),
                    ('b', 'r', '1', null, '2026-05-01Z', 'nps', 9, null, false);
                """);
        Account vendor = TestReviews.account("vendor");
        Snapshot portfolio = new SqlMetricSource(TestDatabase.shared().source(), pulls.load())
                .pullPortfolio(vendor, List.of(TestReviews.account("b"), TestReviews.account("a")), TestReviews.PERIOD);
        assertThat(portfolio.account()).isEqualTo(vendor);
        assertThat(portfolio.rows(Kind.REVENUE_MOVEMENT))
                .extracting(row -> row.text("account_id"))
                .containsExactly("a", "b");
        assertThat(portfolio.rows(Kind.OPPORTUNITY)).hasSize(1);
        assertThat(portfolio.rows(Kind.SURVEY_RESPONSE))
                .extracting(row -> row.text("respondent_id"))
                .containsExactly("respondent-1", "respondent-2");
        assertThat(portfolio.hasPull(Kind.SUPPORT_CASE)).isTrue();
        assertThat(portfolio.contacts()).isEmpty();
    }

    private List<String> cases(ZoneId zone) {
        return new SqlMetricSource(TestDatabase.shared().source(), pulls.load())
                .pull(TestReviews.account("a", zone), TestReviews.quarter(zone)).rows(Kind.SUPPORT_CASE).stream()
                        .map(row -> row.text("case_id"))
                        .toList();
    }

    private Snapshot pull(String account) {
        return new SqlMetricSource(TestDatabase.shared().source(), pulls.load())
                .pull(TestReviews.account(account), TestReviews.PERIOD);
    }

    private static Instant databaseClock() {
        return TestDatabase.shared().source().read(ZoneId.of("UTC"), Source.Session::frozenAt);
    }

    private static int count(Source.Session session) {
        return session.handle()
                .createQuery("select count(*) from revenue_movement")
                .mapTo(Integer.class)
                .one();
    }
}
