package io.quarterdeck.archive;

import io.quarterdeck.archive.ArchiveFinding.ChainBroken;
import io.quarterdeck.archive.ArchiveFinding.ChainCut;
import io.quarterdeck.archive.ArchiveFinding.EntryInserted;
import io.quarterdeck.archive.ArchiveFinding.HeadFault;
import io.quarterdeck.archive.ArchiveFinding.HeadTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Walks an archive's chain, files and head, without the store, and says what was changed, removed, inserted, moved or cut
 * off, with the entry's number.
 *
 * <p>The chain is read line by line, twice; memory grows by a few bytes an entry.
 */
public final class ArchiveVerifier {
    private final SealCheck seals;

    public ArchiveVerifier(SealCheck seals) {
        this.seals = seals;
    }

    /**
     * @param pinned SHA-256 of the signer's certificate, hex, with or without colons; without it the report says so
     * @throws ArchiveException when there is no such folder
     */
    public ArchiveReport verify(Path archive, Optional<String> pinned) {
        return verify(archive, pinned, Optional.empty());
    }

    /** @param kept a head.json of this archive that was kept elsewhere; the chain must still hold what it vouches for */
    public ArchiveReport verify(Path archive, Optional<String> pinned, Optional<Path> kept) {
        if (!Files.isDirectory(archive)) {
            throw new ArchiveException("there is no folder " + archive
                    + "; name the archive's folder, in which chain.jsonl and head.json are");
        }
        HeadJudge judge = new HeadJudge(archive, seals, pinned);
        try {
            return verify(archive, judge, kept);
        } catch (IOException e) {
            Findings findings = new Findings();
            findings.add(new ChainBroken(
                    OptionalLong.empty(), "the archive " + archive + " can't be read: " + FileFailure.words(e)));
            return new ArchiveReport(0, 0, 0, Optional.empty(), Optional.empty(), findings.list(), 0);
        }
    }

    private static ArchiveReport verify(Path archive, HeadJudge judge, Optional<Path> kept) throws IOException {
        HeadJudge.Judged head = judge.judge();
        Findings findings = new Findings();
        Path file = archive.resolve(ArchiveFiles.CHAIN);
        if (!Files.isRegularFile(file)) {
            findings.add(new ChainBroken(
                    OptionalLong.empty(), "there is no " + ArchiveFiles.CHAIN + ": the chain is missing"));
            head.faults().forEach(findings::add);
            return new ArchiveReport(0, 0, 0, head.head(), head.signer(), findings.list(), 0);
        }
        BitSet ended = new BitSet();
        Tombstones stones = new Tombstones();
        ChainWalk walk = walk(file, head.head(), findings, ended, stones);
        if (head.head().map(Head::sequence).orElse(Long.MAX_VALUE) < walk.last()) {
            // a deck was archived while the chain was read
            HeadJudge.Judged now = judge.judge();
            if (!now.equals(head)) {
                head = now;
                findings = new Findings();
                ended = new BitSet();
                stones = new Tombstones();
                walk = walk(file, head.head(), findings, ended, stones);
            }
        }
        Findings settled = new Findings();
        walk.settleGaps(settled);
        head.head().ifPresent(new Against(walk, settled)::hold);
        head.faults().forEach(settled::add);
        if (kept.isPresent()) {
            KeptHead.finding(file, kept.get()).ifPresent(settled::add);
        }
        FileWalk files = new FileWalk(archive, part(archive, settled), ended, settled);
        Set<Long> inserted = inserted(settled);
        try (RawLines lines = new RawLines(file)) {
            long number = 0;
            for (Optional<RawLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<ChainEntry> entry = inserted.contains(++number) ? Optional.empty() : added(line.get());
                if (entry.isPresent()) {
                    ChainEntry.Added added = (ChainEntry.Added) entry.get().content();
                    files.check(entry.get().sequence(), added);
                    stones.of(entry.get().sequence(), added).forEach(settled::add);
                }
            }
        }
        stones.left().forEach(settled::add);
        files.strays();
        files.part();
        return new ArchiveReport(
                walk.lines(),
                files.sound(),
                ended.cardinality(),
                head.head(),
                head.signer(),
                settled.list(),
                findings.dropped() + settled.dropped());
    }

    private static Optional<AuditExport.Selection> part(Path archive, Findings findings) throws IOException {
        try {
            return PartFile.read(archive);
        } catch (IllegalArgumentException e) {
            findings.add(new ChainBroken(
                    OptionalLong.empty(), PartFile.NAME + " is not one that Quarterdeck wrote: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static ChainWalk walk(Path file, Optional<Head> head, Findings findings, BitSet ended, Tombstones stones)
            throws IOException {
        ChainWalk walk = new ChainWalk(
                findings, head.map(known -> OptionalLong.of(known.sequence())).orElse(OptionalLong.empty()));
        try (RawLines lines = new RawLines(file)) {
            for (Optional<RawLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<ChainEntry> entry = walk.step(line.get());
                if (entry.isPresent()
                        && entry.get().content() instanceof ChainEntry.Ended end
                        && end.ends() <= entry.get().sequence()
                        && end.ends() <= walk.lines()) {
                    ended.set((int) end.ends());
                    stones.add(entry.get().sequence(), end);
                }
            }
        }
        walk.end(head);
        return walk;
    }

    private static Set<Long> inserted(Findings findings) {
        return findings.list().stream()
                .filter(EntryInserted.class::isInstance)
                .map(finding -> ((EntryInserted) finding).line())
                .collect(Collectors.toSet());
    }

    private static Optional<ChainEntry> added(RawLines.Line line) {
        try {
            return Optional.of(ChainLine.read(line.text()))
                    .filter(entry -> entry.content() instanceof ChainEntry.Added);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The head against the end of the chain. */
    private record Against(ChainWalk walk, Findings findings) {
        void hold(Head head) {
            if (head.sequence() > walk.last()) {
                findings.add(new ChainCut(walk.last() + 1, head.sequence()));
                return;
            }
            if (head.sequence() < walk.last()) {
                findings.add(new HeadFault(
                        HeadTrouble.BEHIND,
                        "the head vouches for entries up to " + head.sequence() + ", and the chain goes on to "
                                + walk.last() + ": nobody signed what follows"));
            }
            if (head.count() != head.sequence()) {
                findings.add(new HeadFault(
                        HeadTrouble.UNREADABLE,
                        "the head's own numbers don't agree: " + head.count() + " lines, entry " + head.sequence()));
            }
            boolean known = findings.list().stream()
                    .anyMatch(finding -> finding.isFault()
                            && finding.entry().isPresent()
                            && finding.entry().getAsLong() == head.sequence());
            if (!known && walk.watchedSha256().filter(head.sha256()::equals).isEmpty()) {
                findings.add(ChainWalk.changedByHead(head.sequence()));
            }
        }
    }
}
