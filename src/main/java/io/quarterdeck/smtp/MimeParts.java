package io.quarterdeck.smtp;

import io.quarterdeck.delivery.Mailbox;
import io.quarterdeck.delivery.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a message: the text, the same in HTML beside it, the files behind them. */
final class MimeParts {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}");
    private static final int LENGTH_OF_A_BOUNDARY = 40;

    private MimeParts() {}

    /** Headers and content of the whole, to stand after a message's own headers. */
    static String of(Sheet sheet, String seed) {
        String written = text("plain", sheet.text());
        if (sheet.html().isPresent()) {
            written = multipart(
                    "alternative",
                    seed,
                    List.of(written, text("html", sheet.html().get())));
        }
        if (sheet.attachments().isEmpty()) {
            return written;
        }
        List<String> parts = new ArrayList<>(List.of(written));
        sheet.attachments().forEach(attachment -> parts.add(file(attachment)));
        return multipart("mixed", seed, parts);
    }

    private static String text(String subtype, String text) {
        return "Content-Type: text/" + subtype + "; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                + QuotedPrintable.encode(text);
    }

    private static String file(Sheet.Attachment attachment) {
        String mediaType = MEDIA_TYPE.matcher(attachment.mediaType()).matches()
                ? attachment.mediaType()
                : "application/octet-stream";
        return "Content-Type: " + mediaType + "\r\n"
                + "Content-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: "
                + Disposition.attachment(Mailbox.oneLine(attachment.fileName())) + "\r\n\r\n"
                + new String(Base64.getMimeEncoder().encode(attachment.bytes()), StandardCharsets.US_ASCII) + "\r\n";
    }

    private static String multipart(String subtype, String seed, List<String> parts) {
        // "=_" stands in no quoted-printable and no base64 text
        String boundary = "=_" + subtype + "_" + seed.substring(0, LENGTH_OF_A_BOUNDARY);
        StringBuilder multipart = new StringBuilder();
        multipart
                .append("Content-Type: multipart/")
                .append(subtype)
                .append(";\r\n boundary=\"")
                .append(boundary)
                .append("\"\r\n\r\n");
        for (String part : parts) {
            multipart.append("--").append(boundary).append("\r\n").append(part);
        }
        return multipart.append("--").append(boundary).append("--\r\n").toString();
    }
}
