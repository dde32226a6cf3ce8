package io.quarterdeck.smtp;

import io.quarterdeck.delivery.Mailbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Text in headers: ASCII as it is, everything else as encoded words (RFC 2047); nothing can end the header. */
final class HeaderText {
    private static final String FOLD = "\r\n ";
    /** Beside the longest header name here, a word of so many bytes keeps the line below 76 characters. */
    private static final int BYTES_OF_A_WORD = 39;

    private static final int LONGEST_PLAIN = 60;
    private static final Pattern PLAIN = Pattern.compile("[ -~]*");

    private HeaderText() {}

    /** Text without a structure, such as a subject. */
    static String unstructured(String text) {
        String line = Mailbox.oneLine(text);
        boolean plain = PLAIN.matcher(line).matches() && line.length() <= LONGEST_PLAIN && !line.contains("=?");
        return plain ? line : encoded(line);
    }

    /** An address with its display name. */
    static String mailbox(Mailbox mailbox) {
        if (mailbox.name().isEmpty()) {
            return mailbox.address();
        }
        String bracketed = "<" + mailbox.address() + ">";
        String name = mailbox.name();
        boolean plain = PLAIN.matcher(name).matches() && name.length() <= LONGEST_PLAIN && !name.contains("=?");
        String phrase = plain ? "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : encoded(name);
        return phrase + FOLD + bracketed;
    }

    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int codePoint : text.codePoints().toArray()) {
            String sign = Character.toString(codePoint);
            int needed = sign.getBytes(StandardCharsets.UTF_8).length;
            // a word must not end within a character
            if (bytes + needed > BYTES_OF_A_WORD) {
                words.add(word(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(sign);
            bytes += needed;
        }
        words.add(word(word));
        return String.join(FOLD, words);
    }

    private static String word(CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
