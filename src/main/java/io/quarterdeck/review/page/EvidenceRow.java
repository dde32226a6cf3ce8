package io.quarterdeck.review.page;

/** One entry of the ledger as printed: the value with its full precision of use, not the three digits of the pages. */
public record EvidenceRow(
        String number, String figure, String value, String formula, String source, String rows, String asOf) {}
