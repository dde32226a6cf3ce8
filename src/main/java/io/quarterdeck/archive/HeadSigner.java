package io.quarterdeck.archive;

import java.security.cert.X509Certificate;
import java.util.List;

/** Port: signs the chain's head with the vendor's key. Safe for use by several threads. */
public interface HeadSigner {
    /** A detached CMS signature (DER) over these bytes. */
    byte[] sign(byte[] content);

    /** The signing certificate first, then those that vouch for it. */
    List<X509Certificate> chain();
}
