package io.quarterdeck.account;

import java.util.Arrays;

/** A logo's bytes (PNG, JPEG or SVG) and the name under which a person would know the file. */
public record Logo(String name, byte[] bytes) {
    public Logo {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && name.equals(logo.name) && Arrays.equals(bytes, logo.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }
}
