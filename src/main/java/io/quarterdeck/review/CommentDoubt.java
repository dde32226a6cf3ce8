package io.quarterdeck.review;

import java.util.List;

/**
 * A number in a comment that is no figure of the review and that nobody answers for.
 *
 * @param page key of the page
 * @param number as the comment writes it
 * @param readable whether it can be read as a number at all, and so be attested
 * @param near figures of the review that come nearest, in words, for the message
 */
public record CommentDoubt(String page, String number, boolean readable, List<String> near) {
    public CommentDoubt {
        near = List.copyOf(near);
    }
}
