package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTemplatesTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private Path scratch;

    @Test
    void theNextProcessTakesWhatIsKeptAndDrawsTheSameBytes() throws IOException {
        byte[] first = deck("1");
        for (Path file : files()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        assertThat(deck("1")).isEqualTo(first);
        for (Path file : files()) {
            assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
        }
    }

    @Test
    void anotherVersionCompilesAnewAndLeavesNothingOfTheOldOneBehind() throws IOException {
        deck("1");
        List<Path> before = files();
        deck("2");
        assertThat(files()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aFileThatIsDamagedOrForeignIsCompiledAnew() throws IOException {
        byte[] first = deck("1");
        List<Path> files = files();
        Files.write(files.get(0), new byte[] {1, 2, 3});
        ByteArrayOutputStream foreign = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(foreign)) {
            out.writeObject(new File("elsewhere"));
        }
        Files.write(files.get(1), foreign.toByteArray());
        Files.write(files.get(2), new byte[0]);
        assertThat(deck("1")).isEqualTo(first);
        assertThat(files()).isEqualTo(files);
        for (Path file : files.subList(0, 3)) {
            assertThat(Files.size(file)).isGreaterThan(10_000);
        }
    }

    @Test
    void aFolderThatCanNotBeMadeCostsNothingButTime() throws IOException {
        Files.writeString(scratch.resolve("kept"), "a file");
        assertThat(deck("1")).isNotEmpty();
    }

    private byte[] deck(String version) {
        JasperDeckRenderer renderer = new JasperDeckRenderer(
                Rendered.TEMPLATES,
                Optional.of(Rendered.SIGNER),
                Optional.of(new KeptTemplates(scratch.resolve("kept"), version)));
        return renderer.render(
                        SampleReviews.review("Meridian Foods", MeridianDeck.pages()),
                        SampleReviews.HALYARD,
                        Rendered.ATTACHMENTS)
                .pdf();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(scratch.resolve("kept"))) {
            return files.sorted().toList();
        }
    }
}
