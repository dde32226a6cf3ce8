package io.quarterdeck.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the program tells its operator by mail, as the sink has it. */
final class Notices {
    /** Within this a failure must be visible. */
    static final Duration VISIBLE = Duration.ofSeconds(60);

    private Notices() {}

    /** @return the text of the first message to the operator in which the pattern is found */
    static String await(Rig rig, String pattern) {
        Pattern wanted = Pattern.compile(pattern, Pattern.DOTALL);
        return Await.value("a notice with " + pattern, VISIBLE, () -> find(rig, wanted));
    }

    private static Optional<String> find(Rig rig, Pattern wanted) {
        return rig.sink().entries().stream()
                .filter(SinkEntry::taken)
                .filter(entry -> entry.to().contains(Rig.OPERATOR))
                .map(entry ->
                        text(rig.folder().resolve("sink").resolve(entry.file().orElseThrow())))
                .filter(text -> wanted.matcher(text).find())
                .findFirst();
    }

    private static String text(Path file) {
        try {
            return String.join(
                    "\n",
                    FileTexts.of(file.toString(), Files.readAllBytes(file)).values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
