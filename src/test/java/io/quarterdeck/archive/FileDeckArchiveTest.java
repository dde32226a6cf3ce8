package io.quarterdeck.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.checkpoint.Checkpoint;
import io.quarterdeck.deck.Deck;
import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDeckArchiveTest {
    private static final ArchiveKey KEY = new ArchiveKey("meridian", "2026-Q3", "executive", 1);
    private static final Provenance PROVENANCE = new Provenance("s", "c", "t", "v", "j");

    @TempDir
    private Path folder;

    private final List<ArchivedDeck> rows = new ArrayList<>();
    private final Map<String, ChainEntry.Ended> tombstones = new HashMap<>();
    private boolean storeIsGone;
    private FileDeckArchive archive;

    @BeforeEach
    void open() {
        archive = archiveIn(folder);
    }

    @Test
    void aDeckIsFiledByYearPeriodAndAccountWithItsHash() throws IOException {
        ArchivedDeck entry = add(KEY, "one");
        assertThat(entry.path()).isEqualTo("2026/2026-Q3/meridian/meridian-2026-Q3-executive.pdf");
        assertThat(entry.sha256()).isEqualTo(Sha256.hex("one".getBytes(StandardCharsets.UTF_8)));
        assertThat(archive.file(entry)).hasContent("one");
        assertThat(archive.latest("meridian", "2026-Q3", "executive")).contains(entry);
        assertThat(everyFile()).containsExactly(entry.path());
    }

    @Test
    void aRevisionStandsBesideTheFirst() {
        ArchivedDeck first = add(KEY, "one");
        ArchivedDeck second = add(KEY.next(), "two");
        assertThat(second.path()).endsWith("-executive-r2.pdf");
        assertThat(archive.file(first)).hasContent("one");
        assertThat(archive.file(second)).hasContent("two");
    }

    @Test
    void aFileThatACrashLeftIsAdoptedWhenItsBytesAgree() throws IOException {
        storeIsGone = true;
        assertThatThrownBy(() -> add(KEY, "one")).hasMessage("the store is gone");
        storeIsGone = false;
        ArchivedDeck entry = add(KEY, "one");
        assertThat(archive.file(entry)).hasContent("one");
        assertThat(everyFile()).containsExactly(entry.path());
    }

    @Test
    void afterAPowerCutEachNewFolderIsStillInTheOneAboveAndTheDeckInIts() {
        Path root = folder.resolve("new/archive");
        List<Path> forced = new ArrayList<>();
        ArchivedDeck entry = add(archiveIn(root, forced), KEY, "one");
        Path deck = root.resolve(entry.path());
        assertThat(forced)
                .containsSubsequence(
                        folder,
                        root.getParent(),
                        root,
                        root.resolve("2026"),
                        root.resolve("2026/2026-Q3"),
                        deck.getParent());
        assertThat(forced.subList(forced.lastIndexOf(deck.getParent()), forced.size()))
                .containsExactly(deck.getParent(), root.resolve("2026/2026-Q3"), root.resolve("2026"), root);
    }

    @Test
    void whatALostProcessWroteIsForcedWhenItIsAdopted() {
        storeIsGone = true;
        assertThatThrownBy(() -> add(KEY, "one")).hasMessage("the store is gone");
        storeIsGone = false;
        List<Path> forced = new ArrayList<>();
        Path deck = folder.resolve(add(archiveIn(folder, forced), KEY, "one").path());
        assertThat(forced)
                .containsExactly(
                        deck, deck.getParent(), folder.resolve("2026/2026-Q3"), folder.resolve("2026"), folder);
    }

    @Test
    void aFileThatACrashLeftIsQuarantinedWhenItsBytesDiffer() throws IOException {
        storeIsGone = true;
        assertThatThrownBy(() -> add(KEY, "one")).hasMessage("the store is gone");
        storeIsGone = false;
        ArchivedDeck entry = add(KEY, "other");
        assertThat(archive.file(entry)).hasContent("other");
        assertThat(everyFile()).hasSize(2).anyMatch(path -> path.startsWith("quarantine/"));
    }

    @Test
    void aDeckWhoseEntryIsRefusedLeavesNoFileAndOneThatTheStoreMayHaveStays() throws IOException {
        assertThatThrownBy(() -> refused(new IllegalStateException("its mail is on the way")))
                .hasMessage("its mail is on the way");
        assertThat(everyFile()).isEmpty();
        assertThatThrownBy(() -> refused(new ArchiveException("the store is gone")))
                .hasMessage("the store is gone");
        assertThat(everyFile()).hasSize(1);
        add(KEY, "one");
        assertThatThrownBy(() -> refused(new IllegalStateException("is made by another process")))
                .hasMessage("is made by another process");
        assertThat(everyFile()).hasSize(1);
    }

    private void refused(RuntimeException refusal) {
        archive.addOrNothing(
                KEY,
                new Deck("one".getBytes(StandardCharsets.UTF_8), 12, Map.of()),
                "headline",
                PROVENANCE,
                Optional.empty(),
                entry -> {
                    throw refusal;
                });
    }

    @Test
    void whatAKilledRunLeftHalfWrittenIsTakenAwayAndWhatAnotherRunIsWritingStays() throws IOException {
        Path account = Files.createDirectories(folder.resolve("2026/2026-Q3/meridian"));
        Path left = Files.write(account.resolve(".left.tmp"), new byte[10]);
        Path busy = account.resolve(".busy.tmp");
        try (FileChannel writing = FileChannel.open(busy, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            writing.lock();
            add(KEY, "bytes");
            assertThat(left).doesNotExist();
            assertThat(busy).exists();
        }
    }

    @Test
    void aMissingOrChangedFileIsReportedWithItsRemedy() throws IOException {
        ArchivedDeck entry = add(KEY, "one");
        Files.writeString(archive.file(entry), "forged");
        assertThatThrownBy(() -> archive.latest("meridian", "2026-Q3", "executive"))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("was changed")
                .hasMessageContaining("--revise");
        Files.delete(archive.file(entry));
        assertThatThrownBy(() -> archive.latest("meridian", "2026-Q3", "executive"))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("is missing");
    }

    @Test
    void aDeckThatWasRemovedOnPurposeSaysByWhomAndWhyAndIsNotMissedAsLost() throws IOException {
        ArchivedDeck entry = add(KEY, "one");
        tombstones.put(
                entry.path(),
                new ChainEntry.Ended(
                        ChainEntry.Kind.REDACTION,
                        KEY,
                        entry.path(),
                        entry.sha256(),
                        1,
                        Instant.EPOCH,
                        "Ada",
                        "asked to",
                        Optional.empty()));
        assertThat(archive.remove(entry)).isTrue();
        assertThat(archive.remove(entry)).isFalse();
        assertThat(archive.file(entry)).doesNotExist();
        assertThatThrownBy(() -> archive.read(entry))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("was removed on 1970-01-01 by Ada: asked to")
                .hasMessageNotContaining("backup");
        ArchivedDeck second = add(KEY.next(), "two");
        assertThatThrownBy(() -> archive.remove(second)).hasMessageContaining("has no tombstone");
        assertThat(archive.file(second)).hasContent("two");
    }

    @Test
    void aFileThatHasItsEntryIsNeverMovedForAnotherDeck() throws Exception {
        ArchivedDeck entry = add(KEY, "the deck of another process");
        assertThatThrownBy(() -> add(KEY, "other rows, other bytes"))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("another process has archived");
        assertThat(archive.file(entry)).hasContent("the deck of another process");
        assertThat(archive.read(entry)).asString(StandardCharsets.UTF_8).isEqualTo("the deck of another process");
        assertThat(archive.entry(KEY)).contains(entry);
        assertThat(everyFile()).hasSize(1);
    }

    @Test
    void noAccountIdLeavesTheArchiveOrMeetsAnother() {
        List<String> ids =
                List.of("../../etc", "a/b", "a%2Fb", ".hidden", "Ọ̀yọ́", "a b", "x".repeat(300), "x".repeat(301));
        List<String> paths = new ArrayList<>();
        for (String id : ids) {
            ArchivedDeck entry = add(new ArchiveKey(id, "2026-Q3", "executive", 1), id);
            paths.add(entry.path());
            assertThat(archive.file(entry).toAbsolutePath().normalize()).startsWith(folder.toAbsolutePath());
            assertThat(archive.file(entry)).hasContent(id);
        }
        assertThat(paths).doesNotHaveDuplicates();
    }

    @Test
    void aFullDiskIsReportedAndLeavesNothingBehind() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString()),
                "skipped: a small file system can be mounted by root alone");
        try {
            FileDeckArchive full = archiveIn(small);
            Deck large = new Deck(new byte[200_000], 1, Map.of());
            assertThatThrownBy(() -> full.add(KEY, large, "headline", PROVENANCE, Optional.empty(), this::enter))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("meridian-2026-Q3-executive.pdf")
                    .hasMessageContaining("nothing was left behind");
            try (Stream<Path> left = Files.walk(small)) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
            assertThat(rows).isEmpty();
            Deck fits = new Deck(new byte[1_000], 1, Map.of());
            assertThat(full.add(KEY, fits, "headline", PROVENANCE, Optional.empty(), this::enter)
                            .bytes())
                    .isEqualTo(1_000);
        } finally {
            run("umount", small.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private ArchivedDeck add(ArchiveKey key, String content) {
        return add(archive, key, content);
    }

    private ArchivedDeck add(FileDeckArchive to, ArchiveKey key, String content) {
        Deck deck = new Deck(content.getBytes(StandardCharsets.UTF_8), 1, Map.of());
        return to.add(key, deck, "headline", PROVENANCE, Optional.empty(), this::enter);
    }

    private List<String> everyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private FileDeckArchive archiveIn(Path root) {
        return new FileDeckArchive(root, new ListLedger(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Checkpoint.NONE);
    }

    /** @param forced gets what is forced to disk, in order */
    private FileDeckArchive archiveIn(Path root, List<Path> forced) {
        return new FileDeckArchive(
                root,
                new ListLedger(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                Checkpoint.NONE,
                () -> {},
                place -> {
                    Disk.REAL.force(place);
                    forced.add(place);
                });
    }

    private void enter(ArchivedDeck entry) {
        if (storeIsGone) {
            throw new IllegalStateException("the store is gone");
        }
        rows.add(entry);
    }

    /** The port over a list. */
    private final class ListLedger implements ArchiveLedger {
        @Override
        public Optional<ArchivedDeck> latest(String accountId, String period, String edition) {
            return rows.stream()
                    .filter(row -> row.key().accountId().equals(accountId))
                    .reduce((earlier, later) -> later);
        }

        @Override
        public Optional<ArchivedDeck> at(String path) {
            return rows.stream().filter(row -> row.path().equals(path)).findFirst();
        }

        @Override
        public List<ArchivedDeck> entries() {
            return rows;
        }

        @Override
        public Optional<ChainEntry.Ended> ended(String path) {
            return Optional.ofNullable(tombstones.get(path));
        }
    }
}
