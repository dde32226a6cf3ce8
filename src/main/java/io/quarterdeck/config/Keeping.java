package io.quarterdeck.config;

import io.quarterdeck.archive.Retention;
import io.quarterdeck.delivery.Mailbox;
import java.util.Optional;

/**
 * How decks are kept.
 *
 * @param headsTo who gets the chain's head once a day, so that it is known outside of the archive
 */
public record Keeping(Retention retention, Optional<Mailbox> headsTo) {}
