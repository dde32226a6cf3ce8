package io.quarterdeck.archive;

import io.quarterdeck.archive.ArchiveFinding.FileBeyondPart;
import io.quarterdeck.archive.ArchiveFinding.FileChanged;
import io.quarterdeck.archive.ArchiveFinding.FileMissing;
import io.quarterdeck.archive.ArchiveFinding.FileStillThere;
import io.quarterdeck.archive.ArchiveFinding.FileUnentered;
import io.quarterdeck.archive.ArchiveFinding.PartOfArchive;
import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds each archived file against its entry, and the folder's decks against all entries. */
final class FileWalk {
    private static final String QUARANTINE = "quarantine";

    private final Path archive;
    private final Optional<AuditExport.Selection> part;
    private final BitSet ended;
    private final Findings findings;
    private long[] known = new long[1024];
    private int entries;
    private long sound;
    private long others;

    /**
     * @param part what alone is in the folder, as it says; empty for a whole archive
     * @param ended numbers of the entries whose files were removed
     */
    FileWalk(Path archive, Optional<AuditExport.Selection> part, BitSet ended, Findings findings) {
        this.part = part;
        this.archive = archive;
        this.ended = ended;
        this.findings = findings;
    }

    void check(long number, ChainEntry.Added added) {
        remember(added.path());
        Optional<Path> place = place(added.path());
        if (place.isEmpty()) {
            findings.add(new FileChanged(number, added.path(), "would lie outside of the archive"));
            return;
        }
        Path file = place.get();
        boolean isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (part.filter(chosen -> !chosen.takes(added.key())).isPresent()) {
            others++;
            if (isThere) {
                findings.add(new FileBeyondPart(number, added.path()));
            }
        } else if (number <= Integer.MAX_VALUE && ended.get((int) number)) {
            if (isThere) {
                findings.add(new FileStillThere(number, added.path()));
            }
        } else if (!isThere) {
            findings.add(new FileMissing(number, added.path()));
        } else {
            fault(file, added)
                    .ifPresentOrElse(how -> findings.add(new FileChanged(number, added.path(), how)), () -> sound++);
        }
    }

    /** Reads no more than the entry says that there is. */
    private static Optional<String> fault(Path file, ChainEntry.Added added) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of("is no plain file");
            }
            long size = Files.size(file);
            if (size != added.bytes()) {
                return Optional.of("has " + size + " bytes instead of " + added.bytes());
            }
            String sha256 = Sha256.hex(file);
            return sha256.equals(added.sha256()) ? Optional.empty() : Optional.of("has the SHA-256 " + sha256);
        } catch (IOException e) {
            return Optional.of("can't be read: " + FileFailure.words(e));
        }
    }

    /** Empty for a path that leaves the archive. */
    private Optional<Path> place(String path) {
        try {
            Path root = archive.toAbsolutePath().normalize();
            Path file = root.resolve(path).normalize();
            return Optional.of(file).filter(inside -> inside.startsWith(root) && !inside.equals(root));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Decks in the folder that no entry names. */
    void strays() throws IOException {
        Arrays.sort(known, 0, entries);
        try (Stream<Path> files = Files.walk(archive)) {
            files.filter(file -> file.getFileName().toString().endsWith(".pdf"))
                    .map(file -> archive.relativize(file).toString().replace('\\', '/'))
                    .filter(path ->
                            !path.startsWith(QUARANTINE + '/') && Arrays.binarySearch(known, 0, entries, key(path)) < 0)
                    .sorted()
                    .forEach(path -> findings.add(new FileUnentered(path)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Eight bytes of a hash a path: a chain of a million entries takes eight megabytes. */
    private void remember(String path) {
        if (entries == known.length) {
            known = Arrays.copyOf(known, entries * 2);
        }
        known[entries++] = key(path);
    }

    static long key(String path) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(Sha256.hex(path.getBytes(StandardCharsets.UTF_8)), 0, 16))
                .getLong();
    }

    /** Says what the folder is, where it is a part. */
    void part() {
        part.ifPresent(chosen -> findings.add(PartOfArchive.of(chosen, others)));
    }

    long sound() {
        return sound;
    }
}
