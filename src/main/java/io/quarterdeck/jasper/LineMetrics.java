package io.quarterdeck.jasper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * How high a TrueType file says its lines are.
 *
 * <p>A font that steps in for a word or two takes over the line of the text around it; with its own, that line would be
 * taller than its neighbours, find no room, and stand off the baseline of the cell beside it.
 */
final class LineMetrics {
    private static final int TABLES = 12;
    private static final int ENTRY = 16;
    private static final int UNITS_PER_EM = 18;
    /** Of ascender, descender and gap, which follow each other, in the tables that have them. */
    private static final int IN_HHEA = 4;

    private static final int IN_OS2 = 68;
    private static final int VALUES = 3;

    private LineMetrics() {}

    /** A copy of the font with the ascender, descender and line gap of the model; the font itself where it has none. */
    static byte[] like(byte[] font, byte[] model) {
        ByteBuffer source = ByteBuffer.wrap(model);
        ByteBuffer copy = ByteBuffer.wrap(font.clone());
        int from = table(source, "hhea");
        int hhea = table(copy, "hhea");
        int os2 = table(copy, "OS/2");
        int sourceHead = table(source, "head");
        int head = table(copy, "head");
        if (from == 0 || hhea == 0 || os2 == 0 || sourceHead == 0 || head == 0) {
            return font;
        }
        double scale = (double) copy.getShort(head + UNITS_PER_EM) / source.getShort(sourceHead + UNITS_PER_EM);
        for (int value = 0; value < VALUES; value++) {
            int offset = value * Short.BYTES;
            short scaled = (short) Math.round(source.getShort(from + IN_HHEA + offset) * scale);
            copy.putShort(hhea + IN_HHEA + offset, scaled);
            copy.putShort(os2 + IN_OS2 + offset, scaled);
        }
        return copy.array();
    }

    /** Where a table begins; 0 when there is none. */
    private static int table(ByteBuffer font, String tag) {
        if (font.capacity() < TABLES) {
            return 0;
        }
        int count = font.getShort(4);
        for (int entry = TABLES; entry < TABLES + count * ENTRY && entry + ENTRY <= font.capacity(); entry += ENTRY) {
            byte[] name = new byte[4];
            font.get(entry, name);
            if (tag.equals(new String(name, StandardCharsets.US_ASCII))) {
                return font.getInt(entry + 8);
            }
        }
        return 0;
    }
}
