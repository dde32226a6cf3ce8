package io.quarterdeck.account;

import java.util.Optional;

/** The customer success manager who carries the review into the room. */
public record Csm(String name, Optional<String> title, Optional<String> email) {}
