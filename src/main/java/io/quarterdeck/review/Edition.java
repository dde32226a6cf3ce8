package io.quarterdeck.review;

import java.util.List;

/** A list of pages by their keys, in the order in which they stand, e.g. the executive edition. */
public record Edition(String name, List<String> pages) {
    public Edition {
        pages = List.copyOf(pages);
    }
}
