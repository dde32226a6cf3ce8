package io.quarterdeck.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One byte is changed at a place drawn by lot, in chain, head, signature, certificate and decks: each is told. */
class TamperedArchiveTest {
    private static final long SEED = 20_261_122;
    private static final int PLACES = Boolean.getBoolean("quarterdeck.long") ? 2_000 : 150;

    @TempDir
    private Path folder;

    @Test
    void aChangedByteAnywhereIsTold() throws IOException {
        TestArchive archive = TestArchive.of(folder, 20);
        ArchivedDeck gone = archive.chain.decks().get(6).deck();
        archive.chain.expire(gone, "Ada", "retention", TestArchive.NOW.plus(java.time.Duration.ofDays(15_000)));
        Files.delete(archive.file(gone.path()));
        archive.publish();
        assertThat(archive.findings()).isEmpty();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        Random random = new Random(SEED);
        List<String> silent = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            Path file = place % 5 < 4
                    ? archive.file(List.of("chain.jsonl", "head.json", "head.p7s", "certificate.pem")
                            .get(place % 5))
                    : files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = bytes.clone();
            int at = random.nextInt(bytes.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, changed);
            if (archive.verify().sound()) {
                silent.add(file.getFileName() + " at " + at);
            }
            Files.write(file, bytes);
        }
        assertThat(silent).isEmpty();
        assertThat(archive.findings()).isEmpty();
    }
}
