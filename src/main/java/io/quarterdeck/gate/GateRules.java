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
    public static final String PROMISE_OVERWRITTEN = "promise-overwritten";
    public static final String FOREIGN_RECIPIENT = "foreign-recipient";
    public static final String UNFIT_RECIPIENT = "unfit-recipient";
    public static final String NO_RECIPIENT = "no-recipient";
    public static final String GLYPHS_EXIST = "glyphs-exist";
    public static final String TEXT_FITS = "text-fits";
    public static final String LAYOUT_HOLDS = "layout-holds";
    public static final String TEXT_LEGIBLE = "text-legible";
    public static final String TEXT_LACKS_FIGURE = "text-lacks-figure";
    public static final String UNPROVEN_NUMBER = "unproven-number";
    public static final String UNPROVEN_COMMENT = "unproven-comment";

    /** The rules that may be switched off and given to another owner. */
    public static final List<GateRule> WATCHES = List.of(
            watch(STALE_SOURCE, Owner.OPERATOR, "a source was loaded before the period was over"),
            watch(KIND_VANISHED, Owner.OPERATOR, "a kind of row that comes regularly is missing from the period"),
            watch(KIND_EXPLODED, Owner.OPERATOR, "there are many times the usual number of rows of a kind"),
            watch(DOUBLED_ROWS, Owner.OPERATOR, "rows stand twice, under different keys"),
            watch(FIGURE_MOVED, Owner.CSM, "a figure moved further than its tolerance"),
            watch(RESTATED, Owner.FINANCE, "a figure of a period already reviewed is another now"),
            watch(PROMISE_OVERWRITTEN, Owner.CSM, "what was agreed was changed after a review had been made with it"),
            watch(FOREIGN_RECIPIENT, Owner.CSM, "a recipient's domain is neither the account's nor the vendor's"),
            watch(LATE, Owner.OPERATOR, "the review was due more than 48 hours ago"),
            watch(UNFIT_RECIPIENT, Owner.CSM, "a recipient's address can't be mailed to"),
            watch(NO_RECIPIENT, Owner.CSM, "nobody takes this edition"));

    /** What can't be released: no honest deck can be printed from it, so that it is mended and made anew. */
    public static final List<GateRule> TO_BE_MENDED = List.of(
            mended("missing-baseline", Owner.CSM, "a measurement has no baseline in force"),
            mended("missing-input", Owner.OPERATOR, "a measurement lacks an input of its driver's formula"),
            mended("driver-formula", Owner.OPERATOR, "a driver's formula can't be computed"),
            mended("unknown-driver", Owner.OPERATOR, "rows name a driver that drivers.yaml doesn't know"),
            mended("promise-period", Owner.CSM, "a promise covers no day"),
            mended("missing-rate", Owner.FINANCE, "an amount in another currency has no exchange rate"),
            mended("bridge-reconciles", Owner.FINANCE, "the ARR bridge leaves an amount unexplained"),
            mended("arr-amount", Owner.FINANCE, "a movement of ARR has the wrong sign"),
            mended("arr-negative", Owner.FINANCE, "more ARR was lost than was won"),
            mended("case-order", Owner.OPERATOR, "a support case was answered or resolved before it was opened"),
            mended("unique-figures", Owner.OPERATOR, "two figures have one id"),
            mended("unknown-account", Owner.OPERATOR, "rows belong to an account that isn't in the portfolio"),
            mended(GLYPHS_EXIST, Owner.OPERATOR, "the fonts lack a character"),
            mended(TEXT_FITS, Owner.OPERATOR, "a text doesn't fit on its page"),
            mended(LAYOUT_HOLDS, Owner.OPERATOR, "a text runs into another, off its panel or off the page"),
            mended(TEXT_LEGIBLE, Owner.OPERATOR, "a text is too small or too pale to be read"),
            mended(TEXT_LACKS_FIGURE, Owner.OPERATOR, "a page's text lacks a figure that it should print"),
            mended(UNPROVEN_NUMBER, Owner.OPERATOR, "a page would print a number that is no figure of the ledger"),
            mended(
                    UNPROVEN_COMMENT,
                    Owner.CSM,
                    "a number in a comment is no figure of the review, and nobody attests it"));

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
        TO_BE_MENDED.forEach(rule -> rules.put(rule.name(), rule));
        return Map.copyOf(rules);
    }

    private static GateRule watch(String name, Owner owner, String words) {
        return new GateRule(name, owner, true, words);
    }

    private static GateRule mended(String name, Owner owner, String words) {
        return new GateRule(name, owner, false, words);
    }
}
