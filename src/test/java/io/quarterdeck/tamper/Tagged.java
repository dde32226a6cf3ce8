package io.quarterdeck.tamper;

import io.quarterdeck.review.format.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * An element of the structure with what it says of its text.
 *
 * @param owners numbers of its marked content on its page
 * @param runs its user properties
 */
record Tagged(COSDictionary element, Optional<COSDictionary> page, Set<Integer> owners, List<COSDictionary> runs) {
    private static final COSName VALUE = COSName.V;
    private static final COSName TEXT = COSName.F;

    static List<Tagged> of(PDDocument document) {
        List<Tagged> all = new ArrayList<>();
        gather(
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT),
                Optional.empty(),
                all);
        return all;
    }

    private static void gather(COSDictionary element, Optional<COSDictionary> outer, List<Tagged> all) {
        Optional<COSDictionary> page =
                Optional.ofNullable(element.getCOSDictionary(COSName.PG)).or(() -> outer);
        Set<Integer> owners = new TreeSet<>();
        Optional<COSDictionary> own = page;
        for (COSBase kid : list(element.getDictionaryObject(COSName.K))) {
            if (kid instanceof COSInteger number) {
                owners.add(number.intValue());
            } else if (kid instanceof COSDictionary child && child.containsKey(COSName.S)) {
                gather(child, page, all);
            } else if (kid instanceof COSDictionary reference && reference.containsKey(COSName.MCID)) {
                owners.add(reference.getInt(COSName.MCID));
                own = Optional.ofNullable(reference.getCOSDictionary(COSName.PG))
                        .or(() -> page);
            }
        }
        if (!owners.isEmpty()) {
            all.add(new Tagged(element, own, owners, runs(element)));
        }
    }

    private static List<COSDictionary> runs(COSDictionary element) {
        List<COSDictionary> runs = new ArrayList<>();
        for (COSBase object : list(element.getDictionaryObject(COSName.A))) {
            if (object instanceof COSDictionary attributes
                    && COSName.getPDFName("UserProperties").equals(attributes.getCOSName(COSName.O))) {
                list(attributes.getDictionaryObject(COSName.P)).forEach(run -> runs.add((COSDictionary) run));
            }
        }
        return runs;
    }

    private static List<COSBase> list(COSBase object) {
        List<COSBase> list = new ArrayList<>();
        if (object instanceof COSArray array) {
            for (int index = 0; index < array.size(); index++) {
                list.add(array.getObject(index));
            }
        } else if (object != null) {
            list.add(object);
        }
        return list;
    }

    boolean isChart() {
        return element.containsKey(COSName.ALT);
    }

    /** Its letters, in the order in which they are drawn. */
    List<Letter> letters(Pages pages) {
        return page.stream()
                .flatMap(dictionary -> pages.letters(dictionary).stream())
                .filter(letter -> owners.contains(letter.owner()) && !letter.artifact())
                .toList();
    }

    static Run run(COSDictionary properties) {
        return new Run(
                Run.Kind.byId(properties.getString(COSName.N)).orElseThrow(),
                properties.getString(VALUE),
                properties.getString(TEXT));
    }

    static void value(COSDictionary properties, String value) {
        properties.setItem(VALUE, new COSString(value));
    }

    static void text(COSDictionary properties, String text) {
        properties.setItem(TEXT, new COSString(text));
    }
}
