package io.quarterdeck.review.page;

/**
 * One page kind of a deck with everything it prints, already worded and formatted.
 *
 * <p>A template gets the record's components by name: strings as they are, a {@link Chart} as a vector drawing, a list
 * of records as rows whose fields are the components of the record. Nothing else reaches a template.
 */
public sealed interface Page
        permits CoverPage,
                SummaryPage,
                GoalsPage,
                BridgePage,
                DriversPage,
                OutcomesPage,
                ReturnPage,
                SupportPage,
                NpsPage,
                RetentionPage,
                AdoptionPage,
                SincePage,
                PlanPage,
                EvidencePage,
                OwnPage {
    /** Word of the page in editions, message keys and the template's folder, e.g. {@code bridge}. */
    String key();

    PageHead head();
}
