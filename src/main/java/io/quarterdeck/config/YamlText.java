package io.quarterdeck.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Turns a file's bytes into text, or says on which line they are none. */
final class YamlText {
    private YamlText() {}

    static String decode(byte[] bytes) throws YamlException {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
            throw new YamlException(lines(text.flip()), "this line is not UTF-8", "save the file as UTF-8");
        }
        String decoded = text.flip().toString();
        String body = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        for (int at = 0; at < body.length(); at++) {
            char sign = body.charAt(at);
            if (Character.isISOControl(sign) && "\t\n\r".indexOf(sign) < 0) {
                String code = String.format(Locale.ROOT, "U+%04X", (int) sign);
                throw new YamlException(
                        lines(body.substring(0, at)), "this line holds the control character " + code, "remove it");
            }
        }
        return body;
    }

    private static int lines(CharSequence before) {
        return 1 + (int) before.chars().filter(sign -> sign == '\n').count();
    }
}
