package io.quarterdeck.jasper;

import io.quarterdeck.json.Sha256;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.format.Marks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
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
        byte[] digest = HexFormat.of().parseHex(Sha256.hex(source.getBytes(StandardCharsets.UTF_8)));
        return new DeckIdentity(
                Marks.plain(review.frame().title()),
                review.frame().language(),
                Arrays.copyOf(digest, 16),
                review.frozenAt());
    }

    Calendar calendar() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(made.toEpochMilli());
        return calendar;
    }
}
