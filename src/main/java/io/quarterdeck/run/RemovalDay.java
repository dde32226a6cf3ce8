package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveChain;
import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.archive.ChainEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the clock can be believed by which decks are past their last day: one that runs ahead by years would remove
 * them all.
 *
 * @param stated today's date by the word of a person, who vouches for a clock that jumps; in UTC
 */
record RemovalDay(Instant now, Optional<LocalDate> stated) {
    /** Nodes agree to about a second; an hour is a clock that nobody sets. */
    private static final Duration APART = Duration.ofHours(1);

    /** Even who writes one deck a year adds entries more often than that. */
    private static final Duration SILENCE = Duration.ofDays(400);

    private static final String NOTHING = " Nothing was removed.";

    /** @throws ArchiveException when it can't; says why, and what to do */
    void require(ArchiveChain chain) {
        LocalDate today = day(now);
        stated.filter(day -> !day.equals(today)).ifPresent(day -> {
            throw new ArchiveException("this machine's clock says " + today + " (UTC) and not " + day
                    + "; set the clock right, or name the right day." + NOTHING);
        });
        Instant store = chain.time();
        if (Duration.between(store, now).abs().compareTo(APART) > 0) {
            throw new ArchiveException("this machine's clock says " + now + ", and the database's " + store
                    + ": by one of them, decks would be removed before their time. Set the clocks right (NTP) and repeat"
                    + " the command." + NOTHING);
        }
        if (stated.isEmpty()) {
            requireNoLeap(chain, today);
        }
    }

    /** Entries that were made while the clock ran ahead leap from those before. */
    private void requireNoLeap(ArchiveChain chain, LocalDate today) {
        Iterable<Instant> times =
                Stream.concat(Stream.of(now), chain.decks().stream().flatMap(RemovalDay::times))
                        .sorted()::iterator;
        Optional<Instant> before = Optional.empty();
        for (Instant time : times) {
            if (before.filter(earlier -> Duration.between(earlier, time).compareTo(SILENCE) > 0)
                    .isPresent()) {
                throw new ArchiveException("the archive has an entry of " + day(before.get())
                        + ", and none after it until "
                        + (time.equals(now)
                                ? "today, which is " + today + " by this machine's clock"
                                : day(time).toString())
                        + ". Where the clock ran ahead, decks would be removed before their time. If today is " + today
                        + " (UTC), say so with --today " + today + "; else set the clock right." + NOTHING);
            }
            before = Optional.of(time);
        }
    }

    private static Stream<Instant> times(ArchiveChain.Standing deck) {
        return Stream.concat(
                Stream.of(deck.added().archivedAt()), deck.ended().map(ChainEntry.Ended::removedAt).stream());
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
