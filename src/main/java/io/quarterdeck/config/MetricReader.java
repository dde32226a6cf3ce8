package io.quarterdeck.config;

import io.quarterdeck.metric.Driver;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.MetricSettings.GrrMethod;
import io.quarterdeck.metric.MetricSettings.RetentionWindow;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads the sections {@code retention}, {@code goals}, {@code support} and {@code csat}. */
final class MetricReader {
    private MetricReader() {}

    static MetricSettings read(Section root, Currency baseCurrency, List<Driver> drivers) {
        MetricSettings usual = MetricSettings.defaults(baseCurrency);
        Section retention = root.section("retention");
        Section goals = root.section("goals");
        BigDecimal onTrack = goals.optional("on_track_from", Readings.number("0", "1"), usual.onTrackFrom());
        BigDecimal atRisk = goals.optional("at_risk_from", Readings.number("0", "1"), usual.atRiskFrom());
        if (atRisk.compareTo(onTrack) > 0) {
            goals.fault(
                    goals.has("at_risk_from") ? "at_risk_from" : "on_track_from",
                    "at_risk_from (" + atRisk + ") is above on_track_from (" + onTrack + ")",
                    "write at_risk_from as the lower of the two");
        }
        Optional<BigDecimal> slaTarget = root.section("support").optional("sla_target", Readings.number("0", "1"));
        return new MetricSettings(
                drivers,
                baseCurrency,
                retention.optional("window", Readings.word(RetentionWindow.class), usual.retentionWindow()),
                retention.optional("grr", Readings.word(GrrMethod.class), usual.grrMethod()),
                onTrack,
                atRisk,
                slaTarget.or(usual::slaTarget),
                root.section("csat").optional("satisfied_from", Readings.number("1", "5"), usual.csatFrom()));
    }
}
