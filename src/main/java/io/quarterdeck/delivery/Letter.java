package io.quarterdeck.delivery;

import java.util.List;

/**
 * The mail that carries a deck, worded in the account's language when the review was assembled; kept with the review,
 * for it is printed only when the review is released.
 *
 * @param language BCP 47 tag
 * @param notices what the deck says across each page: that its data is a sample, that it is a draft; may be empty
 * @param greeting holds {@code {name}} where the recipient's name goes
 * @param nameless the greeting for somebody whose name is not known
 * @param opening the review's headline as a sentence or two
 * @param figures headline figures exactly as the deck prints them, at most six; none when the deck prints none
 * @param shortfalls what fell short, in the deck's words
 * @param closing who to talk to, and that the deck is attached; each a paragraph
 * @param signature lines
 * @param unsubscribe the sentence before the unsubscribe link
 */
public record Letter(
        String language,
        String subject,
        List<String> notices,
        String greeting,
        String nameless,
        String opening,
        Figures figures,
        Shortfalls shortfalls,
        List<String> closing,
        List<String> signature,
        String unsubscribe) {
    public Letter {
        notices = List.copyOf(notices);
        closing = List.copyOf(closing);
        signature = List.copyOf(signature);
    }

    /** The greeting of somebody; a blank name makes the nameless one. */
    public String greet(String name) {
        return name.isBlank() ? nameless : greeting.replace("{name}", Mailbox.oneLine(name));
    }

    /** @param heading what the lines are, for the table's caption */
    public record Figures(String heading, List<Line> lines) {
        public Figures {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param note variance or context; may be empty
     * @param evidence the figure's number in the deck's appendix, e.g. {@code E03}; may be empty
     */
    public record Line(String label, String value, String note, String evidence) {}

    /** @param sentences may be empty; then the heading isn't printed */
    public record Shortfalls(String heading, List<String> sentences) {
        public Shortfalls {
            sentences = List.copyOf(sentences);
        }
    }
}
