package io.quarterdeck.sign;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the key is with which the vendor signs.
 *
 * @param keystore a PKCS#12 file
 * @param password of the file and of the key in it, from the environment; without one the file's permissions alone
 *     protect the key
 * @param alias of the key, where the file holds several
 */
public record SigningSettings(Source source, Path keystore, Optional<String> password, Optional<String> alias) {
    /** Whose key it is. */
    public enum Source {
        /** The company gave it: a file that is missing is a fault. */
        COMPANY,
        /** Made at first use together with a certificate that vouches for itself. */
        SELF_MADE
    }

    /** Without the password. */
    @Override
    public String toString() {
        return source + " " + keystore + alias.map(name -> " " + name).orElse("");
    }
}
