package io.quarterdeck.archive;

import io.quarterdeck.archive.ArchiveFinding.ChainBroken;
import io.quarterdeck.archive.ArchiveFinding.EntriesRemoved;
import io.quarterdeck.archive.ArchiveFinding.EntryChanged;
import io.quarterdeck.archive.ArchiveFinding.EntryInserted;
import io.quarterdeck.archive.ArchiveFinding.EntryMoved;
import io.quarterdeck.json.Sha256;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Follows the chain line by line and says what was done to it.
 *
 * <p>Each entry names its own number and the hash of the line before. Where the two agree with what was read, all is well;
 * where one of them doesn't, the lines that follow tell which one was touched: an entry whose hash the next one knows is
 * whole. So at most three lines are looked at together, however long the chain is.
 */
final class ChainWalk {
    private static final int MOST_STRAYS = 10_000;

    private final Findings findings;
    private final Gaps gaps = new Gaps();
    private final OptionalLong watched;
    private String watchedSha256 = "";
    private long line;

    /** The last entry that stands in its place, and the one before it. */
    private Place at = new Place(0, ChainLine.BEFORE_THE_FIRST, 0, Optional.empty(), false, true);

    private Place before = at;
    private Optional<Place> rival = Optional.empty();
    /** Entries with a number further on, between two that follow each other: moved there, or inserted. */
    private final TreeMap<Long, Place> strays = new TreeMap<>();

    /** Whether the last line was one that can't be read. */
    private boolean unreadable;

    /**
     * @param odd what was said of this line, which may turn out to be an inserted one
     * @param inDoubt whether it or the one before it was changed, which the next line tells
     * @param fits whether the next entry's link can be held against it
     */
    private record Place(
            long sequence, String sha256, long line, Optional<ArchiveFinding> odd, boolean inDoubt, boolean fits) {}

    /** @param watched number of the entry whose hash is asked for */
    ChainWalk(Findings findings, OptionalLong watched) {
        this.findings = findings;
        this.watched = watched;
    }

    /** @return the entry, when the line is one */
    Optional<ChainEntry> step(RawLines.Line raw) {
        line++;
        if (!raw.whole()) {
            findings.add(new ChainBroken(
                    OptionalLong.of(at.sequence() + 1),
                    "the chain ends within a line, that of entry " + (at.sequence() + 1)
                            + ": a crash or somebody cut it off"));
            return Optional.empty();
        }
        String sha256 = sha256(raw.bytes());
        try {
            ChainEntry entry = ChainLine.read(raw.text());
            place(entry, sha256);
            unreadable = false;
            return Optional.of(entry);
        } catch (IllegalArgumentException | ArithmeticException e) {
            unreadable(sha256, e);
            return Optional.empty();
        }
    }

    private void unreadable(String sha256, RuntimeException e) {
        if (unreadable) {
            return; // one line that was broken into several
        }
        unreadable = true;
        long number = at.sequence() + 1;
        ArchiveFinding finding = new EntryChanged(number, "line " + line + " can't be read, " + e.getMessage());
        settleDoubt();
        findings.add(finding);
        advance(new Place(number, sha256, line, Optional.of(finding), false, false));
    }

    private void place(ChainEntry entry, String sha256) {
        long number = entry.sequence();
        String previous = entry.previousSha256();
        if (rival.isPresent() && previous.equals(rival.get().sha256()) && number == at.sequence() + 1) {
            findings.add(new EntryInserted(at.line(), at.sequence()));
            at = rival.get();
            rival = Optional.empty();
        }
        if (number > at.sequence() + 1 && !previous.equals(at.sha256())) {
            gather();
        }
        if (previous.equals(at.sha256())) {
            follow(number, sha256);
        } else if (number == before.sequence() + 1 && previous.equals(before.sha256()) && at.line() == line - 1) {
            second(number, sha256);
        } else if (number == at.sequence() + 1) {
            mismatch(number, sha256);
        } else if (number > at.sequence()) {
            jump(number, previous, sha256);
        } else if (gaps.has(number)) {
            findings.add(new EntryMoved(number, line));
            watch(number, sha256);
            gaps.close(number, previous)
                    .filter(known -> !known.equals(sha256))
                    .ifPresent(known ->
                            findings.add(new EntryChanged(number, "the entry that follows it names another hash")));
        } else {
            findings.add(new EntryInserted(line, number));
        }
    }

    /** The line before is the one that this entry counts on. */
    private void follow(long number, String sha256) {
        if (at.inDoubt()) {
            findings.add(changed(at.sequence() - 1));
        }
        rival.ifPresent(other -> findings.add(new EntryInserted(other.line(), other.sequence())));
        rival = Optional.empty();
        long expected = at.sequence() + 1;
        Optional<ArchiveFinding> odd = number == expected
                ? Optional.empty()
                : Optional.of(new EntryChanged(expected, "line " + line + " calls itself entry " + number));
        odd.ifPresent(findings::add);
        advance(new Place(expected, sha256, line, odd, false, odd.isEmpty()));
    }

