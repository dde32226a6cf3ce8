package io.quarterdeck.period;

/** How long a review period is; the number of months is exact, since fiscal periods here begin on a month's first day. */
public enum Granularity {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Granularity(int months) {
        this.months = months;
    }

    /** Length in calendar months: 1, 3 or 12. */
    public int months() {
        return months;
    }
}
