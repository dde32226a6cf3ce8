package io.quarterdeck.jasper;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.review.format.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The text of a structure element that holds some, with the runs that its attributes list. */
record TaggedText(String type, String text, List<Run> runs) {
    static List<TaggedText> of(Deck deck) {
        List<TaggedText> texts = new ArrayList<>();
        try (PDDocument document = Rendered.document(deck)) {
            Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
            for (PDPage page : document.getPages()) {
                pages.put(page.getCOSObject(), drawn(page));
            }
            collect(document.getDocumentCatalog().getStructureTreeRoot(), pages, texts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    private static Map<Integer, String> drawn(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> drawn = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            StringBuilder text = new StringBuilder();
            for (Object piece : content.getContents()) {
                if (piece instanceof TextPosition position) {
                    text.append(position.getUnicode());
                }
            }
            drawn.put(content.getMCID(), text.toString());
        }
        return drawn;
    }

    private static void collect(
            PDStructureNode node, Map<COSDictionary, Map<Integer, String>> pages, List<TaggedText> texts) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                StringBuilder text = new StringBuilder();
                for (Object content : element.getKids()) {
                    if (content instanceof Integer mark) {
                        text.append(pages.get(element.getPage().getCOSObject()).get(mark));
                    } else if (content instanceof PDMarkedContentReference reference) {
                        text.append(
                                pages.get(reference.getPage().getCOSObject()).get(reference.getMCID()));
                    }
                }
                Optional.ofNullable(element.getAlternateDescription()).ifPresent(text::append);
                if (!text.isEmpty()) {
                    texts.add(new TaggedText(element.getStructureType(), text.toString(), runs(element)));
                }
                collect(element, pages, texts);
            }
        }
    }

    private static List<Run> runs(PDStructureElement element) {
        List<Run> runs = new ArrayList<>();
        COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
        COSArray all = new COSArray();
        if (attributes instanceof COSArray several) {
            all.addAll(several);
        } else if (attributes != null) {
            all.add(attributes);
        }
        for (int index = 0; index < all.size(); index++) {
            COSDictionary attribute = (COSDictionary) all.getObject(index);
            if ("UserProperties".equals(attribute.getNameAsString(COSName.O))) {
                for (COSBase property : attribute.getCOSArray(COSName.P)) {
                    COSDictionary run = (COSDictionary) property;
                    runs.add(new Run(
                            Run.Kind.byId(run.getString(COSName.N)).orElseThrow(),
                            run.getString(COSName.V),
                            run.getString(COSName.F)));
                }
            }
        }
        return runs;
    }
}
