package io.quarterdeck.review.page;

/**
 * One of a page's small charts with its leading number.
 *
 * @param note what the number is of ("412 of 453"), or empty
 * @param change "+16 pp in a year", or empty
 */
public record Multiple(
        String name, String value, String note, String change, Tone tone, String evidence, LineChart chart) {}
