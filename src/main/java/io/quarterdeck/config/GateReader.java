package io.quarterdeck.config;

import io.quarterdeck.gate.GateRule;
import io.quarterdeck.gate.GateRules;
import io.quarterdeck.gate.GateSettings;
import io.quarterdeck.gate.GateSettings.Watch;
import io.quarterdeck.gate.Owner;
import io.quarterdeck.gate.Tolerances;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Reads the section {@code gates}: a section a rule, named as the rule with _ for -. */
final class GateReader {
    private static final int MOST_HOURS = 24 * 31;

    private GateReader() {}

    static GateSettings read(Section root) {
        GateSettings usual = GateSettings.defaults();
        Section gates = root.section("gates");
        Map<String, Watch> watches = new TreeMap<>();
        for (GateRule rule : GateRules.WATCHES) {
            Section section = section(gates, rule.name());
            watches.put(
                    rule.name(),
                    new Watch(
                            section.optional("watch", Readings.flag(), true),
                            section.optional("owner", Readings.word(Owner.class), rule.owner())));
        }
        Section exploded = section(gates, GateRules.KIND_EXPLODED);
        return new GateSettings(
                watches,
                section(gates, GateRules.STALE_SOURCE)
                        .optional("allowance", Readings.allowance(MOST_HOURS), usual.staleAllowance()),
                exploded.optional("times", Readings.number("2", "1000"), usual.explodedTimes()),
                exploded.optional("least", Readings.whole(1, 1_000_000), usual.explodedLeast()),
                tolerances(gates, usual.tolerances()),
                section(gates, GateRules.FOREIGN_RECIPIENT)
                        .optional("subdomains", Readings.flag(), usual.subdomains()));
    }

    private static Tolerances tolerances(Section gates, Tolerances usual) {
        Section moved = section(gates, GateRules.FIGURE_MOVED);
        return new Tolerances(
                times(moved, "value", usual.value()),
                times(moved, "revenue", usual.revenue()),
                times(moved, "duration", usual.duration()),
                times(moved, "reading", usual.reading()),
                moved.optional("score", Readings.number("1", "200"), usual.score()),
                section(gates, GateRules.RESTATED).optional("share", Readings.number("0", "1"), usual.restated()));
    }

    private static BigDecimal times(Section moved, String key, BigDecimal usual) {
        return moved.optional(key, Readings.number("1.5", "10000"), usual);
    }

    private static Section section(Section gates, String rule) {
        return gates.section(rule.replace('-', '_'));
    }
}
