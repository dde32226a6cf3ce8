package io.quarterdeck.archive;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Numbers that the chain has jumped over so far; a bounded number of ranges. */
final class Gaps {
    private static final int MOST = 10_000;

    private final TreeMap<Long, Gap> gaps = new TreeMap<>();

    /** @param lastSha256 that the last entry of it must have, by the entry that follows it */
    record Gap(long first, long last, String lastSha256) {}

    void add(long first, long last, String lastSha256) {
        if (gaps.size() < MOST) {
            gaps.put(first, new Gap(first, last, lastSha256));
        }
    }

    void remove(long first) {
        gaps.remove(first);
    }

    boolean has(long number) {
        return find(number).isPresent();
    }

    /**
     * Takes a number out that was found elsewhere.
     *
     * @return the hash that it must have; empty where nothing that is known says
     */
    Optional<String> close(long number, String previousSha256) {
        Gap gap = find(number).orElseThrow();
        gaps.remove(gap.first());
        if (number > gap.first()) {
            add(gap.first(), number - 1, previousSha256);
        }
        if (number < gap.last()) {
            add(number + 1, gap.last(), gap.lastSha256());
            return Optional.empty();
        }
        return Optional.of(gap.lastSha256());
    }

    private Optional<Gap> find(long number) {
        return Optional.ofNullable(gaps.floorEntry(number))
                .map(Map.Entry::getValue)
                .filter(gap -> number <= gap.last());
    }

    Collection<Gap> left() {
        return gaps.values();
    }
}
