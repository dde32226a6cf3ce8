package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;

class DeckStructureTest {
    private final List<PDStructureElement> elements = new ArrayList<>();

    private void read() throws IOException {
        try (PDDocument document = Rendered.document(
                Rendered.deck("structure", SampleReviews.review("Meridian Foods", MeridianDeck.pages())))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            collect(document.getDocumentCatalog().getStructureTreeRoot());
        }
    }

    private void collect(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element);
            }
        }
    }

    private List<PDStructureElement> ofType(String type) {
        return elements.stream()
                .filter(element -> element.getStructureType().equals(type))
                .toList();
    }

    @Test
    void eachPageIsASectionWithOneHeading() throws IOException {
        read();
        assertThat(ofType("Sect")).hasSize(13);
        assertThat(ofType("H1")).hasSize(13);
    }

    @Test
    void figuresSayWhatTheyShowWithItsNumbers() throws IOException {
        read();
        assertThat(ofType("Figure")).isNotEmpty().allSatisfy(figure -> assertThat(figure.getAlternateDescription())
                .isNotBlank());
        assertThat(ofType("Figure"))
                .extracting(PDStructureElement::getAlternateDescription)
                .anyMatch(alt -> alt.contains("invoice matching +182"));
    }

    @Test
    void tablesHaveHeadsAndRowsOfAsManyCells() throws IOException {
        read();
        PDStructureElement goals = ofType("Table").get(0);
        List<PDStructureElement> rows = new ArrayList<>();
        goals.getKids().forEach(kid -> rows.add((PDStructureElement) kid));
        assertThat(rows).hasSize(6).allMatch(row -> row.getStructureType().equals("TR"));
        assertThat(rows.get(0).getKids())
                .hasSize(6)
                .allMatch(cell -> ((PDStructureElement) cell).getStructureType().equals("TH"));
        assertThat(rows.subList(1, 6))
                .allSatisfy(row -> assertThat(row.getKids()).hasSize(6));
    }
}
