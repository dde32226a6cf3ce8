package io.quarterdeck.metric;

import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a company may define its own way, from {@code quarterdeck.yaml} and {@code drivers.yaml}.
 *
 * @param baseCurrency the currency that {@code fx_rate.per_base} counts against, and that of portfolio figures
 * @param onTrackFrom least progress ÷ elapsed share that is on track (0.95)
 * @param atRiskFrom least progress ÷ elapsed share that is at risk; below it is behind (0.80)
 * @param slaTarget share of cases to be answered within the agreed time, 0 to 1
 * @param csatFrom least score that counts as satisfied, on a scale of 5
 */
public record MetricSettings(
        List<Driver> drivers,
        Currency baseCurrency,
        RetentionWindow retentionWindow,
        GrrMethod grrMethod,
        BigDecimal onTrackFrom,
        BigDecimal atRiskFrom,
        Optional<BigDecimal> slaTarget,
        BigDecimal csatFrom) {
    public MetricSettings {
        drivers = List.copyOf(drivers);
    }

    public static MetricSettings defaults(Currency baseCurrency) {
        return new MetricSettings(
                List.of(),
                baseCurrency,
                RetentionWindow.TRAILING_TWELVE_MONTHS,
                GrrMethod.MOVEMENT,
                new BigDecimal("0.95"),
                new BigDecimal("0.80"),
                Optional.empty(),
                BigDecimal.valueOf(4));
    }

    /** The span over which retention is measured; each ends where the review period ends. */
    public enum RetentionWindow {
        TRAILING_TWELVE_MONTHS,
        MONTH,
        QUARTER,
        /** The fiscal year to date. */
        YEAR;

        /** First day of the window that ends with {@code period}, in months of the period's own calendar. */
        public LocalDate start(ReviewPeriod period) {
            ReviewPeriod last = period.calendar().containing(Granularity.MONTH, period.lastDay());
            return switch (this) {
                case MONTH -> last.start();
                case QUARTER -> last.back(2).start();
                case TRAILING_TWELVE_MONTHS -> last.back(11).start();
                case YEAR ->
                    period.calendar()
                            .containing(Granularity.YEAR, period.lastDay())
                            .start();
            };
        }
    }

    /** Which gross revenue retention the page prints; the evidence has both. */
    public enum GrrMethod {
        MOVEMENT,
        ACCOUNT
    }
}
