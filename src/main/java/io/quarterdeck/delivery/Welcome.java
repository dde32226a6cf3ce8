package io.quarterdeck.delivery;

import java.util.Optional;

/** Port: whether a recipient is still to get what was meant for them, looked up right before it is sent. */
@FunctionalInterface
public interface Welcome {
    /**
     * Why not, in a person's words; empty when nothing speaks against it.
     *
     * @throws RuntimeException when that can't be found out just now
     */
    Optional<String> objection(Dispatch.Addressee addressee, String recipient);
}
