package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Attachment;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;

class AttachedFilesTest {
    @Test
    void eachFileIsInsideWithItsKindItsDateAndItsBytes() throws IOException {
        try (PDDocument document = Rendered.document(
                Rendered.deck("attached", SampleReviews.review("Nord", List.of(MeridianDeck.cover()))))) {
            COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            Map<String, PDComplexFileSpecification> names =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(names).containsOnlyKeys("evidence.json", "evidence.csv");
            assertThat(associated).hasSize(2);
            for (int index = 0; index < associated.size(); index++) {
                Attachment file = Rendered.ATTACHMENTS.get(index);
                COSDictionary specification = (COSDictionary) associated.getObject(index);
                assertThat(specification).isSameAs(names.get(file.name()).getCOSObject());
                assertThat(specification.getNameAsString("AFRelationship"))
                        .isEqualTo(file.relationship().pdfName());
                PDComplexFileSpecification read = new PDComplexFileSpecification(specification);
                assertThat(read.getFileUnicode()).isEqualTo(file.name());
                assertThat(read.getFileDescription()).isEqualTo(file.description());
                PDEmbeddedFile embedded = read.getEmbeddedFile();
                assertThat(embedded.toByteArray()).isEqualTo(file.bytes());
                assertThat(embedded.getSubtype()).isEqualTo(file.mimeType());
                assertThat(embedded.getSize()).isEqualTo(file.bytes().length);
                assertThat(embedded.getModDate().toInstant())
                        .isEqualTo(SampleReviews.review("Nord", List.of()).frozenAt());
                assertThat(embedded.getCheckSum()).hasSize(16);
            }
        }
    }
}
