package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.sign.CheckedSignature;
import io.quarterdeck.sign.DetachedSignature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;

class SignedDeckTest {
    private static final byte[] PDF = Rendered.deck(
                    "signed", SampleReviews.review("Meridian Foods", MeridianDeck.pages()))
            .pdf();

    private static PDSignature signature(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getSignatureDictionaries()).hasSize(1);
            return document.getSignatureDictionaries().get(0);
        }
    }

    private static CheckedSignature check(byte[] pdf) throws IOException {
        int[] range = signature(PDF).getByteRange();
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.write(pdf, range[0], range[1]);
        signed.write(pdf, range[2], range[3]);
        String digits = new String(pdf, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.US_ASCII);
        return DetachedSignature.checkPadded(HexFormat.of().parseHex(digits), signed.toByteArray());
    }

    @Test
    void theSignatureCoversTheWholeFileButItsOwnDigits() throws IOException {
        PDSignature signature = signature(PDF);
        int[] range = signature.getByteRange();
        assertThat(range[0]).isZero();
        assertThat(range[2] + range[3]).isEqualTo(PDF.length);
        assertThat(PDF[range[1]]).isEqualTo((byte) '<');
        assertThat(PDF[range[2] - 1]).isEqualTo((byte) '>');
        assertThat(new String(Arrays.copyOfRange(PDF, range[1] + 1, range[2] - 1), StandardCharsets.US_ASCII))
                .matches("[0-9a-f]+")
                .hasSize(2 * Rendered.SIGNER.room());
        assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
        assertThat(signature.getSignDate().toInstant())
                .isEqualTo(SampleReviews.review("Meridian Foods", List.of()).frozenAt());
    }

    @Test
    void theVendorsKeyMadeIt() throws IOException {
        CheckedSignature checked = check(PDF);
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.fingerprint()).contains(Rendered.SIGNER.fingerprint());
    }

    @Test
    void aByteThatChangesAnywhereBreaksIt() throws IOException {
        int[] range = signature(PDF).getByteRange();
        for (int at = 0; at < PDF.length; at += 997) {
            if (at < range[1] || at >= range[2]) {
                byte[] changed = PDF.clone();
                changed[at] ^= 1;
                assertThat(check(changed).faults())
                        .as("byte %s", at)
                        .containsExactly(CheckedSignature.Fault.CONTENT_CHANGED);
            }
        }
    }

    @Test
    void theFieldIsTheOnlyOneAndAllowsNothingButFurtherSignatures() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            assertThat(document.getDocumentCatalog().getAcroForm().getFields()).hasSize(1);
            assertThat(document.getDocumentCatalog().getAcroForm().isSignaturesExist())
                    .isTrue();
            assertThat(document.getDocumentCatalog().getAcroForm().isAppendOnly())
                    .isTrue();
            assertThat(document.getDocumentCatalog()
                            .getAcroForm()
                            .getCOSObject()
                            .containsKey(COSName.getPDFName("XFA")))
                    .isFalse();
        }
    }

    @Test
    void withoutASignerADeckIsNotSigned() throws IOException {
        byte[] unsigned = new JasperDeckRenderer(Rendered.TEMPLATES, Optional.empty())
                .render(
                        SampleReviews.review("Meridian Foods", List.of(MeridianDeck.cover())),
                        SampleReviews.HALYARD,
                        List.of())
                .pdf();
        try (PDDocument document = Loader.loadPDF(unsigned)) {
            assertThat(document.getSignatureDictionaries()).isEmpty();
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
        }
        assertThat(VeraPdf.faults(unsigned)).isEmpty();
    }
}
