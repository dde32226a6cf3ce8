package io.quarterdeck.smtp;

import io.quarterdeck.delivery.LetterPress;
import io.quarterdeck.delivery.Mailbox;
import io.quarterdeck.delivery.Sheet;
import io.quarterdeck.delivery.UnfitAddressException;
import io.quarterdeck.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes the bytes of messages by hand: a library's own makes up a new Message-ID, date and boundaries each time.
 *
 * <p>The boundaries come from the message id, so that the same sheet gives the same bytes.
 */
public final class MimePress implements LetterPress {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,200}@[A-Za-z0-9.-]{1,200}>");
    private static final Pattern UNSUBSCRIBE = Pattern.compile("(mailto:|https://)[!#-;=?-~]{1,900}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    @Override
    public byte[] print(Sheet sheet) {
        StringBuilder message = new StringBuilder();
        header(
                message,
                "Date",
                DATE.format(sheet.date().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        header(message, "From", HeaderText.mailbox(sheet.from()));
        sheet.replyTo().ifPresent(mailbox -> header(message, "Reply-To", HeaderText.mailbox(mailbox)));
        header(message, "To", HeaderText.mailbox(sheet.recipient()));
        header(message, "Subject", HeaderText.unstructured(sheet.subject()));
        header(message, "Message-ID", checked(sheet.messageId(), MESSAGE_ID, "is no message id", "write <id@domain>"));
        sheet.unsubscribe().ifPresent(address -> unsubscribe(message, address));
        if (sheet.automatic()) {
            header(message, "Auto-Submitted", "auto-generated");
        }
        header(message, "Content-Language", sheet.language().toLanguageTag());
        header(message, "MIME-Version", "1.0");
        message.append(MimeParts.of(sheet, Sha256.hex(sheet.messageId().getBytes(StandardCharsets.UTF_8))));
        return message.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void unsubscribe(StringBuilder message, String address) {
        String plain = checked(
                address, UNSUBSCRIBE, "is no address to unsubscribe at", "write mailto:… or https://… in ASCII");
        header(message, "List-Unsubscribe", "<" + plain + ">");
        if (plain.startsWith("https:")) {
            header(message, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static String checked(String value, Pattern pattern, String why, String remedy) {
        if (!pattern.matcher(value).matches()) {
            throw new UnfitAddressException("\"" + Mailbox.oneLine(value) + "\" " + why + "; " + remedy);
        }
        return value;
    }

    private static void header(StringBuilder message, String name, String value) {
        message.append(name).append(": ").append(value).append("\r\n");
    }
}
