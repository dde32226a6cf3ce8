package io.quarterdeck.pdf;

import io.quarterdeck.evidence.ReadDeck.ReadAttachment;
import io.quarterdeck.evidence.UnreadableDeckException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The embedded files that catalog and pages name, each unpacked as far as the bounds allow. */
final class Attachments {
    private static final int MOST = 100;
    private static final int DEEPEST = 20;

    private final PdfBounds bounds;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<ReadAttachment> attachments = new ArrayList<>();

    private Attachments(PdfBounds bounds) {
        this.bounds = bounds;
    }

    /** @throws UnreadableDeckException when one unpacks to more than is read */
    static List<ReadAttachment> of(PDDocument document, PdfBounds bounds) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        Attachments found = new Attachments(bounds);
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null && names.getCOSDictionary(COSName.EMBEDDED_FILES) != null) {
            found.tree(names.getCOSDictionary(COSName.EMBEDDED_FILES), 0);
        }
        found.specifications(catalog.getCOSArray(COSName.AF));
        for (PDPage page : document.getPages()) {
            found.page(page.getCOSObject());
        }
        return found.attachments;
    }

    /** What hangs on a page or on a pin of it. */
    private void page(COSDictionary page) throws IOException {
        specifications(page.getCOSArray(COSName.AF));
        COSArray pins = page.getCOSArray(COSName.ANNOTS);
        if (pins != null && !seen.add(pins)) {
            // pages may share a list
            return;
        }
        for (int index = 0; pins != null && index < pins.size(); index++) {
            if (pins.getObject(index) instanceof COSDictionary pin) {
                specifications(pin.getCOSArray(COSName.AF));
                COSDictionary specification = pin.getCOSDictionary(COSName.FS);
                if (specification != null && seen.add(specification)) {
                    add(specification);
                }
            }
        }
    }

    private void tree(COSDictionary node, int depth) throws IOException {
        if (depth > DEEPEST || !seen.add(node)) {
            throw new UnreadableDeckException("the list of attachments is nested without end");
        }
        specifications(node.getCOSArray(COSName.NAMES));
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int index = 0; kids != null && index < kids.size(); index++) {
            if (kids.getObject(index) instanceof COSDictionary kid) {
                tree(kid, depth + 1);
            }
        }
    }

    private void specifications(COSArray list) throws IOException {
        if (list != null && !seen.add(list)) {
            return;
        }
        for (int index = 0; list != null && index < list.size(); index++) {
            if (list.getObject(index) instanceof COSDictionary specification && seen.add(specification)) {
                add(specification);
            }
        }
    }

    private void add(COSDictionary specification) throws IOException {
        COSDictionary embedded = specification.getCOSDictionary(COSName.EF);
        if (embedded == null) {
            return;
        }
        if (attachments.size() >= MOST) {
            throw new UnreadableDeckException("the file has more than " + MOST + " attachments; a deck has two");
        }
        String name = specification.getString(COSName.UF, specification.getString(COSName.F, ""));
        COSBase file = null;
        for (COSName key : embedded.keySet()) {
            COSBase other = embedded.getDictionaryObject(key);
            // which of several a reader takes out is its own choice, so that one could be proven and another one shown
            if (file != null && file != other) {
                throw new UnreadableDeckException("the attachment " + name + " has several contents; no deck's has");
            }
            file = other;
        }
        if (file instanceof COSStream stream) {
            attachments.add(new ReadAttachment(name, bytes(name, stream)));
        }
    }

    private byte[] bytes(String name, COSStream stream) throws IOException {
        COSBase filter = stream.getFilters();
        if (filter instanceof COSArray list && list.size() == 1) {
            filter = list.getObject(0);
        }
        boolean packed = COSName.FLATE_DECODE.equals(filter);
        if (!packed && filter != null && !(filter instanceof COSArray list && list.size() == 0)) {
            throw new UnreadableDeckException("the attachment " + name + " is packed in a way that no deck uses");
        }
        try (InputStream raw = stream.createRawInputStream();
                InputStream in = packed ? new InflaterInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(bounds.attachmentBytes() + 1);
            if (bytes.length > bounds.attachmentBytes()) {
                throw new UnreadableDeckException("the attachment " + name + " unpacks to more than "
                        + bounds.attachmentBytes() / (1 << 20) + " MB; no evidence does, so it is not read");
            }
            return bytes;
        }
    }
}
