package io.quarterdeck.review.page;

import java.util.List;

/** A column of sentences under the tiles: what went well, what needs attention, what we ask. */
public record SummaryColumn(String heading, Tone tone, List<String> sentences) {
    public SummaryColumn {
        sentences = List.copyOf(sentences);
    }
}
