package io.quarterdeck.sign;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key and who vouches for it.
 *
 * @param chain the key's certificate first
 */
record SigningKey(PrivateKey key, List<X509Certificate> chain) {
    SigningKey {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    @Override
    public String toString() {
        return certificate().getSubjectX500Principal().toString();
    }
}
