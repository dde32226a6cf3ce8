package io.quarterdeck.deck;

import java.util.Map;

/**
 * A rendered deck.
 *
 * @param pdf the file's bytes; not copied, nobody changes them
 * @param pages number of pages
 * @param cpuNanos CPU time of the rendering thread by part: {@code charts}, {@code fill}, {@code export},
 *     {@code sign}
 */
public record Deck(byte[] pdf, int pages, Map<String, Long> cpuNanos) {
    public Deck {
        cpuNanos = Map.copyOf(cpuNanos);
    }
}
