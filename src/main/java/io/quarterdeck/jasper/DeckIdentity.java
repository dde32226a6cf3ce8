package io.quarterdeck.jasper;

import io.quarterdeck.review.BusinessReview;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/**
 * What a PDF says of itself, from the review alone, so that the same review gives the same bytes.
 *
 * @param id 16 bytes
 * @param made when the review's rows were frozen
 */
record DeckIdentity(String title, String language, byte[] id, Instant made) {
    static DeckIdentity of(BusinessReview review) {
        String source = String.join(
                "\n",
                review.snapshotSha256(),
                review.account().id(),
                review.period().name(),
                review.edition().name());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return new DeckIdentity(
                    review.frame().title(), review.frame().language(), Arrays.copyOf(digest, 16), review.frozenAt());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    Calendar calendar() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(made.toEpochMilli());
        return calendar;
    }
}
