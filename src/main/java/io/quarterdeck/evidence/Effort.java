package io.quarterdeck.evidence;

/**
 * How much looking a check of one deck may take, in letters looked at: in proportion to what the deck and its evidence
 * hold, so that a stranger's file can't make it take for ever.
 */
final class Effort {
    /** A deck of the sample company takes a tenth of this in all. */
    private static final long FREE = 30_000_000;

    private static final long A_LETTER = 400;
    private static final long MOST = 2_000_000_000;
    /** Composing a text anew takes this many times as long as looking at it. */
    private static final int COMPOSED = 20;

    private final long most;
    private long spent;

    private Effort(long most) {
        this.most = most;
    }

    /** @param letters of the pages, their marks and the evidence */
    static Effort over(long letters) {
        return new Effort(Math.min(MOST, FREE + A_LETTER * letters));
    }

    /** @throws UnreadableDeckException when the deck has taken more than it may */
    void look(long letters) {
        spent += letters;
        if (spent > most) {
            throw new UnreadableDeckException("the deck has too much text to check: more than " + most
                    + " letters would have to be compared, which no deck of its size needs");
        }
    }

    /** As {@link #look}, for a text that is composed and spaced to be compared. */
    void compose(String text) {
        look((long) COMPOSED * text.length());
    }

    long spent() {
        return spent;
    }
}
