package io.quarterdeck.archive;

import io.quarterdeck.checkpoint.Checkpoint;
import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An archive of small decks with its chain, and what can be done to its files. */
final class TestArchive {
    static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final Path folder;
    final ListChain chain = new ListChain();
    final ArchiveVerifier verifier = new ArchiveVerifier(TestSigner.VENDOR);

    TestArchive(Path folder) {
        this.folder = folder;
    }

    /** With so many decks, published. */
    static TestArchive of(Path folder, int decks) throws IOException {
        TestArchive archive = new TestArchive(folder);
        for (int deck = 1; deck <= decks; deck++) {
            archive.add("account-" + deck % 3, "2026-Q" + (1 + deck % 4), deck);
        }
        archive.publish();
        return archive;
    }

    ArchivedDeck add(String account, String period, int revision) throws IOException {
        ArchiveKey key = new ArchiveKey(account, period, "executive", revision);
        String path = ArchivePaths.of(key);
        byte[] pdf = ("%PDF " + path + " Ọ̀ṣun\n").getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, pdf);
        ArchivedDeck deck = new ArchivedDeck(
                key,
                path,
                Sha256.hex(pdf),
                12,
                pdf.length,
                "headline",
                new Provenance(
                        Sha256.hex(new byte[] {1}),
                        Sha256.hex(new byte[] {2}),
                        Sha256.hex(new byte[] {3}),
                        "0.3.0",
                        "17.0.15"),
                revision == 1 ? Optional.empty() : Optional.of("it said \"wrong\" \\ things"),
                NOW);
        chain.add(deck);
        return deck;
    }

    ChainPublisher publisher(Checkpoint checkpoint) {
        return new ChainPublisher(folder, chain, Optional.of(TestSigner.VENDOR), CLOCK, checkpoint);
    }

    void publish() {
        publisher(Checkpoint.NONE).publish();
    }

    ArchiveReport verify() {
        return verifier.verify(folder, Optional.of(TestSigner.VENDOR.fingerprint()));
    }

    List<String> findings() {
        return verify().findings().stream()
                .map(finding -> finding.name()
                        + (finding.entry().isPresent() ? " " + finding.entry().getAsLong() : ""))
                .toList();
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file("chain.jsonl"), StandardCharsets.UTF_8));
    }

    void write(List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        Files.writeString(file("chain.jsonl"), text, StandardCharsets.UTF_8);
    }
}
