package io.quarterdeck.archive;

import java.util.Arrays;
import java.util.Optional;

/** The head that stands in the archive, with its detached CMS signature (DER) where there is one. */
public record SignedHead(Head head, Optional<byte[]> signature) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SignedHead signed
                && head.equals(signed.head)
                && Arrays.equals(signature.orElse(new byte[0]), signed.signature.orElse(new byte[0]));
    }

    @Override
    public int hashCode() {
        return 31 * head.hashCode() + Arrays.hashCode(signature.orElse(new byte[0]));
    }
}
