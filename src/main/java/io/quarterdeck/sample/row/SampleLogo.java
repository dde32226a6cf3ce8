package io.quarterdeck.sample.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Logos of customers who don't exist, drawn for the sample. */
final class SampleLogo {
    private SampleLogo() {}

    static byte[] bytes(String name) {
        try (InputStream stream = SampleLogo.class.getResourceAsStream("/sample/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no drawing sample/" + name + " among the resources");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
