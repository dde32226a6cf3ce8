package io.quarterdeck.metric;

import io.quarterdeck.period.ReviewPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from {@code from} until before {@code to}; empty when {@code to} is not later. */
record Span(LocalDate from, LocalDate to) {
    static Span of(ReviewPeriod period) {
        return new Span(period.start(), period.end());
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    long days() {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    Span overlap(Span other) {
        return new Span(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }
}
