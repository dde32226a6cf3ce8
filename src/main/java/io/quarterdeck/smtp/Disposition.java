package io.quarterdeck.smtp;

import io.quarterdeck.delivery.Mailbox;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The name of an attached file, as RFC 2183 and 2231 write it: plain for old readers, in full for the others. */
final class Disposition {
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private Disposition() {}

    static String attachment(String fileName) {
        String name = Mailbox.oneLine(fileName).replaceAll("[/\\\\]", "-");
        String plain = name.replaceAll("[^ -~]", "_").replaceAll("[\"%]", "_");
        String disposition = "attachment;\r\n filename=\"" + plain + "\"";
        return plain.equals(name) ? disposition : disposition + ";\r\n filename*=UTF-8''" + percent(name);
    }

    private static String percent(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (octet & 0xff);
            boolean plain = sign < 0x80 && (Character.isLetterOrDigit(sign) || UNRESERVED.indexOf(sign) >= 0);
            encoded.append(plain ? String.valueOf(sign) : String.format(Locale.ROOT, "%%%02X", (int) sign));
        }
        return encoded.toString();
    }
}
