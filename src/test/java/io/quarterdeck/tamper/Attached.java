package io.quarterdeck.tamper;

import io.quarterdeck.evidence.Evidence;
import io.quarterdeck.evidence.EvidenceTable;
import io.quarterdeck.json.Json;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.review.format.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Exchanges what a deck carries inside. */
final class Attached {
    private Attached() {}

    /** The evidence as maps and lists that can be changed. */
    static Map<String, Object> tree(SignedDeck deck) {
        return object(Json.object(new String(deck.evidence().json(), StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> object(Map<?, ?> members) {
        Map<String, Object> copy = new LinkedHashMap<>();
        members.forEach((key, value) -> copy.put((String) key, copy(value)));
        return copy;
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> members) {
            return object(members);
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(Attached::copy).toList())
                : value;
    }

    /** Another evidence with the table that it gives, its hash printed where that of the first stood. */
    static byte[] evidence(SignedDeck deck, Map<String, Object> tree) {
        byte[] json = Json.canonical(tree);
        return Forged.deck(deck.pdf(), document -> {
            Map<String, byte[]> files = files(document);
            files.put(Evidence.JSON_NAME, json);
            files.put(Evidence.CSV_NAME, EvidenceTable.csv(tree));
            attach(document, files);
            printHash(document, deck.evidence().jsonSha256(), Sha256.hex(json));
        });
    }

    private static void printHash(PDDocument document, String before, String after) {
        Pages pages = new Pages(document);
        for (Tagged text : Tagged.of(document)) {
            for (COSDictionary properties : text.runs()) {
                Run run = Tagged.run(properties);
                if (run.kind() == Run.Kind.HASH && run.value().equals(Evidence.JSON_NAME)) {
                    Tagged.text(properties, after.replaceAll("(.{4})(?=.)", "$1 "));
                    pages.put(Spelt.in(text.letters(pages), before).orElseThrow(), after);
                }
            }
        }
    }

    static Map<String, byte[]> files(PDDocument document) {
        try {
            Map<String, byte[]> files = new TreeMap<>();
            for (Map.Entry<String, PDComplexFileSpecification> file : document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .entrySet()) {
                files.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void attach(PDDocument document, Map<String, byte[]> files) {
        Map<String, PDComplexFileSpecification> specifications = new TreeMap<>();
        COSArray associated = new COSArray();
        files.forEach((name, bytes) -> {
            PDComplexFileSpecification specification = specification(document, name, bytes);
            specifications.put(name, specification);
            associated.add(specification.getCOSObject());
        });
        PDEmbeddedFilesNameTreeNode node = new PDEmbeddedFilesNameTreeNode();
        node.setNames(specifications);
        document.getDocumentCatalog().getNames().setEmbeddedFiles(node);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
    }

    static PDComplexFileSpecification specification(PDDocument document, String name, byte[] bytes) {
        try {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setFileUnicode(name);
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            return specification;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
