package io.quarterdeck.smtp;

import java.nio.charset.StandardCharsets;

/** Text as RFC 2045 carries it in ASCII, in lines of 76 characters at most. */
final class QuotedPrintable {
    private static final int WIDTH = 76;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private QuotedPrintable() {}

    /** Every kind of line break becomes CR LF; the text ends with one. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() * 2);
        text.lines().forEach(line -> line(line.getBytes(StandardCharsets.UTF_8), encoded));
        return encoded.toString();
    }

    private static void line(byte[] octets, StringBuilder encoded) {
        int used = 0;
        for (int index = 0; index < octets.length; index++) {
            boolean last = index == octets.length - 1;
            String sign = sign(octets[index] & 0xff, last, used == 0);
            // the last sign may fill the line, any other leaves room for the soft break
            if (used + sign.length() > (last ? WIDTH : WIDTH - 1)) {
                encoded.append("=\r\n");
                used = 0;
                sign = sign(octets[index] & 0xff, last, true);
            }
            encoded.append(sign);
            used += sign.length();
        }
        encoded.append("\r\n");
    }

    /** A blank at a line's end would be lost on the way, a dot or From at its beginning changed. */
    private static String sign(int octet, boolean last, boolean first) {
        boolean plain = octet >= '!' && octet <= '~' && octet != '=' || (octet == ' ' || octet == '\t') && !last;
        boolean touchy = first && (octet == '.' || octet == 'F');
        return plain && !touchy ? String.valueOf((char) octet) : "=" + HEX[octet >> 4] + HEX[octet & 15];
    }
}
