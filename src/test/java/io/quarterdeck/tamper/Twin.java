package io.quarterdeck.tamper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** A signature with its second number taken from the curve's order. */
final class Twin {
    private Twin() {}

    static byte[] of(byte[] cms) {
        try {
            ContentInfo outer = ContentInfo.getInstance(cms);
            SignedData signed = SignedData.getInstance(outer.getContent());
            SignerInfo info = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
            BigInteger order = ((ECPublicKey) Signers.VENDOR.chain().get(0).getPublicKey())
                    .getParams()
                    .getOrder();
            BigInteger[] pair = StandardDSAEncoding.INSTANCE.decode(
                    order, info.getEncryptedDigest().getOctets());
            byte[] value = StandardDSAEncoding.INSTANCE.encode(order, pair[0], order.subtract(pair[1]));
            SignerInfo other = new SignerInfo(
                    info.getSID(),
                    info.getDigestAlgorithm(),
                    ASN1Set.getInstance(info.getAuthenticatedAttributes()),
                    info.getDigestEncryptionAlgorithm(),
                    new DEROctetString(value),
                    null);
            return new ContentInfo(
                            outer.getContentType(),
                            new SignedData(
                                    signed.getDigestAlgorithms(),
                                    signed.getEncapContentInfo(),
                                    signed.getCertificates(),
                                    null,
                                    new DERSet(other)))
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
