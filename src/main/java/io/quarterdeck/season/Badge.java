package io.quarterdeck.season;

/**
 * What is remarkable about a review, in two or three words.
 *
 * @param words e.g. {@code 9 % below plan}
 */
public record Badge(Weight weight, String words) {
    /** How loud it is. */
    public enum Weight {
        /** Somebody has to do something. */
        ALARM,
        /** Worth a look. */
        NOTICE,
        /** Good to know. */
        PLAIN
    }

    static Badge alarm(String words) {
        return new Badge(Weight.ALARM, words);
    }

    static Badge notice(String words) {
        return new Badge(Weight.NOTICE, words);
    }

    static Badge plain(String words) {
        return new Badge(Weight.PLAIN, words);
    }
}
