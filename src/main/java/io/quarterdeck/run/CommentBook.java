package io.quarterdeck.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Port: what was said in comments by command; entries are added and never changed, and the last word counts. */
public interface CommentBook {
    /** Every entry in the order in which it was made, of one account or of all. */
    List<Entry> entries(Optional<String> accountId);

    void add(Entry entry);

    /** What was done. */
    enum Action {
        SET,
        CONFIRM,
        REMOVE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A page of an account's review. */
    record Place(String account, String period, String page) {
        @Override
        public String toString() {
            return account + ", " + period + ", page " + page;
        }
    }

    /** A number for which a person answers, as the comment writes it. */
    record Confirmed(String number, BigDecimal value, String unit, String reason) {}

    /**
     * A line of the history.
     *
     * @param actor who said so
     * @param text of a comment that is set
     * @param confirmed number of a comment that is confirmed
     * @param textSha256 of the comment, hex: a number is confirmed for this text alone; empty where one is removed
     * @param at by the store's clock; where an entry is added, what the caller says is not asked
     */
    record Entry(
            Place place,
            Action action,
            String actor,
            Optional<String> text,
            Optional<Confirmed> confirmed,
            String textSha256,
            Optional<String> reason,
            Instant at) {}
}
