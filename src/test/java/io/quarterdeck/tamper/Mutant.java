package io.quarterdeck.tamper;

import java.util.Set;

/**
 * A deck in which somebody changed something.
 *
 * @param what was changed, for whoever reads a failed test
 * @param reasons ids of the checks that have to tell it, each of them, without knowing the signer
 */
record Mutant(String what, byte[] pdf, Set<String> reasons) {}
