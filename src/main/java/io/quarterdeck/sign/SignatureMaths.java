package io.quarterdeck.sign;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/** Signatures with SHA-256 in which nothing is random: the same bytes under the same key get the same signature. */
final class SignatureMaths {
    private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    private static final AlgorithmIdentifier RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);

    private SignatureMaths() {}

    /** ECDSA with the nonce of RFC 6979, or RSA with the padding of PKCS#1 v1.5. */
    static byte[] sign(PrivateKey key, byte[] bytes) {
        try {
            if (key instanceof ECPrivateKey) {
                return ecdsa((ECPrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded()), sha256(bytes));
            }
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (IOException | GeneralSecurityException failure) {
            throw new SigningException(
                    "the signing key can't be used: " + failure.getMessage() + ". Put another one into the keystore",
                    failure);
        }
    }

    private static byte[] ecdsa(ECPrivateKeyParameters key, byte[] digest) throws IOException {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, key);
        BigInteger order = key.getParameters().getN();
        BigInteger[] pair = signer.generateSignature(digest);
        return StandardDSAEncoding.INSTANCE.encode(order, pair[0], pair[1].min(order.subtract(pair[1])));
    }

    /**
     * Whether it is the one of two that is written here: of an ECDSA signature anybody can make another that fits as
     * well, whose second number is the curve's order less the first's.
     */
    static boolean isWrittenSo(PublicKey key, byte[] value) throws IOException {
        if (!(key instanceof ECPublicKey curve)) {
            return true;
        }
        BigInteger order = curve.getParams().getOrder();
        BigInteger second = StandardDSAEncoding.INSTANCE.decode(order, value)[1];
        return second.compareTo(order.shiftRight(1)) <= 0;
    }

    /** Whether the key signs as decks are signed: with RSA, or on one of NIST's curves. */
    static boolean fits(PublicKey key, byte[] bytes, byte[] value) {
        try {
            Signature signature = Signature.getInstance(isRsa(key) ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(value);
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }

    /** The name of the algorithm that goes with the key. */
    static AlgorithmIdentifier algorithm(PublicKey key) {
        return isRsa(key) ? RSA : ECDSA;
    }

    private static boolean isRsa(PublicKey key) {
        return key.getAlgorithm().equals("RSA");
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
