package io.quarterdeck.metric;

import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an archived deck was made from and what it printed.
 *
 * @param snapshot the rows that were frozen for it
 * @param printed its ledger, in the order of the evidence numbers
 */
public record EarlierDeck(Snapshot snapshot, String edition, int revision, String sha256, List<Printed> printed) {
    public EarlierDeck {
        printed = List.copyOf(printed);
    }

    /**
     * A figure of its ledger.
     *
     * @param points of its series by name, those without a value left out
     */
    public record Printed(
            String evidence,
            String id,
            String name,
            Unit unit,
            Optional<BigDecimal> value,
            Map<String, BigDecimal> points) {
        public Printed {
            points = Map.copyOf(points);
        }
    }
}
