package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another JVM with another locale, zone, encoding and heap writes the same file. */
class SameBytesTest {
    @TempDir
    Path folder;

    private byte[] renderedElsewhere(String... options) throws IOException, InterruptedException {
        Path file = folder.resolve("deck.pdf");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true"));
        command.addAll(List.of(options));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Elsewhere.class.getName(), file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Files.readAllBytes(file);
    }

    @Test
    void aJapaneseAndAnArabicMachineWriteTheSameFile() throws IOException, InterruptedException {
        byte[] here = Elsewhere.deck();
        assertThat(renderedElsewhere(
                        "-Xmx200m",
                        "-Duser.language=ja",
                        "-Duser.country=JP",
                        "-Duser.timezone=Asia/Tokyo",
                        "-Dfile.encoding=Shift_JIS"))
                .isEqualTo(here);
        assertThat(renderedElsewhere(
                        "-Xmx500m",
                        "-XX:+UseSerialGC",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=America/St_Johns",
                        "-Dfile.encoding=ISO-8859-1"))
                .isEqualTo(here);
    }

    /** What the other JVM runs. */
    static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] arguments) throws IOException {
            Files.write(Path.of(arguments[0]), deck());
        }

        static byte[] deck() {
            return Rendered.RENDERER
                    .render(
                            SampleReviews.review("Meridian Foods", MeridianDeck.pages()),
                            SampleReviews.HALYARD,
                            Rendered.ATTACHMENTS)
                    .pdf();
        }
    }
}
