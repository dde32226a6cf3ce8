package io.quarterdeck.review.story;

import io.quarterdeck.metric.Driver;
import io.quarterdeck.review.format.Cited;
import java.util.Optional;

/** "710 k · +87 % in a year": the latest value of a layer and its change. */
final class DriverNote {
    private DriverNote() {}

    static String of(Dossier dossier, Citations citations, Driver driver) {
        return note(
                dossier,
                DriverColumns.amount(
                        dossier, citations, driver, dossier.period().name()),
                DriverColumns.amount(
                        dossier, citations, driver, dossier.period().yearAgo().name()));
    }

    static String ofRest(Dossier dossier, Citations citations, DriverColumns data) {
        String last = data.columns().get(data.columns().size() - 1).at();
        String yearAgo = dossier.period().yearAgo().name();
        boolean drawn = data.columns().stream().anyMatch(point -> point.at().equals(yearAgo));
        return note(
                dossier,
                data.rest(dossier, citations, last),
                drawn ? data.rest(dossier, citations, yearAgo) : Optional.empty());
    }

    private static String note(Dossier dossier, Optional<Cited> now, Optional<Cited> yearAgo) {
        if (now.isEmpty()) {
            return dossier.formats().dash();
        }
        String value = dossier.formats().scales().compact(now.get());
        Optional<Cited> change = yearAgo.filter(
                        before -> before.signum() > 0 && now.get().signum() >= 0)
                .map(now.get()::growthOver);
        return change.map(ratio -> dossier.say(
                        "drivers.layer.note",
                        "value",
                        value,
                        "change",
                        dossier.formats().ratios().signedPercent(ratio)))
                .orElse(value);
    }
}
