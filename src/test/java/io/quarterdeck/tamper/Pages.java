package io.quarterdeck.tamper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The drawings of all pages, with the letters that each font has drawn anywhere. */
final class Pages {
    private final Map<COSDictionary, Drawing> drawings = new LinkedHashMap<>();
    private final Map<COSDictionary, Map<String, Integer>> codes = new IdentityHashMap<>();

    Pages(PDDocument document) {
        for (PDPage page : document.getPages()) {
            Drawing drawing = Drawing.of(document, page);
            drawings.put(page.getCOSObject(), drawing);
            drawing.letters().forEach(letter -> codes.computeIfAbsent(letter.font(), first -> new HashMap<>())
                    .put(letter.text(), letter.code()));
        }
    }

    List<Drawing> all() {
        return new ArrayList<>(drawings.values());
    }

    List<Letter> letters(COSDictionary page) {
        return drawings.containsKey(page) ? drawings.get(page).letters() : List.of();
    }

    boolean can(Letter letter, String text) {
        return codes.get(letter.font()).containsKey(text);
    }

    /** Other letters of the same fonts in the place of these, one for each. */
    void put(List<Letter> letters, String text) {
        for (int index = 0; index < letters.size(); index++) {
            Letter letter = letters.get(index);
            letter.drawing().put(letter, codes.get(letter.font()).get(text.substring(index, index + 1)));
        }
        letters.stream().map(Letter::drawing).distinct().forEach(Drawing::write);
    }
}
