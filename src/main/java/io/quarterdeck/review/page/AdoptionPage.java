package io.quarterdeck.review.page;

import java.util.List;

/** One to four leading measures of use. */
public record AdoptionPage(PageHead head, List<Multiple> multiples) implements Page {
    public AdoptionPage {
        multiples = List.copyOf(multiples);
    }

    @Override
    public String key() {
        return "adoption";
    }
}
