package io.quarterdeck.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.checkpoint.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainPublisherTest {
    @TempDir
    private Path folder;

    @Test
    void anEmptyArchiveHasNoFiles() throws IOException {
        TestArchive archive = TestArchive.of(folder, 0);
        assertThat(archive.file("chain.jsonl")).doesNotExist();
        assertThat(archive.file("head.json")).doesNotExist();
        assertThat(archive.publisher(Checkpoint.NONE).look(true)).isEqualTo("no entries yet");
    }

    @Test
    void whatIsCommittedIsInTheFilesAndHashesAsSha256sumDoes() throws Exception {
        TestArchive archive = TestArchive.of(folder, 3);
        archive.add("later", "2026-Q2", 1);
        archive.publish();
        assertThat(archive.findings()).isEmpty();
        assertThat(archive.lines()).hasSize(4);
        Process shell = new ProcessBuilder("sh", "-c", "sed -n 3p chain.jsonl | sha256sum | cut -c1-64")
                .directory(folder.toFile())
                .start();
        String sum = new String(shell.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(archive.lines().get(3)).contains("\"previous_sha256\":\"" + sum + "\"");
        assertThat(archive.publisher(Checkpoint.NONE).look(true)).startsWith("4 entries, head signed at 2026-11-22");
    }

    @Test
    void aHeadThatStandsIsNotSignedAnew() throws IOException {
        TestArchive archive = TestArchive.of(folder, 3);
        var before = Files.getLastModifiedTime(archive.file("head.p7s"));
        archive.publish();
        assertThat(Files.getLastModifiedTime(archive.file("head.p7s"))).isEqualTo(before);
        new ChainPublisher(folder, archive.chain, Optional.of(TestSigner.OTHER), TestArchive.CLOCK, Checkpoint.NONE)
                .publish();
        assertThat(archive.findings()).containsExactly("head-other-signer");
    }

    @Test
    void halfALineThatACrashLeftIsMendedWhereverItEnds() throws IOException {
        TestArchive archive = TestArchive.of(folder, 2);
        byte[] two = Files.readAllBytes(archive.file("chain.jsonl"));
        archive.add("later", "2026-Q2", 1);
        archive.publish();
        byte[] three = Files.readAllBytes(archive.file("chain.jsonl"));
        for (int length = two.length; length < three.length; length += 7) {
            Files.write(archive.file("chain.jsonl"), Arrays.copyOf(three, length));
            archive.publish();
            assertThat(archive.file("chain.jsonl")).hasBinaryContent(three);
        }
        byte[] zeros = Arrays.copyOf(Arrays.copyOf(three, two.length + 20), three.length + 4096);
        Files.write(archive.file("chain.jsonl"), zeros);
        archive.publish();
        assertThat(archive.file("chain.jsonl")).hasBinaryContent(three);
    }

    @Test
    void aFileThatSaysOtherwiseThanTheStoreIsNeverWrittenTo() throws IOException {
        TestArchive archive = TestArchive.of(folder, 4);
        List<String> lines = archive.lines();
        archive.add("later", "2026-Q2", 1);
        List<List<String>> wrong = new ArrayList<>();
        wrong.add(replaced(lines, 3, lines.get(3).replace("\"pages\":12", "\"pages\":13")));
        wrong.add(replaced(lines, 3, "garbage"));
        wrong.add(List.of(lines.get(0), lines.get(1), lines.get(2), lines.get(3), "{}"));
        for (List<String> mutant : wrong) {
            archive.write(mutant);
            byte[] before = Files.readAllBytes(archive.file("chain.jsonl"));
            assertThatThrownBy(archive::publish)
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("disagrees with the store")
                    .hasMessageContaining("quarterdeck archive publish");
            assertThat(archive.file("chain.jsonl")).hasBinaryContent(before);
        }
        Files.writeString(archive.file("chain.jsonl"), String.join("\n", lines) + "\n{\"forged\"");
        assertThatThrownBy(archive::publish).hasMessageContaining("not whole");
        archive.write(lines);
        archive.publish();
        assertThat(archive.findings()).isEmpty();

        List<String> deep = archive.lines();
        deep.set(1, deep.get(1).replace("\"pages\":12", "\"pages\":13"));
        archive.write(deep);
        archive.publish();
        assertThat(archive.publisher(Checkpoint.NONE).look(false)).contains("5 entries");
        assertThatThrownBy(() -> archive.publisher(Checkpoint.NONE).look(true))
                .hasMessageContaining("line 2 is another one than the store's");

        Files.delete(archive.file("chain.jsonl"));
        assertThatThrownBy(archive::publish).hasMessageContaining("it is gone, though head.json is there");
        Files.delete(archive.file("head.json"));
        archive.publish();
        assertThat(archive.findings()).isEmpty();
    }

    @Test
    void aStoreThatWasPutBackIsNotedAsWell() throws IOException {
        TestArchive archive = TestArchive.of(folder, 4);
        TestArchive older = new TestArchive(folder);
        older.add("account-1", "2026-Q2", 1);
        assertThatThrownBy(older::publish).hasMessageContaining("entry 4, which the store doesn't have");
        assertThat(archive.findings()).isEmpty();
    }

    @Test
    void aKillAtAnyPointLeavesAWholeHeadAndIsMendedByTheNextRound() throws IOException {
        for (String place : List.of("chain:half", "chain:written", "head:written", "head:half")) {
            Path own = Files.createDirectory(folder.resolve(place.replace(':', '-')));
            TestArchive archive = TestArchive.of(own, 3);
            archive.add("later", "2026-Q2", 1);
            assertThatThrownBy(() -> archive.publisher(name -> {
                                if (name.equals(place)) {
                                    throw new Killed();
                                }
                            })
                            .publish())
                    .isInstanceOf(Killed.class);
            ArchiveReport report = archive.verify();
            assertThat(report.signer()).as(place).contains(TestSigner.VENDOR.fingerprint());
            assertThat(report.findings().stream().map(ArchiveFinding::name))
                    .as(place)
                    .isSubsetOf("chain-broken", "head-behind", "file-unentered");
            archive.publish();
            assertThat(archive.findings()).as(place).isEmpty();
            assertThat(archive.file("head.json.new")).doesNotExist();
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void manyThreadsAndPublishersOfOneArchiveWriteEachEntryOnce() throws Exception {
        TestArchive archive = TestArchive.of(folder, 1);
        List<ChainPublisher> publishers =
                List.of(archive.publisher(Checkpoint.NONE), archive.publisher(Checkpoint.NONE));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 6; thread++) {
                String account = "thread-" + thread;
                ChainPublisher publisher = publishers.get(thread % 2);
                all.add(threads.submit(() -> {
                    for (int deck = 1; deck <= 20; deck++) {
                        archive.add(account, "2026-Q1", deck);
                        publisher.publish();
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        publishers.forEach(ChainPublisher::publish);
        assertThat(archive.findings()).isEmpty();
        assertThat(archive.lines()).hasSize(121);
    }

    private static List<String> replaced(List<String> lines, int at, String line) {
        List<String> replaced = new ArrayList<>(lines);
        replaced.set(at, line);
        return replaced;
    }
}
