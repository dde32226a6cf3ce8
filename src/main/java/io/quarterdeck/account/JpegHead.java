package io.quarterdeck.account;

/** What a JPEG says of its pixels before they begin; the JDK reads four colours as if the fourth were transparency. */
final class JpegHead {
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    /** Among the frames' numbers, but tables: of Huffman, reserved, of arithmetic coding. */
    private static final int[] TABLES = {0xC4, 0xC8, 0xCC};
    /** Of the count, behind the frame's mark, length, depth, height and width. */
    private static final int COUNT = 9;

    private JpegHead() {}

    /** 1 for grey, 3 for RGB, 4 for a printing press; 0 when the head is broken. */
    static int colours(byte[] bytes) {
        int at = 2;
        while (at >= 2 && at + COUNT < bytes.length && (bytes[at] & 255) == 0xFF) {
            int mark = bytes[at + 1] & 255;
            if (isFrame(mark)) {
                return bytes[at + COUNT] & 255;
            }
            // a mark may be preceded by any number of fillers
            at += mark == 0xFF ? 1 : 2 + ((bytes[at + 2] & 255) << 8 | bytes[at + 3] & 255);
        }
        return 0;
    }

    private static boolean isFrame(int mark) {
        for (int table : TABLES) {
            if (mark == table) {
                return false;
            }
        }
        return mark >= FIRST_FRAME && mark <= LAST_FRAME;
    }
}
