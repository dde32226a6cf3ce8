package io.quarterdeck.review.format;

/**
 * Keeps words of the other direction together within a sentence: a Latin name in an Arabic one, a Hebrew in an English.
 *
 * <p>Without it the digits and marks around the name would go over to its side. Embeddings and marks of direction do the
 * work of isolates, which not everything that draws and reads a PDF knows.
 */
final class Embedding {
    private static final char FROM_LEFT = '\u202A';
    private static final char FROM_RIGHT = '\u202B';
    private static final char ENDS = '\u202C';
    private static final char LEFT_MARK = '\u200E';
    private static final char RIGHT_MARK = '\u200F';

    private final boolean sentenceFromRight;

    Embedding(boolean sentenceFromRight) {
        this.sentenceFromRight = sentenceFromRight;
    }

    /** The argument of a sentence; as it is where its first letter has the sentence's direction, or it has none. */
    String inSentence(String argument) {
        return embedded(argument, true);
    }

    /** The argument of a format, which goes on where a number ends: its marks of direction hold what is added. */
    String inFormat(String argument) {
        return embedded(argument, false);
    }

    /** Whether the text's own letters run against the sentence. */
    boolean runsAgainst(String text) {
        return isOther(text, false);
    }

    String directed(String text) {
        return sentenceFromRight ? RIGHT_MARK + text : text;
    }

    private String embedded(String argument, boolean marked) {
        return isOther(argument, marked)
                ? (sentenceFromRight ? FROM_LEFT : FROM_RIGHT)
                        + argument
                        + ENDS
                        + (sentenceFromRight ? RIGHT_MARK : LEFT_MARK)
                : argument;
    }

    /**
     * By the first letter outside of embeddings and of the marks' values; a number without letters by its mark of
     * direction.
     */
    private boolean isOther(String text, boolean marked) {
        boolean signed = false;
        int depth = 0;
        boolean value = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter >= '\uFDD0' && letter <= '\uFDEF') {
                value = Marks.opens(letter);
            } else if (letter == FROM_LEFT || letter == FROM_RIGHT) {
                depth++;
            } else if (letter == ENDS) {
                depth--;
            } else if (!value && depth == 0) {
                byte direction = Character.getDirectionality(letter);
                signed |= letter == LEFT_MARK;
                if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT && letter != LEFT_MARK) {
                    return sentenceFromRight;
                }
                boolean right = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
                if (right && letter != RIGHT_MARK) {
                    return !sentenceFromRight;
                }
            }
        }
        return marked && signed && sentenceFromRight;
    }
}
