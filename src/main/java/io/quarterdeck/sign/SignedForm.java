package io.quarterdeck.sign;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * The one form in which a signature is written: CMS SignedData without its content, DER, with three signed attributes.
 *
 * <p>The form leaves no freedom, so that whoever checks a signature can write it again and compare every byte. The
 * attribute signing-certificate-v2 names every certificate of the chain, and so none can be exchanged.
 */
final class SignedForm {
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    private SignedForm() {}

    /** What is signed: content type, the content's SHA-256, the certificates. */
    static ASN1Set attributes(byte[] contentSha256, List<X509Certificate> chain) {
        ESSCertIDv2[] certificates = chain.stream()
                .map(certificate -> new ESSCertIDv2(SignatureMaths.sha256(encoded(certificate))))
                .toArray(ESSCertIDv2[]::new);
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(contentSha256))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(certificates))));
        return new DERSet(attributes);
    }

    static byte[] encoded(ASN1Set attributes) {
        try {
            return attributes.getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException("attributes made here can be written", impossible);
        }
    }

    /** @param value the signature over the attributes */
    static byte[] whole(ASN1Set attributes, List<X509Certificate> chain, byte[] value) {
        Certificate signer = Certificate.getInstance(encoded(chain.get(0)));
        SignerInfo info = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(signer)),
                SHA256,
                attributes,
                SignatureMaths.algorithm(chain.get(0).getPublicKey()),
                new DEROctetString(value),
                null);
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        chain.forEach(certificate -> certificates.add(Certificate.getInstance(encoded(certificate))));
        SignedData signed = new SignedData(
                new DERSet(SHA256),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(certificates),
                null,
                new DERSet(info));
        try {
            return new ContentInfo(CMSObjectIdentifiers.signedData, signed).getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException("a signature made here can be written", impossible);
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a certificate that was read can be written", impossible);
        }
    }
}
