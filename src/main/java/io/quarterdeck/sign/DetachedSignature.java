package io.quarterdeck.sign;

import io.quarterdeck.sign.CheckedSignature.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * Checks a signature as {@link VendorSigner} writes it: against the content, and byte by byte against the only form
 * that it can have. Asks nobody whether the certificate was revoked and trusts no authority.
 */
public final class DetachedSignature {
    /** A signature with the longest chain and RSA keys of 8192 bits is a fraction of it. */
    private static final int LARGEST = 1 << 17;

    private final byte[] cms;
    private final SignerInfo info;
    private final List<X509Certificate> certificates;

    private DetachedSignature(byte[] cms, SignerInfo info, List<X509Certificate> certificates) {
        this.cms = cms;
        this.info = info;
        this.certificates = certificates;
    }

    /** @param cms the signature's DER, without padding */
    public static CheckedSignature check(byte[] cms, byte[] content) {
        try {
            if (cms.length > LARGEST) {
                throw new IOException("too large");
            }
            return read(cms).check(content);
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            // hostile bytes make the reader of ASN.1 throw nearly anything
            return new CheckedSignature(Optional.empty(), Set.of(Fault.UNREADABLE));
        }
    }

    /** @param padded the signature's DER and after it nothing but zeros, as it stands in a PDF */
    public static CheckedSignature checkPadded(byte[] padded, byte[] content) {
        int length = derLength(padded);
        CheckedSignature checked = check(Arrays.copyOf(padded, length), content);
        for (int index = length; index < padded.length; index++) {
            if (padded[index] != 0 && checked.signer().isPresent()) {
                return checked.and(Fault.OTHER_FORM);
            }
        }
        return checked;
    }

    /** Of the first DER value, header included; of all bytes where there is none. */
    private static int derLength(byte[] bytes) {
        if (bytes.length < 2 || bytes[1] >= 0) {
            return bytes.length < 2 ? bytes.length : Math.min(bytes.length, 2 + bytes[1]);
        }
        int octets = bytes[1] & 0x7F;
        long length = 0;
        for (int index = 0; index < Math.min(octets, Integer.BYTES) && index + 2 < bytes.length; index++) {
            length = length << Byte.SIZE | bytes[index + 2] & 0xFF;
        }
        return (int) Math.min(bytes.length, 2 + octets + length);
    }

    private static DetachedSignature read(byte[] cms) throws IOException, GeneralSecurityException {
        ContentInfo outer = ContentInfo.getInstance(cms);
        SignedData signed = SignedData.getInstance(outer.getContent());
        if (signed == null || signed.getSignerInfos().size() != 1 || signed.getCertificates() == null) {
            throw new IOException("not one signer with a certificate");
        }
        SignerInfo info = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
        if (info.getAuthenticatedAttributes() == null) {
            throw new IOException("no signed attributes");
        }
        List<X509Certificate> certificates = new ArrayList<>();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (ASN1Encodable certificate : signed.getCertificates()) {
            byte[] encoded = certificate.toASN1Primitive().getEncoded(ASN1Encoding.DER);
            certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded)));
        }
        return new DetachedSignature(cms, info, certificates);
    }

    private CheckedSignature check(byte[] content) throws IOException {
        Optional<X509Certificate> signer = signer();
        if (signer.isEmpty()) {
            return new CheckedSignature(signer, Set.of(Fault.UNREADABLE));
        }
        EnumSet<Fault> faults = EnumSet.noneOf(Fault.class);
        ASN1Set attributes = info.getAuthenticatedAttributes();
        byte[] value = info.getEncryptedDigest().getOctets();
        if (!Arrays.equals(signedDigest(attributes), SignatureMaths.sha256(content))) {
            faults.add(Fault.CONTENT_CHANGED);
        }
        if (!SignatureMaths.fits(signer.get().getPublicKey(), SignedForm.encoded(attributes), value)) {
            faults.add(Fault.WRONG_KEY);
        }
        List<X509Certificate> chain = chain(attributes);
        if (chain.isEmpty() || !chain.get(0).equals(signer.get()) || chain.size() != certificates.size()) {
            faults.add(Fault.CERTIFICATE_EXCHANGED);
        } else if (!Arrays.equals(
                        cms, SignedForm.whole(SignedForm.attributes(signedDigest(attributes), chain), chain, value))
                || !faults.contains(Fault.WRONG_KEY)
                        && !SignatureMaths.isWrittenSo(signer.get().getPublicKey(), value)) {
            faults.add(Fault.OTHER_FORM);
        }
        return new CheckedSignature(signer, faults);
    }

    private Optional<X509Certificate> signer() {
        if (info.getSID().isTagged()) {
            return Optional.empty();
        }
        IssuerAndSerialNumber named =
                IssuerAndSerialNumber.getInstance(info.getSID().getId());
        return certificates.stream()
                .filter(certificate -> named.equals(new IssuerAndSerialNumber(
                        org.bouncycastle.asn1.x509.Certificate.getInstance(SignedForm.encoded(certificate)))))
                .findFirst();
    }

    private static byte[] signedDigest(ASN1Set attributes) {
        Attribute digest = new AttributeTable(attributes).get(CMSAttributes.messageDigest);
        return digest == null || digest.getAttrValues().size() != 1
                ? new byte[0]
                : ASN1OctetString.getInstance(digest.getAttributeValues()[0]).getOctets();
    }

    /** The certificates in the order in which the signature vouches for them; empty when one of them is not there. */
    private List<X509Certificate> chain(ASN1Set attributes) {
        Attribute vouched = new AttributeTable(attributes).get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (vouched == null || vouched.getAttrValues().size() != 1) {
            return List.of();
        }
        List<X509Certificate> chain = new ArrayList<>();
        for (ESSCertIDv2 hash : SigningCertificateV2.getInstance(vouched.getAttributeValues()[0])
                .getCerts()) {
            Optional<X509Certificate> found = certificates.stream()
                    .filter(certificate ->
                            Arrays.equals(hash.getCertHash(), SignatureMaths.sha256(SignedForm.encoded(certificate))))
                    .findFirst();
            if (found.isEmpty()) {
                return List.of();
            }
            chain.add(found.get());
        }
        return chain;
    }
}
