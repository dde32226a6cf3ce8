package io.quarterdeck.figure;

/** Why a figure has no value, or has one that the deck doesn't print. The deck words it in the account's language. */
public enum Absence {
    NO_ROWS("no rows of this kind in the period"),
    NO_PULL("no pull is configured for this kind of row"),
    NO_MEASUREMENT("no measurement in the period"),
    NO_BASELINE("no baseline is in force"),
    NO_PROMISE("no promise covers the period"),
    NO_VALUE_START("the account has no value_start_on"),
    VALUE_NOT_STARTED("the value start lies after the period"),
    NO_INVESTMENT("no investment is recorded since the value start"),
    NO_MONEY_DRIVERS("no driver of this account has money as its unit"),
    NO_COMPARISON("no figure of the earlier period to compare with"),
    ZERO_DENOMINATOR("the denominator is zero"),
    OPENING_ZERO("the opening ARR is zero"),
    TARGET_IS_BASELINE("the target equals the baseline"),
    TOO_FEW_ANSWERS("fewer than five answers: counts only"),
    TOO_FEW_TO_COMPARE("fewer than thirty answers in one of the two periods: no change is named"),
    NOT_PAID_BACK("not yet paid back"),
    NO_CHURN("revenue churn is below one per cent"),
    NO_GROSS_MARGIN("no gross margin is given"),
    PORTFOLIO_ONLY("a figure of the portfolio, not of one account"),
    TOO_FEW_PEERS("fewer than five other accounts in the segment"),
    TOO_FEW_OPPORTUNITIES("fewer than ten opportunities on one side"),
    NO_VERDICTS("no case carries a verdict"),
    NOT_ANSWERED("no case of the period has this time"),
    NO_BACKLOG("no case is open at the period's end"),
    NO_TARGET("no target is set"),
    NO_CAPACITY("no capacity is given"),
    NO_ANSWERS("no answer in the period"),
    MISSING_INPUT("a measurement lacks an input of the formula"),
    FORMULA_FAILED("the formula cannot be computed for a measurement"),
    MISSING_RATE("no exchange rate is in force at the period's end");

    private final String text;

    Absence(String text) {
        this.text = text;
    }

    /** The reason in English, for {@code figures --json}. */
    public String text() {
        return text;
    }
}
