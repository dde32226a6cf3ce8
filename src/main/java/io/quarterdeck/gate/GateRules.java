package io.quarterdeck.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every rule that can hold a review, in the order in which they look: the one table of owners and releases. */
public final class GateRules {
    public static final String STALE_SOURCE = "stale-source";
    public static final String KIND_VANISHED = "kind-vanished";
    public static final String KIND_EXPLODED = "kind-exploded";
    public static final String DOUBLED_ROWS = "doubled-rows";
    public static final String FIGURE_MOVED = "figure-moved";
    /** Due more than 48 hours ago. */
    public static final String LATE = "late";
    public static final String RESTATED = "restated";
    public static final String FOREIGN_RECIPIENT = "foreign-recipient";
    public static final String NO_RECIPIENT = "no-recipient";

    /** The rules that may be switched off and given to another owner. */
    public static final List<GateRule> WATCHES = List.of(
            watch(STALE_SOURCE, Owner.OPERATOR, "a source was loaded before the period was over"),
            watch(KIND_VANISHED, Owner.OPERATOR, "a kind of row that comes regularly is missing from the period"),
            watch(KIND_EXPLODED, Owner.OPERATOR, "there are many times the usual number of rows of a kind"),
            watch(DOUBLED_ROWS, Owner.OPERATOR, "rows stand twice, under different keys"),
            watch(FIGURE_MOVED, Owner.CSM, "a figure moved further than its tolerance"),
            watch(RESTATED, Owner.FINANCE, "a figure of a period already reviewed is another now"),
            watch(FOREIGN_RECIPIENT, Owner.CSM, "a recipient's domain is neither the account's nor the vendor's"),
            watch(LATE, Owner.OPERATOR, "the review was due more than 48 hours ago"),
            watch(NO_RECIPIENT, Owner.CSM, "nobody takes this edition"));

    private static final Map<String, GateRule> BY_NAME = byName();

    private GateRules() {}

    /** The rule as it is when nobody configured it; one of a name unknown here is the operator's and not releasable. */
    public static GateRule of(String name) {
        return BY_NAME.getOrDefault(
                name, new GateRule(name, Owner.OPERATOR, false, "a figure or a page can't stand as it is"));
    }

    private static Map<String, GateRule> byName() {
        Map<String, GateRule> rules = new LinkedHashMap<>();
        WATCHES.forEach(rule -> rules.put(rule.name(), rule));
        return Map.copyOf(rules);
    }

    private static GateRule watch(String name, Owner owner, String words) {
        return new GateRule(name, owner, true, words);
    }
}
