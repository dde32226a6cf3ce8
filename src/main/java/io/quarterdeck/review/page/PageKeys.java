package io.quarterdeck.review.page;

import java.util.List;

/** The pages that a deck can have, by the keys that editions, messages and templates use, in their usual order. */
public final class PageKeys {
    public static final List<String> ALL = List.of(
            "cover",
            "summary",
            "goals",
            "bridge",
            "drivers",
            "outcomes",
            "return",
            "support",
            "nps",
            "retention",
            "adoption",
            "since",
            "plan",
            "evidence");

    /** Those on which a comment can stand: between the cover and the evidence. */
    public static final List<String> COMMENTED = ALL.subList(1, ALL.size() - 1);

    private PageKeys() {}
}
