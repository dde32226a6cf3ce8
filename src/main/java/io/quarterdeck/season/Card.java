package io.quarterdeck.season;

import java.util.List;
import java.util.OptionalInt;

/**
 * One review on the sheet.
 *
 * @param headline the deck's own; empty where it has none
 * @param reason why it is held, unreadable or not there; empty when nothing is the matter
 * @param pages how many its deck has; empty where there is no deck
 * @param thumbnails PNG of cover and summary; none where they can't be drawn; not copied, nobody changes them
 */
public record Card(
        String name,
        String period,
        String headline,
        String reason,
        List<Badge> badges,
        OptionalInt pages,
        List<byte[]> thumbnails) {
    public Card {
        badges = List.copyOf(badges);
        thumbnails = List.copyOf(thumbnails);
    }
}
