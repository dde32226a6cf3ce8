package io.quarterdeck.review.page;

import java.util.List;

/**
 * The cover; {@code head.title} is the account's name, {@code head.subtitle} the period in words.
 *
 * @param edition e.g. "Executive Business Review"
 * @param headline the leading figure, large; a dash is never printed here: without any figure it is empty
 * @param headlineNote what the headline says, one line
 * @param figures up to three more figures
 * @param preparedFor label and names, or empty strings
 * @param preparedBy one line, or empty
 */
public record CoverPage(
        PageHead head,
        String edition,
        String headline,
        String headlineNote,
        List<Labelled> figures,
        String preparedForLabel,
        String preparedFor,
        String preparedBy)
        implements Page {
    public CoverPage {
        figures = List.copyOf(figures);
    }

    @Override
    public String key() {
        return "cover";
    }
}
