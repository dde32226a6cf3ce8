package io.quarterdeck.review.story;

import io.quarterdeck.review.page.Page;

/** What became of a page: written, or left out for a reason in the account's language. */
public sealed interface Written {
    record Whole(Page page) implements Written {}

    record Omitted(String reason) implements Written {}
}
