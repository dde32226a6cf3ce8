package io.quarterdeck.gate;

/**
 * What stands behind a finding.
 *
 * @param name as {@link Finding#rule()} has it, e.g. {@code stale-source}
 * @param owner who looks into it, and who may release the review
 * @param releasable whether a named person may let the review go as it is; where not, it is mended and made anew, for
 *     no honest deck can be printed from it
 * @param words what the rule says, in a sentence without its full stop
 */
public record GateRule(String name, Owner owner, boolean releasable, String words) {}
