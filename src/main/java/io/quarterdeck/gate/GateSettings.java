package io.quarterdeck.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a company decided about its gates, from the section {@code gates} of {@code quarterdeck.yaml}.
 *
 * @param watches by the name of the rule; one that is not among them watches and belongs to whom {@link GateRules} says
 * @param staleAllowance how long before the period's end a source may have been loaded
 * @param explodedTimes how many times the usual number of rows are too many
 * @param explodedLeast fewer rows than these are never too many
 * @param subdomains whether {@code eu.acme.com} is at home where {@code acme.com} is
 */
public record GateSettings(
        Map<String, Watch> watches,
        Duration staleAllowance,
        BigDecimal explodedTimes,
        int explodedLeast,
        Tolerances tolerances,
        boolean subdomains) {
    public GateSettings {
        watches = Collections.unmodifiableMap(new TreeMap<>(watches));
    }

    public static GateSettings defaults() {
        Map<String, Watch> watches = new TreeMap<>();
        GateRules.WATCHES.forEach(rule -> watches.put(rule.name(), new Watch(true, rule.owner())));
        return new GateSettings(watches, Duration.ZERO, BigDecimal.TEN, 25, Tolerances.defaults(), false);
    }

    /** Whether a rule looks at all, and who answers for what it finds. */
    public record Watch(boolean on, Owner owner) {}
}
