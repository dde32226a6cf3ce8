package io.quarterdeck.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that a message is made of.
 *
 * @param messageId with its angle brackets
 * @param replyTo e.g. the account's CSM
 * @param text the plain part
 * @param html the same in HTML; empty for a plain notice
 * @param unsubscribe for {@code List-Unsubscribe}: a mailto: or https: address; none for notices
 * @param automatic whether the message is a machine's notice: {@code Auto-Submitted: auto-generated}
 * @param date of the message
 */
public record Sheet(
        String messageId,
        Mailbox from,
        Optional<Mailbox> replyTo,
        Mailbox recipient,
        String subject,
        Locale language,
        String text,
        Optional<String> html,
        List<Attachment> attachments,
        Optional<String> unsubscribe,
        boolean automatic,
        Instant date) {
    public Sheet {
        attachments = List.copyOf(attachments);
    }

    /** @param mediaType e.g. {@code application/pdf} */
    public record Attachment(String fileName, String mediaType, byte[] bytes) {
        public Attachment {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
