package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Writes what a driver is held against: its baselines and, where the account has its own, its rate. */
record BaselineRows(AccountRows rows, DriverModel model, BigDecimal rate, boolean ownRate) {
    void write(int firstBack, List<DriverStory.Baseline> baselines) {
        if (ownRate) {
            rows.add(
                    Kind.DRIVER_RATE,
                    Fields.of("driver", model.driver())
                            .and("name", model.rate())
                            .and("effective_from", start(firstBack))
                            .and("value", rate));
        }
        for (DriverStory.Baseline baseline : baselines) {
            rows.add(
                    Kind.BASELINE,
                    Fields.of("driver", model.driver())
                            .and("effective_from", start(baseline.back()))
                            .and("value", new BigDecimal(baseline.value()))
                            .and("reason", baseline.reason())
                            .and("agreed_by", baseline.by())
                            .and("agreed_on", start(baseline.back()).minusDays(9)));
        }
    }

    private LocalDate start(int back) {
        return rows.chronicle().quarter(back).start();
    }
}
