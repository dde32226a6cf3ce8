package io.quarterdeck.metric;

import static io.quarterdeck.metric.SnapshotFixture.account;
import static io.quarterdeck.metric.SnapshotFixture.figure;
import static io.quarterdeck.metric.SnapshotFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Point;
import io.quarterdeck.metric.MetricSettings.RetentionWindow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RevenueRetentionTest {
    private static final Account ONE = account("A1", "EUR", Optional.empty());
    private static final Account TWO = account("A2", "EUR", Optional.empty());
    private static final Account THREE = account("A3", "EUR", Optional.empty());

    @Test
    void theBridgeOfOneAccountOverTwelveMonths() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .arr("A1", "2024-01-01", "new", "300")
                .arr("A1", "2025-09-30", "expansion", "12")
                .arr("A1", "2025-10-01", "expansion", "74")
                .arr("A1", "2026-09-30", "contraction", "18")
                .arr("A1", "2026-10-01", "churn", "368")
                .compute();

        assertThat(value(computed, "arr.opening")).isEqualByComparingTo("312");
        assertThat(value(computed, "arr.expansion")).isEqualByComparingTo("74");
        assertThat(value(computed, "arr.contraction")).isEqualByComparingTo("18");
        assertThat(value(computed, "arr.churn")).isZero();
        assertThat(value(computed, "arr.closing")).isEqualByComparingTo("368");
        assertThat(value(computed, "nrr").toPlainString()).startsWith("1.1794871794");
        assertThat(value(computed, "grr").toPlainString()).startsWith("0.942307692");
        assertThat(value(computed, "grr.account")).isEqualByComparingTo("1");
        assertThat(figure(computed, "nrr").inputs())
                .containsEntry("from", "2025-10-01")
                .containsEntry("to", "2026-09-30");
        assertThat(figure(computed, "ltv").reason()).contains(Absence.PORTFOLIO_ONLY);
        assertThat(computed.defects()).isEmpty();
    }

    @Test
    void theSeriesStartsWhereThereIsAnOpening() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .arr("A1", "2024-11-15", "new", "100")
                .arr("A1", "2026-08-01", "expansion", "10")
                .compute();

        List<Point> points = figure(computed, "nrr").points();
        assertThat(points).hasSize(8);
        assertThat(points.subList(0, 4))
                .allSatisfy(point -> assertThat(point.value()).isEmpty());
        assertThat(points.get(4).value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("1"));
        assertThat(points.get(7).value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("1.1"));
        assertThat(figure(computed, "nrr.year_ago").reason()).contains(Absence.OPENING_ZERO);
    }

    @Test
    void anAccountThatChurnsAndComesBackInsideTheWindowCountsWithItsReturn() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .window(RetentionWindow.QUARTER)
                .arr("A1", "2025-01-01", "new", "100")
                .arr("A1", "2026-07-10", "churn", "100")
                .arr("A1", "2026-09-10", "reactivation", "80")
                .arr("A2", "2025-01-01", "new", "100")
                .arr("A3", "2025-01-01", "new", "50")
                .arr("A3", "2025-02-01", "churn", "50")
                .arr("A3", "2026-08-01", "reactivation", "70")
                .arr("A3", "2026-09-01", "expansion", "7")
                .portfolio(ONE, TWO, THREE);

        assertThat(value(computed, "arr.opening")).isEqualByComparingTo("200");
        assertThat(value(computed, "arr.churn")).isEqualByComparingTo("100");
        assertThat(value(computed, "arr.reactivation")).isEqualByComparingTo("80");
        assertThat(value(computed, "arr.expansion")).isZero();
        assertThat(value(computed, "arr.closing")).isEqualByComparingTo("180");
        assertThat(value(computed, "arr.new")).isEqualByComparingTo("77");
        assertThat(value(computed, "arr.total")).isEqualByComparingTo("257");
        assertThat(value(computed, "nrr")).isEqualByComparingTo("0.9");
        assertThat(value(computed, "grr.movement")).isEqualByComparingTo("0.5");
        assertThat(value(computed, "grr.account")).isEqualByComparingTo("0.9");
        assertThat(value(computed, "churn.logo")).isZero();
        assertThat(value(computed, "churn.revenue")).isEqualByComparingTo("0.5");
        assertThat(value(computed, "retention.cohort")).isEqualByComparingTo("2");
        assertThat(computed.defects()).isEmpty();
    }

    @Test
    void grossRetentionLosesNoMoreOfAnAccountThanItHad() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .window(RetentionWindow.MONTH)
                .arr("A1", "2026-01-01", "new", "100")
                .arr("A1", "2026-09-01", "expansion", "200")
                .arr("A1", "2026-09-02", "churn", "300")
                .arr("A2", "2026-01-01", "new", "100")
                .portfolio(ONE, TWO);

        assertThat(value(computed, "grr.movement")).isEqualByComparingTo("0.5");
        assertThat(value(computed, "churn.revenue")).isEqualByComparingTo("1.5");
        assertThat(value(computed, "churn.logo")).isEqualByComparingTo("0.5");
    }

    @Test
    void aBaseOfZeroIsNotAvailableAndSaysWhy() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .window(RetentionWindow.QUARTER)
                .arr("A1", "2026-07-01", "new", "100")
                .compute();

        for (String id : List.of("nrr", "grr", "grr.movement", "grr.account", "churn.logo", "churn.revenue")) {
            assertThat(figure(computed, id).reason()).as(id).contains(Absence.OPENING_ZERO);
        }
        assertThat(value(computed, "arr.opening")).isZero();
        assertThat(value(computed, "arr.new")).isEqualByComparingTo("100");
    }

    @Test
    void anAccountThatNetsToExactlyZeroIsNotOfTheCohort() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .window(RetentionWindow.QUARTER)
                .arr("A1", "2026-01-01", "new", "0.10")
                .arr("A1", "2026-02-01", "expansion", "0.20")
                .arr("A1", "2026-03-01", "contraction", "0.30")
                .arr("A2", "2026-01-01", "new", "1")
                .portfolio(ONE, TWO);

        assertThat(value(computed, "retention.cohort")).isEqualByComparingTo("1");
    }

    @Test
    void eachWindowEndsWithThePeriod() {
        Account april = account("A1", "EUR", Optional.empty(), "Europe/London", 4);
        assertThat(from(april, RetentionWindow.MONTH)).isEqualTo("2026-09-01");
        assertThat(from(april, RetentionWindow.QUARTER)).isEqualTo("2026-07-01");
        assertThat(from(april, RetentionWindow.YEAR)).isEqualTo("2026-04-01");
        assertThat(from(april, RetentionWindow.TRAILING_TWELVE_MONTHS)).isEqualTo("2025-10-01");
    }

    private static String from(Account account, RetentionWindow window) {
        Computed computed = SnapshotFixture.of(account, "2027-Q2")
                .window(window)
                .arr("A1", "2020-01-01", "new", "100")
                .compute();
        return figure(computed, "nrr").inputs().get("from");
    }

    @Test
    void aBridgeThatDoesNotCloseIsADefect() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .arr("A1", "2024-01-01", "new", "100")
                .arr("A1", "2026-08-01", "new", "50")
                .compute();

        assertThat(computed.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.rule()).isEqualTo("bridge-reconciles");
            assertThat(defect.message()).contains("50 EUR", "A1", "m1", "2026-08-01", "called new");
            assertThat(defect.remedy()).contains("an expansion", "revenue_movement.sql");
        });
    }

    @Test
    void aNewMovementAfterAChurnInTheWindowIsToBeAReactivation() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .arr("A1", "2024-01-01", "new", "100")
                .arr("A1", "2026-02-01", "churn", "100")
                .arr("A1", "2026-08-01", "new", "80")
                .arr("A1", "2026-09-01", "new", "5")
                .compute();

        assertThat(computed.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.message()).contains("85 EUR", "m2 of 2026-08-01", "1 more");
            assertThat(defect.remedy()).contains("a reactivation");
        });
    }

    /** It churned before the window opened, so that it is outside the cohort whatever its return is called. */
    @Test
    void anAccountThatChurnedBeforeTheWindowMayComeAsNewAgain() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .window(RetentionWindow.QUARTER)
                .arr("A1", "2022-01-01", "new", "100")
                .arr("A1", "2022-05-01", "churn", "100")
                .arr("A1", "2026-08-01", "new", "80")
                .compute();

        assertThat(computed.defects()).isEmpty();
        assertThat(value(computed, "arr.new")).isEqualByComparingTo("80");
        assertThat(figure(computed, "nrr").reason()).contains(Absence.OPENING_ZERO);
    }

    /** The figure of a year ago names its steps too, and they must give its value. */
    @Test
    void aBridgeOfAnEarlierWindowMustCloseAsWell() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .window(RetentionWindow.QUARTER)
                .arr("A1", "2024-01-01", "new", "100")
                .arr("A1", "2025-08-01", "new", "50")
                .compute();

        assertThat(computed.defects()).singleElement().satisfies(defect -> assertThat(defect.message())
                .contains("from 2025-07-01 to 2025-09-30", "50 EUR", "2025-08-01"));
    }

    @Test
    void anAmountBelowZeroIsADefectThatNamesItsMovement() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .arr("A1", "2024-01-01", "new", "100")
                .arr("A1", "2026-08-01", "churn", "-100")
                .compute();

        assertThat(computed.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.rule()).isEqualTo("arr-amount");
            assertThat(defect.message()).contains("A1", "churn m1", "2026-08-01", "-100");
            assertThat(defect.remedy()).contains("positive", "revenue_movement.sql");
        });
    }

    /** 200 USD at 3 are 66.66…67 EUR, three of them more than 600 USD: the account has no ARR for all that. */
    @Test
    void theRoundingOfARateLeavesNoArrWithAnAccountThatHasNone() {
        Account dollars = account("A2", "USD", Optional.empty());
        Computed computed = SnapshotFixture.of("2026-Q3")
                .rate("USD", "2026-09-30", "3")
                .arr("A1", "2024-01-01", "new", "100")
                .arr("A2", "2024-01-01", "new", "200")
                .arr("A2", "2024-01-02", "expansion", "200")
                .arr("A2", "2024-01-03", "expansion", "200")
                .arr("A2", "2025-01-01", "churn", "600")
                .portfolio(ONE, dollars);

        assertThat(value(computed, "retention.cohort")).isEqualByComparingTo("1");
        assertThat(value(computed, "arr.total")).isEqualByComparingTo("100");
        assertThat(computed.defects()).isEmpty();
    }

    @Test
    void arrBelowZeroIsADefect() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .arr("A1", "2024-01-01", "new", "100")
                .arr("A1", "2026-08-01", "churn", "100.01")
                .compute();

        assertThat(computed.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.rule()).isEqualTo("arr-negative");
            assertThat(defect.message()).contains("A1", "2026-08-01");
        });
    }

    @Test
    void thePortfolioIsTheRatioOfTheSumsInOneCurrency() {
        Account dollars = account("A2", "USD", Optional.empty());
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3")
                .rate("USD", "2026-09-30", "2")
                .arr("A1", "2024-01-01", "new", "100")
                .arr("A1", "2026-01-01", "expansion", "100")
                .arr("A2", "2024-01-01", "new", "1800");

        assertThat(value(fixture.portfolio(ONE, dollars), "nrr")).isEqualByComparingTo("1.1");
        Computed missing = fixture.portfolio(ONE, account("A2", "JPY", Optional.empty()));
        assertThat(figure(missing, "nrr").reason()).contains(Absence.MISSING_RATE);
        assertThat(missing.defects()).extracting(Defect::rule).containsExactly("missing-rate");
    }

    @Test
    void aMovementOfAnUnknownAccountIsReportedAndLeftOut() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .arr("A1", "2024-01-01", "new", "100")
                .arr("A9", "2024-01-01", "new", "100")
                .portfolio(ONE);

        assertThat(value(computed, "arr.opening")).isEqualByComparingTo("100");
        assertThat(computed.defects()).singleElement().satisfies(defect -> assertThat(defect.message())
                .contains("A9"));
    }

    @Test
    void lifetimeValueIsHiddenWhereChurnIsBelowOnePerCent() {
        assertThat(value(ltv("10"), "ltv")).isEqualByComparingTo("3960");
        assertThat(figure(ltv("10"), "ltv").printed()).isTrue();
        assertThat(figure(ltv("9"), "ltv").printed()).isFalse();
        assertThat(figure(ltv("9"), "ltv").reason()).contains(Absence.NO_CHURN);
    }

    /** 1,000 of opening ARR in two accounts, of which {@code churned} is lost with one of them. */
    private static Computed ltv(String churned) {
        BigDecimal kept = new BigDecimal("1000").subtract(new BigDecimal(churned));
        Account vendor = withMargin("vendor", "0.04");
        return SnapshotFixture.of(vendor, "2026-Q3")
                .arr("A1", "2024-01-01", "new", kept.toPlainString())
                .arr("A2", "2024-01-01", "new", churned)
                .arr("A2", "2026-02-01", "churn", churned)
                .portfolio(ONE, TWO);
    }

    private static Account withMargin(String id, String margin) {
        Account plain = account(id, "EUR", Optional.empty());
        return new Account(
                plain.id(),
                plain.name(),
                plain.segment(),
                plain.locale(),
                plain.currency(),
                plain.zone(),
                plain.fiscalYearStart(),
                plain.brand(),
                plain.logo(),
                plain.lead(),
                plain.customerSince(),
                plain.valueStartOn(),
                plain.renewalOn(),
                Optional.of(new BigDecimal(margin)),
                plain.csm(),
                plain.emailDomains(),
                plain.active());
    }

    @Test
    void theBridgeHoldsForEveryHistoryOfMovements() {
        Random random = new Random(20260930);
        for (int round = 0; round < 200; round++) {
            SnapshotFixture fixture = SnapshotFixture.of("2026-Q3")
                    .window(RetentionWindow.values()[random.nextInt(RetentionWindow.values().length)]);
            for (String account : List.of("A1", "A2", "A3")) {
                history(fixture, account, random);
            }
            Computed computed = fixture.portfolio(ONE, TWO, THREE);

            assertThat(computed.defects()).isEmpty();
            BigDecimal opening = value(computed, "arr.opening");
            BigDecimal closing = opening.add(value(computed, "arr.expansion"))
                    .add(value(computed, "arr.reactivation"))
                    .subtract(value(computed, "arr.contraction"))
                    .subtract(value(computed, "arr.churn"));
            assertThat(value(computed, "arr.closing")).isEqualByComparingTo(closing);
            if (opening.signum() > 0) {
                assertThat(value(computed, "nrr"))
                        .isEqualByComparingTo(closing.divide(opening, java.math.MathContext.DECIMAL128));
                assertThat(value(computed, "grr.movement")).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
                assertThat(value(computed, "grr.movement")).isLessThanOrEqualTo(value(computed, "grr.account"));
                assertThat(value(computed, "grr.account"))
                        .isLessThanOrEqualTo(BigDecimal.ONE.min(value(computed, "nrr")));
            }
        }
    }

    /** A lawful life of an account: it grows, shrinks, leaves and returns, and never owes ARR. */
    private static void history(SnapshotFixture fixture, String account, Random random) {
        BigDecimal arr = BigDecimal.ZERO;
        LocalDate day = LocalDate.parse("2024-06-01").plusDays(random.nextInt(400));
        boolean known = false;
        while (day.isBefore(LocalDate.parse("2026-11-01"))) {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
            String kind;
            if (arr.signum() == 0) {
                kind = known ? "reactivation" : "new";
            } else {
                kind = List.of("expansion", "contraction", "churn").get(random.nextInt(3));
            }
            if (kind.equals("contraction")) {
                amount = amount.min(arr);
            } else if (kind.equals("churn")) {
                amount = arr;
            }
            fixture.arr(account, day.toString(), kind, amount.toPlainString());
            boolean adds = !kind.equals("contraction") && !kind.equals("churn");
            arr = adds ? arr.add(amount) : arr.subtract(amount);
            known = true;
            day = day.plusDays(random.nextInt(120));
        }
    }
}
