package io.quarterdeck.pdf;

import io.quarterdeck.evidence.ReadDeck.TaggedText;
import io.quarterdeck.evidence.UnreadableDeckException;
import io.quarterdeck.review.format.DrawnOrder;
import io.quarterdeck.review.format.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** Walks a structure tree in its order and gives each element's own text to the page where it begins. */
final class StructureTexts {
    private static final COSName USER_PROPERTIES = COSName.getPDFName("UserProperties");
    private static final COSName PAGE = COSName.getPDFName("Pg");
    private static final COSName ALTERNATIVE = COSName.getPDFName("Alt");
    /** Spoken or copied in the place of what is drawn. */
    private static final List<COSName> REPLACEMENTS = List.of(COSName.ACTUAL_TEXT, COSName.E);

    private final Map<COSDictionary, Integer> pages;
    private final List<Map<Integer, TextPiece>> marked;
    private final List<List<TaggedText>> texts = new ArrayList<>();
    private final List<List<String>> unread = new ArrayList<>();
    private final PdfBounds bounds;
    private long named;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param marked each page's pieces by number; those that an element takes are taken out */
    StructureTexts(Map<COSDictionary, Integer> pages, List<Map<Integer, TextPiece>> marked, PdfBounds bounds) {
        this.pages = pages;
        this.marked = marked;
        this.bounds = bounds;
        marked.forEach(page -> {
            texts.add(new ArrayList<>());
            unread.add(new ArrayList<>());
        });
    }

    /** The texts of each page. */
    List<List<TaggedText>> read(COSDictionary root) {
        children(root, -1, 0);
        return texts;
    }

    /** Of a page, what is not what its structure says. */
    List<String> unread(int page) {
        return unread.get(page);
    }

    private void children(COSDictionary parent, int page, int depth) {
        kids(parent, kid -> {
            if (kid instanceof COSDictionary element && isElement(element)) {
                element(element, page, depth + 1);
            }
        });
    }

    private void element(COSDictionary element, int inherited, int depth) {
        if (depth > bounds.depth() || !seen.add(element) || seen.size() > bounds.elements()) {
            throw new UnreadableDeckException("the structure of the file is too deep, too large or runs in a circle");
        }
        int page = pageOf(element, inherited);
        StringBuilder drawn = new StringBuilder();
        int[] first = {-1};
        boolean[] bare = {false};
        kids(element, kid -> {
            int at = kid instanceof COSDictionary reference ? pageOf(reference, page) : page;
            int number = kid instanceof COSInteger whole
                    ? whole.intValue()
                    : kid instanceof COSDictionary reference && !isElement(reference)
                            ? reference.getInt(COSName.MCID, -1)
                            : -1;
            if (number >= 0 && at >= 0) {
                Optional.ofNullable(marked.get(at).remove(number)).ifPresent(piece -> {
                    drawn.append(drawn.isEmpty() ? "" : "\n").append(piece);
                    bare[0] |= piece.isBare();
                });
                first[0] = first[0] < 0 ? at : first[0];
            }
        });
        Optional<String> alternative = Optional.ofNullable(element.getString(ALTERNATIVE));
        List<Run> runs = runs(element);
        int at = first[0] >= 0 ? first[0] : page;
        if (at >= 0
                && (!drawn.toString().isBlank()
                        || alternative.isPresent()
                        || !runs.isEmpty()
                        || REPLACEMENTS.stream().anyMatch(element::containsKey))) {
            String role =
                    Optional.ofNullable(element.getNameAsString(COSName.S)).orElse("");
            if (alternative.isPresent() && bare[0]) {
                // its labels would be free to change their places
                unread.get(at).add("a text that is tagged as if it were a chart (Alt)");
            }
            String visible = drawn.toString().strip();
            Optional<String> read = actual(element)
                    .filter(text -> DrawnOrder.runsFromRight(text)
                            && DrawnOrder.shows(visible.lines().toList(), text));
            texts.get(at).add(new TaggedText(role, read.orElse(visible), alternative, runs));
            // what is copied or read aloud instead has to bear the same numbers
            REPLACEMENTS.stream()
                    .map(element::getString)
                    .filter(Objects::nonNull)
                    .filter(text -> !read.equals(Optional.of(text)))
                    .forEach(text -> texts.get(at).add(new TaggedText(role, text, Optional.empty(), runs)));
        }
        children(element, page, depth);
    }

    /** What is to be read in the place of what is drawn: Arabic as it is spelt, where its letters stand reversed. */
    private static Optional<String> actual(COSDictionary element) {
        return Optional.ofNullable(element.getString(COSName.ACTUAL_TEXT));
    }

    /** An element names its kind; what refers to content on a page does not. */
    private static boolean isElement(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.S);
    }

    private int pageOf(COSDictionary dictionary, int inherited) {
        COSDictionary own = dictionary.getCOSDictionary(PAGE);
        return own == null ? inherited : pages.getOrDefault(own, inherited);
    }

    private void kids(COSDictionary parent, Consumer<COSBase> reader) {
        COSBase kids = parent.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray list) {
            count(list);
            for (int index = 0; index < list.size(); index++) {
                Optional.ofNullable(list.getObject(index)).ifPresent(reader);
            }
        } else if (kids != null) {
            reader.accept(kids);
        }
    }

    /** Many elements may share a list. */
    private void count(COSArray list) {
        named += list.size();
        if (named > 10L * bounds.elements()) {
            throw new UnreadableDeckException("the structure of the file names more than is read");
        }
    }

    private List<Run> runs(COSDictionary element) {
        List<Run> runs = new ArrayList<>();
        COSBase attributes = element.getDictionaryObject(COSName.A);
        if (attributes instanceof COSArray list) {
            count(list);
            for (int index = 0; index < list.size(); index++) {
                if (list.getObject(index) instanceof COSDictionary object) {
                    properties(object, runs);
                }
            }
        } else if (attributes instanceof COSDictionary object) {
            properties(object, runs);
        }
        return runs;
    }

    private void properties(COSDictionary object, List<Run> runs) {
        COSArray list = object.getCOSArray(COSName.P);
        if (!USER_PROPERTIES.equals(object.getCOSName(COSName.O)) || list == null) {
            return;
        }
        count(list);
        for (int index = 0; index < list.size(); index++) {
            if (list.getObject(index) instanceof COSDictionary property) {
                String kind = text(property, "N");
                runs.add(new Run(
                        Run.Kind.byId(kind)
                                .orElseThrow(() -> new UnreadableDeckException(
                                        "a text has a property \"" + kind + "\", which no deck has")),
                        text(property, "V"),
                        text(property, "F")));
            }
        }
    }

    private static String text(COSDictionary property, String key) {
        COSName name = COSName.getPDFName(key);
        return Optional.ofNullable(property.getString(name))
                .or(() -> Optional.ofNullable(property.getNameAsString(name)))
                .orElse("");
    }
}
