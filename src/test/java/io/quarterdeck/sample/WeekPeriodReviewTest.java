package io.quarterdeck.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotJson;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.period.WeekPattern;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.Edition;
import io.quarterdeck.review.Messages;
import io.quarterdeck.review.ReviewAssembler;
import io.quarterdeck.review.ReviewOptions;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageKeys;
import io.quarterdeck.review.page.SupportPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole reviews of the sample company over periods that are made of weeks. */
class WeekPeriodReviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    private static final SampleCompany COMPANY = SampleCompany.of(TODAY, 7);
    private static final SampleFigures FIGURES = new SampleFigures(COMPANY, TODAY);
    private static final ReviewAssembler ASSEMBLER = new ReviewAssembler(Messages.load(Path.of("report-templates")));
    private static final WeekPattern PATTERN =
            new WeekPattern(WeekPattern.Kind.FOUR_FOUR_FIVE, DayOfWeek.SATURDAY, WeekPattern.YearEnd.LAST);

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void everyAccountHasItsReviewInItsLanguageWithTheWeeksNamed(Granularity granularity) {
        List<SampleAccount> accounts = COMPANY.accounts().toList();
        assertThat(accounts).hasSizeGreaterThan(3);
        for (SampleAccount sample : accounts) {
            Snapshot snapshot = FIGURES.snapshot(sample, account -> period(account, granularity));
            assertThat(SnapshotJson.read(SnapshotJson.write(snapshot)).period()).isEqualTo(snapshot.period());
            Computed computed = BusinessFigures.compute(snapshot, SampleFigures.SETTINGS);
            BusinessReview review = review(snapshot, computed.figures());
            assertThat(review.pages()).as(sample.name()).hasSizeGreaterThan(2);
            for (Page page : review.pages()) {
                assertThat(page.toString()).as(sample.name()).doesNotContain("null", "NaN", "{", "}");
            }
            assertThat(review.pages().get(0).head().subtitle()).contains("(4-4-5)");
            supportChart(review).ifPresent(chart -> assertThat(chart.ticks())
                    .hasSize(12)
                    .allSatisfy(tick -> assertThat(tick.toString()).containsPattern("P\\d+")));
        }
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void aSnapshotOfCalendarMonthsHasNoWordOfWeeks(Granularity granularity) {
        SampleAccount sample = COMPANY.accounts().findFirst().orElseThrow();
        Snapshot snapshot =
                FIGURES.snapshot(sample, account -> account.calendar().containing(granularity, TODAY));
        assertThat(new String(SnapshotJson.write(snapshot), StandardCharsets.UTF_8))
                .containsPattern("\"period\":\\{\"fiscal_year_start\":\\d+,\"granularity\":\"" + granularity
                        + "\",\"start\":\"[^\"]+\",\"time_zone\":\"[^\"]+\"}");
    }

    private static ReviewPeriod period(Account account, Granularity granularity) {
        FiscalCalendar calendar = new FiscalCalendar(account.fiscalYearStart(), account.zone(), Optional.of(PATTERN));
        return calendar.containing(granularity, TODAY).previous();
    }

    private static BusinessReview review(Snapshot snapshot, Figures figures) {
        return ASSEMBLER.assemble(
                snapshot,
                figures,
                SampleFigures.SETTINGS,
                new Edition("executive", PageKeys.ALL),
                new ReviewOptions("Halyard", false, true, SnapshotJson.sha256(snapshot)));
    }

    private static Optional<LineChart> supportChart(BusinessReview review) {
        return review.pages().stream()
                .filter(SupportPage.class::isInstance)
                .map(page -> ((SupportPage) page).chart())
                .filter(chart -> !chart.ticks().isEmpty())
                .findFirst();
    }
}
