package io.quarterdeck.evidence;

import io.quarterdeck.json.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The published schema {@code docs/evidence.schema.json}, read once. */
final class EvidenceSchema {
    static final JsonSchema SCHEMA = JsonSchema.of(read());

    private EvidenceSchema() {}

    private static String read() {
        try (InputStream in = EvidenceSchema.class.getResourceAsStream("evidence.schema.json")) {
            return new String(
                    Objects.requireNonNull(in, "the program lacks its evidence.schema.json")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's evidence.schema.json can't be read", e);
        }
    }
}
