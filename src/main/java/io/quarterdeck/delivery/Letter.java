package io.quarterdeck.delivery;

import java.util.List;

/**
 * The mail that carries a deck, worded in the account's language when the review was assembled; kept with the review,
 * for it is printed only when the review is released.
 *
 * @param language BCP 47 tag
 * @param greeting holds {@code {name}} where the recipient's name goes
 * @param opening the review's headline as a sentence or two
 * @param figures headline figures exactly as the deck prints them, two to six
 * @param shortfalls what fell short, in the deck's words; may be empty
 * @param closing who to talk to, and that the deck is attached
 * @param signature lines
 * @param unsubscribe the sentence before the unsubscribe link
 */
public record Letter(
        String language,
        String subject,
        String greeting,
        String opening,
        List<Line> figures,
        List<String> shortfalls,
        String closing,
        List<String> signature,
        String unsubscribe) {
    public Letter {
        figures = List.copyOf(figures);
        shortfalls = List.copyOf(shortfalls);
        signature = List.copyOf(signature);
    }

    /** @param evidence the figure's number in the deck's appendix, e.g. {@code E03} */
    public record Line(String label, String value, String note, String evidence) {}
}
