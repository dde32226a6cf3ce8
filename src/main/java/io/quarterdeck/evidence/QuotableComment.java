package io.quarterdeck.evidence;

import java.util.Optional;

/**
 * What somebody wrote in the review's period and may be quoted with.
 *
 * @param survey {@code nps} or {@code csat}
 * @param role of the person; never the person
 */
public record QuotableComment(String survey, Optional<String> role, String comment) {}
