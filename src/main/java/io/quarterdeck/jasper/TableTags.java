package io.quarterdeck.jasper;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;
import java.util.Optional;

/** The table that is being tagged, if any. */
final class TableTags {
    private static final PdfName TABLE = new PdfName("Table");

    private Optional<PdfStructureElement> table = Optional.empty();
    private Optional<PdfStructureElement> row = Optional.empty();
    private Optional<PdfStructureElement> cell = Optional.empty();

    void end() {
        table = Optional.empty();
        row = Optional.empty();
        cell = Optional.empty();
    }

    /** An element of this role begins: a cell opens, what is neither cell nor more of one closes the table. */
    void begin(String role, PdfStructureElement section) {
        if (role.endsWith("th") || role.endsWith("td")) {
            open(role, section);
        } else if (!role.equals("more") && !role.equals("artifact")) {
            end();
        }
    }

    /** The structure element that holds a text or figure of this role: the open cell, or the section. */
    PdfStructureElement parent(PdfStructureElement section) {
        return cell.orElse(section);
    }

    private void open(String role, PdfStructureElement section) {
        PdfStructureElement whole = table.orElseGet(() -> new PdfStructureElement(section, TABLE));
        table = Optional.of(whole);
        boolean begins = role.startsWith("tr.");
        PdfStructureElement line =
                begins ? new PdfStructureElement(whole, new PdfName("TR")) : row.orElseGet(() -> newRow(whole));
        row = Optional.of(line);
        if (role.startsWith("gap.")) {
            new PdfStructureElement(line, new PdfName("TD"));
        }
        boolean head = role.endsWith("th");
        PdfStructureElement made = new PdfStructureElement(line, new PdfName(head ? "TH" : "TD"));
        if (head) {
            PdfDictionary scope = new PdfDictionary();
            scope.put(PdfName.O, TABLE);
            scope.put(new PdfName("Scope"), new PdfName("Column"));
            made.put(PdfName.A, scope);
        }
        cell = Optional.of(made);
    }

    private static PdfStructureElement newRow(PdfStructureElement table) {
        return new PdfStructureElement(table, new PdfName("TR"));
    }
}