    /** Another entry for the place of the last one. */
    private void second(long number, String sha256) {
        if (at.odd().isPresent()) {
            if (at.odd().get() instanceof EntriesRemoved removed) {
                findings.remove(removed);
                gaps.remove(removed.first());
                astray(at);
            } else {
                findings.replace(at.odd().get(), new EntryInserted(at.line(), number));
            }
            at = new Place(number, sha256, line, Optional.empty(), false, true);
            watch(number, sha256);
        } else if (rival.isEmpty()) {
            rival = Optional.of(new Place(number, sha256, line, Optional.empty(), false, true));
        } else {
            findings.add(new EntryInserted(line, number));
        }
    }

    private void astray(Place place) {
        if (strays.size() < MOST_STRAYS && strays.putIfAbsent(place.sequence(), place) == null) {
            return;
        }
        findings.add(new EntryInserted(place.line(), place.sequence()));
    }

    /** What comes next stands elsewhere. */
    private void gather() {
        for (Place next = strays.remove(at.sequence() + 1); next != null; next = strays.remove(at.sequence() + 1)) {
            findings.add(new EntryMoved(next.sequence(), next.line()));
            settleDoubt();
            advance(new Place(next.sequence(), next.sha256(), next.line(), Optional.empty(), false, true));
        }
    }

    private void mismatch(long number, String sha256) {
        if (number == 1) {
            findings.add(new EntryChanged(1, "it names a line before it, and there is none"));
        }
        boolean explained = !at.fits() || number == 1;
        if (at.inDoubt()) {
            findings.add(changed(at.sequence()));
            explained = true;
        }
        advance(new Place(number, sha256, line, Optional.empty(), !explained, number != 1));
    }

    private void jump(long number, String previous, String sha256) {
        settleDoubt();
        ArchiveFinding removed = new EntriesRemoved(at.sequence() + 1, number - 1);
        findings.add(removed);
        gaps.add(at.sequence() + 1, number - 1, previous);
        advance(new Place(number, sha256, line, Optional.of(removed), false, true));
    }

    private void advance(Place next) {
        before = at;
        at = next;
        watch(next.sequence(), next.sha256());
    }

    private void watch(long number, String sha256) {
        if (watched.isPresent() && watched.getAsLong() == number) {
            watchedSha256 = sha256;
        }
    }

    private void settleDoubt() {
        if (at.inDoubt()) {
            findings.add(
                    new EntryChanged(at.sequence() - 1, "or entry " + at.sequence() + ": their link does not hold"));
            at = new Place(at.sequence(), at.sha256(), at.line(), at.odd(), false, at.fits());
        }
    }

    private static EntryChanged changed(long number) {
        return new EntryChanged(number, "its line has another hash than the entry that follows it names");
    }

    /** The last line is read; {@code head} vouches for an entry's hash, where there is one. */
    void end(Optional<Head> head) {
        Optional<Head> vouched = head.filter(known -> known.sequence() == at.sequence());
        if (rival.isPresent()) {
            boolean rivalIsRight = vouched.filter(
                            known -> known.sha256().equals(rival.get().sha256()))
                    .isPresent();
            Place inserted = rivalIsRight ? at : rival.get();
            at = rivalIsRight ? rival.get() : at;
            watch(at.sequence(), at.sha256());
            findings.add(new EntryInserted(inserted.line(), inserted.sequence()));
        }
        if (head.map(Head::sequence).orElse(Long.MAX_VALUE) > at.sequence()) {
            gather();
        }
        strays.values().forEach(stray -> findings.add(new EntryInserted(stray.line(), stray.sequence())));
        if (at.inDoubt() && vouched.isPresent()) {
            boolean isRight = vouched.get().sha256().equals(at.sha256());
            findings.add(isRight ? changed(at.sequence() - 1) : changedByHead(at.sequence()));
            watchedSha256 = vouched.get().sha256();
        } else {
            settleDoubt();
        }
    }

    /** Moved entries fill gaps after all. */
    void settleGaps(Findings settled) {
        findings.list().stream()
                .filter(finding -> !(finding instanceof EntriesRemoved))
                .forEach(settled::add);
        gaps.left().forEach(gap -> settled.add(new EntriesRemoved(gap.first(), gap.last())));
    }

    static EntryChanged changedByHead(long number) {
        return new EntryChanged(
                number,
                "the head names another hash; this entry was changed, or an earlier one and all after it linked anew");
    }

    long lines() {
        return line;
    }

    long last() {
        return at.sequence();
    }

    boolean lastIsWhole() {
        return at.fits();
    }

    /** Of the watched entry; empty when the chain doesn't have it. */
    Optional<String> watchedSha256() {
        return watchedSha256.isEmpty() ? Optional.empty() : Optional.of(watchedSha256);
    }

    private static String sha256(byte[] line) {
        byte[] fed = Arrays.copyOf(line, line.length + 1);
        fed[line.length] = '\n';
        return Sha256.hex(fed);
    }
}
