package io.quarterdeck.rig;

/**
 * What the rig wants, from its own list and never from the program: this recipient gets exactly one message with this
 * review's deck.
 */
record Expectation(ReviewKey review, String recipient) {}
