package io.quarterdeck.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums that must agree with each other, whatever formula each of them has. */
final class Reconciliation {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Each: a total, then its parts; a part after a minus is taken off. */
    private static final List<List<String>> SUMS = List.of(
            List.of(
                    "arr.closing",
                    "arr.opening",
                    "arr.expansion",
                    "arr.reactivation",
                    "-arr.contraction",
                    "-arr.churn"),
            List.of("arr.total", "arr.closing", "arr.new"),
            List.of("nps.responses", "nps.promoters", "nps.passives", "nps.detractors"),
            List.of("value.variance", "value.delivered", "-value.promised"));

    private final Map<String, BigDecimal> values = new HashMap<>();
    private final Map<String, EvidenceFile.Entry> byId = new HashMap<>();

    Reconciliation(Map<String, EvidenceFile.Entry> figures) {
        figures.values().forEach(entry -> {
            byId.put(entry.id(), entry);
            entry.figure().findText("value").ifPresent(value -> values.put(entry.id(), new BigDecimal(value)));
        });
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        SUMS.forEach(sum -> fault(sum).ifPresent(faults::add));
        drivers("value.delivered").ifPresent(faults::add);
        drivers("value.promised").ifPresent(faults::add);
        lastPoints(faults);
        return faults;
    }

    private Optional<String> fault(List<String> sum) {
        BigDecimal total = BigDecimal.ZERO;
        for (String part : sum.subList(1, sum.size())) {
            String id = part.startsWith("-") ? part.substring(1) : part;
            if (!values.containsKey(id) || !values.containsKey(sum.get(0))) {
                return Optional.empty();
            }
            total = part.startsWith("-") ? total.subtract(values.get(id)) : total.add(values.get(id));
        }
        BigDecimal stated = values.get(sum.get(0));
        return total.subtract(stated).abs().compareTo(CENT) < 0
                ? Optional.empty()
                : Optional.of(
                        sum.get(0) + " is " + stated.toPlainString() + ", but its parts make " + total.toPlainString());
    }

    /** A total's inputs are the drivers it adds: each must be the driver's own figure. */
    private Optional<String> drivers(String id) {
        if (!byId.containsKey(id)) {
            return Optional.empty();
        }
        var inputs = byId.get(id).figure().tree("inputs");
        return inputs.names().stream()
                .sorted()
                .filter(driver -> values.containsKey(id + "." + driver))
                .filter(driver -> Derivation.decimal(inputs.text(driver))
                        .filter(input -> Derivation.same(input, values.get(id + "." + driver)))
                        .isEmpty())
                .findFirst()
                .map(driver -> id + " adds " + inputs.text(driver) + " for " + driver + ", whose own figure is "
                        + values.get(id + "." + driver).toPlainString());
    }

    /** A series of periods ends with the review's own, whose value is the figure's. */
    private void lastPoints(List<String> faults) {
        for (String id :
                List.of("value.delivered", "value.promised", "value.cumulative", "value.multiple", "nrr", "grr")) {
            if (values.containsKey(id) && byId.get(id).figure().names().contains("points")) {
                var points = byId.get(id).figure().trees("points");
                Optional<BigDecimal> last =
                        points.get(points.size() - 1).findText("value").map(BigDecimal::new);
                if (last.filter(value -> Derivation.same(value, values.get(id))).isEmpty()) {
                    faults.add(id + " is " + values.get(id).toPlainString() + ", but its series ends with "
                            + last.map(BigDecimal::toPlainString).orElse("nothing"));
                }
            }
        }
    }
}
