package io.quarterdeck.review.format;

import io.quarterdeck.period.ReviewPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text that a person wrote, in pieces: its words, its numbers and its dates; each as it was written. */
public record WrittenText(List<Piece> pieces) {
    /** A piece of the text. */
    public sealed interface Piece {
        String text();
    }

    /** Without any digit. */
    public record Plain(String text) implements Piece {}

    /** A day, month or period. @param iso as a mark has it */
    public record Dated(String text, String iso) implements Piece {}

    /** A number with its sign, unit and scale; without a reading where nobody can tell what it is. */
    public record Numbered(String text, Optional<Reading> reading) implements Piece {}

    public WrittenText {
        pieces = List.copyOf(pieces);
    }

    /** @param period of the review: what a date or a period without a year is near to */
    public static WrittenText read(String text, Formats formats, ReviewPeriod period) {
        WrittenDates dates = new WrittenDates(formats, period);
        WrittenNumbers numbers = new WrittenNumbers(formats);
        String ascii = WrittenNumbers.ascii(text);
        List<Piece> pieces = new ArrayList<>();
        int plain = 0;
        int at = 0;
        while (at < text.length()) {
            Optional<Found> found = dates.at(ascii, at);
            if (found.isEmpty()) {
                found = numbers.at(ascii, at, plain);
            }
            if (found.isEmpty()) {
                at++;
                continue;
            }
            int from = found.get().from();
            if (from > plain) {
                pieces.add(new Plain(text.substring(plain, from)));
            }
            pieces.add(found.get().piece(text.substring(from, found.get().to())));
            at = found.get().to();
            plain = at;
        }
        if (plain < text.length()) {
            pieces.add(new Plain(text.substring(plain)));
        }
        return new WrittenText(pieces);
    }

    /** The numbers in their order. */
    public List<Numbered> numbers() {
        return pieces.stream()
                .filter(Numbered.class::isInstance)
                .map(Numbered.class::cast)
                .toList();
    }

    /** Where a number or date stands, from and to, and what it is. */
    record Found(int from, int to, Optional<String> date, Optional<Reading> reading) {
        private Piece piece(String text) {
            return date.<Piece>map(iso -> new Dated(text, iso)).orElseGet(() -> new Numbered(text, reading));
        }
    }
}
