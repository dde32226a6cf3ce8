package io.quarterdeck.archive;

import io.quarterdeck.archive.ArchiveFinding.EntryChanged;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what the chain says of removed decks against the entries with which they were added. */
final class Tombstones {
    private final Map<Long, List<Stone>> byEnded = new HashMap<>();

    /** @param day on which retention removed the deck, in UTC; {@link LocalDate#MAX} where a person did */
    private record Stone(long number, long identity, LocalDate day) {}

    void add(long number, ChainEntry.Ended ended) {
        LocalDate day = ended.kind() == ChainEntry.Kind.RETENTION_REMOVED
                ? LocalDate.ofInstant(ended.removedAt(), ZoneOffset.UTC)
                : LocalDate.MAX;
        byEnded.computeIfAbsent(ended.ends(), ends -> new ArrayList<>()).add(new Stone(number, identity(ended), day));
    }

    /** What is wrong with those of this entry. */
    List<ArchiveFinding> of(long number, ChainEntry.Added added) {
        List<ArchiveFinding> faults = new ArrayList<>();
        for (Stone stone : byEnded.getOrDefault(number, List.of())) {
            if (stone.identity() != identity(added)) {
                faults.add(new EntryChanged(
                        stone.number(),
                        "it says that the deck of entry " + number + " was removed, and names another"));
            } else if (!stone.day().isAfter(added.retainUntil())) {
                faults.add(new EntryChanged(
                        stone.number(),
                        "the deck of entry " + number + " was removed on " + stone.day()
                                + " for its age, and was to be kept until " + added.retainUntil()));
            }
        }
        byEnded.remove(number);
        return faults;
    }

    /** Those of which no entry added a deck. */
    List<ArchiveFinding> left() {
        return byEnded.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream()
                        .<ArchiveFinding>map(stone -> new EntryChanged(
                                stone.number(),
                                "it says that the deck of entry " + entry.getKey() + " was removed, which added none")))
                .toList();
    }

    private static long identity(ChainEntry.Content content) {
        return FileWalk.key(content.key() + "\n" + content.path() + "\n" + content.sha256());
    }
}
