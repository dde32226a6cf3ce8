package io.quarterdeck.tamper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** The letters of a page and of the charts on it, each of which can be exchanged for another of its font. */
final class Drawing {
    private record Owner(int number, boolean artifact) {}

    private final PDDocument document;
    private final PDContentStream stream;
    private final COSDictionary page;
    private final List<Object> tokens;
    private final List<Letter> letters = new ArrayList<>();
    private final List<Drawing> charts = new ArrayList<>();

    private Drawing(PDDocument document, PDContentStream stream, COSDictionary page, Owner owner) throws IOException {
        this.document = document;
        this.stream = stream;
        this.page = page;
        tokens = new PDFStreamParser(stream).parse();
        read(owner);
    }

    static Drawing of(PDDocument document, PDPage page) {
        try {
            return new Drawing(document, page, page.getCOSObject(), new Owner(-1, false));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of charts too, in the order of the streams. */
    List<Letter> letters() {
        List<Letter> all = new ArrayList<>(letters);
        charts.forEach(chart -> all.addAll(chart.letters()));
        return all;
    }

    private void read(Owner outer) throws IOException {
        Deque<Owner> owners = new ArrayDeque<>();
        owners.push(outer);
        Optional<PDFont> font = Optional.empty();
        for (int index = 0; index < tokens.size(); index++) {
            if (!(tokens.get(index) instanceof Operator operator)) {
                continue;
            }
            switch (operator.getName()) {
                case "BDC" -> owners.push(owner(index, owners.peek()));
                case "BMC" ->
                    owners.push(new Owner(
                            -1,
                            COSName.ARTIFACT.equals(tokens.get(index - 1))
                                    || owners.peek().artifact()));
                case "EMC" -> owners.pop();
                case "Tf" -> font = Optional.of(stream.getResources().getFont((COSName) tokens.get(index - 2)));
                case "Tj" -> letters(index - 1, (COSString) tokens.get(index - 1), font.orElseThrow(), owners.peek());
                case "Do" -> {
                    if (stream.getResources().getXObject((COSName) tokens.get(index - 1))
                            instanceof PDFormXObject form) {
                        charts.add(new Drawing(document, form, page, owners.peek()));
                    }
                }
                default -> {}
            }
        }
    }

    private Owner owner(int index, Owner outer) {
        boolean artifact = COSName.ARTIFACT.equals(tokens.get(index - 2));
        return !(stream instanceof PDFormXObject)
                        && tokens.get(index - 1) instanceof COSDictionary properties
                        && properties.containsKey(COSName.MCID)
                ? new Owner(properties.getInt(COSName.MCID), false)
                : new Owner(outer.number(), artifact || outer.artifact());
    }

    private void letters(int token, COSString codes, PDFont font, Owner owner) throws IOException {
        byte[] bytes = codes.getBytes();
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        while (in.available() > 0) {
            int offset = bytes.length - in.available();
            String text = Optional.ofNullable(font.toUnicode(font.readCode(in))).orElse("");
            int code = offset + 1 < bytes.length ? (bytes[offset] & 0xFF) << Byte.SIZE | bytes[offset + 1] & 0xFF : 0;
            letters.add(
                    new Letter(this, token, offset, code, font.getCOSObject(), text, owner.number(), owner.artifact()));
        }
    }

    /** Draws another letter in its place, once this is written. */
    void put(Letter letter, int code) {
        byte[] bytes = ((COSString) tokens.get(letter.token())).getBytes().clone();
        bytes[letter.offset()] = (byte) (code >> Byte.SIZE);
        bytes[letter.offset() + 1] = (byte) code;
        tokens.set(letter.token(), new COSString(bytes, true));
    }

    /** Draws the letter once more, elsewhere on the page and under no tag. */
    void repeat(Letter letter, float x, float y) {
        COSString codes = (COSString) tokens.get(letter.token());
        COSName font = fontName(letter);
        tokens.addAll(List.of(
                Operator.getOperator("BT"),
                font,
                new COSFloat(9),
                Operator.getOperator("Tf"),
                new COSFloat(x),
                new COSFloat(y),
                Operator.getOperator("Td"),
                new COSString(Arrays.copyOfRange(codes.getBytes(), letter.offset(), letter.offset() + 2), true),
                Operator.getOperator("Tj"),
                Operator.getOperator("ET")));
        write();
    }

    /** Name of the letter's font in the stream that draws it. */
    private COSName fontName(Letter letter) {
        for (int index = letter.token(); index > 1; index--) {
            if (tokens.get(index) instanceof Operator operator
                    && operator.getName().equals("Tf")) {
                return (COSName) tokens.get(index - 2);
            }
        }
        throw new IllegalStateException("a text without a font");
    }

    void write() {
        try {
            COSStream target;
            if (stream instanceof PDFormXObject form) {
                target = form.getCOSObject();
            } else {
                target = document.getDocument().createCOSStream();
                page.setItem(COSName.CONTENTS, target);
            }
            try (OutputStream out = target.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(tokens);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
