package io.quarterdeck.review.page;

import java.util.List;

/**
 * A page that a company added by files alone: its {@code page.yaml} names the figures, messages word it, and a template of
 * its own shows it.
 *
 * @param name names its folder among the templates
 * @param figures one to four; the change of each is its value of the period before, in words
 */
public record OwnPage(PageName name, PageHead head, List<Multiple> figures) implements Page {
    public OwnPage {
        figures = List.copyOf(figures);
    }

    @Override
    public String key() {
        return name.toString();
    }
}
