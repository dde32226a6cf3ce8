package io.quarterdeck.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The public data sets, which are no part of the repository: {@link #VARIABLE} names their folder. */
final class SharedData {
    static final String VARIABLE = "QUARTERDECK_DATA";

    private final Path root;

    /** For a test that {@link NeedsSharedData}; a folder that is named and isn't there is a fault, not a skip. */
    SharedData() {
        root = folder().orElseThrow();
        assertThat(root).as(VARIABLE).isDirectory();
    }

    static Optional<Path> folder() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    Path file(String path) {
        return root.resolve(path);
    }

    /** Figures that others computed from the same files. */
    Expected expected(String path) throws IOException {
        return new Expected(path, Json.object(Files.readString(file(path), StandardCharsets.UTF_8)));
    }
}
