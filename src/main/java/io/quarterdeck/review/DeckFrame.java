package io.quarterdeck.review;

import java.util.Optional;

/**
 * What stands on every page, worded in the account's language.
 *
 * @param language BCP 47 tag of the words
 * @param title of the document
 * @param footer account, edition, period
 * @param watermark DRAFT in that language, on a preview only
 * @param sampleLabel says that the data is a sample, on the sample company's decks only
 * @param digits from nought to nine, in which pages are numbered
 */
public record DeckFrame(
        String language,
        String title,
        String footer,
        Optional<String> watermark,
        Optional<String> sampleLabel,
        String digits) {}
