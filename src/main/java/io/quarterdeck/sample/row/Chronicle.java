package io.quarterdeck.sample.row;

import io.quarterdeck.period.ReviewPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The time in which an account's story plays.
 *
 * @param reviewed the last complete quarter; quarter 0 of the story, earlier ones count backwards
 * @param today the present day in the account's zone; nothing has happened after it
 */
public record Chronicle(ReviewPeriod reviewed, LocalDate today) {
    /** The quarter that lies {@code back} before the reviewed one; the next one at −1. */
    public ReviewPeriod quarter(int back) {
        return reviewed.back(back);
    }

    /** A day of that quarter, counted from 0, or its last day when it has fewer. */
    public LocalDate day(int back, int dayOfQuarter) {
        ReviewPeriod quarter = quarter(back);
        LocalDate day = quarter.start().plusDays(dayOfQuarter);
        return quarter.contains(day) ? day : quarter.lastDay();
    }

    /** The day after the reviewed quarter's end by so many days, or today when that has not come yet. */
    public LocalDate afterReview(int days) {
        LocalDate day = reviewed.end().plusDays(days);
        return day.isAfter(today) ? today : day;
    }

    /** That minute of the day by the account's clock. */
    public Instant at(LocalDate day, int minuteOfDay) {
        return day.atTime(LocalTime.MIN.plusMinutes(minuteOfDay)).atZone(zone()).toInstant();
    }

    public ZoneId zone() {
        return reviewed.zone();
    }
}
