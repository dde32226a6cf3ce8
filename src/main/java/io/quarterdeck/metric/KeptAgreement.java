package io.quarterdeck.metric;

import java.time.LocalDate;

/**
 * A version as the promise ledger has it: as a review first froze it, or as a person corrected it since.
 *
 * @param withdrawn whether a person confirmed that the source gives it no longer; its terms are those it had
 * @param period of the review that entered or corrected it, e.g. {@code 2026-Q2}
 * @param until first day after that period
 */
public record KeptAgreement(Agreement agreement, boolean withdrawn, String period, LocalDate until) {}
