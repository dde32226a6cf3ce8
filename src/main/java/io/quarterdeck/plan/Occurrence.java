package io.quarterdeck.plan;

import io.quarterdeck.period.ReviewPeriod;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * One review that falls due.
 *
 * @param localDue day and time that the schedule asks for, though a clock change may skip it
 * @param dueAt the first instant in {@code zone} at which a clock shows {@code localDue} or later
 */
public record Occurrence(ReviewPeriod period, LocalDateTime localDue, ZoneId zone, Instant dueAt) {}
