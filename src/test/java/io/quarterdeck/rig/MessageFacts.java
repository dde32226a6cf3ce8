package io.quarterdeck.rig;

import io.quarterdeck.json.Sha256;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** What a message's bytes say, decoded; bytes that are no message give empty facts and never an exception. */
record MessageFacts(String messageId, String subject, Map<String, String> headers, List<Piece> pieces) {
    /** @param fileName empty for a part that is no attachment */
    record Piece(String mediaType, String fileName, byte[] bytes) {}

    /** Those that begin with {@code X-}. */
    Map<String, String> extras() {
        Map<String, String> extras = new TreeMap<>();
        headers.forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith("x-")) {
                extras.put(name, value);
            }
        });
        return extras;
    }

    /** SHA-256 of each attachment. */
    List<String> attachments() {
        return pieces.stream()
                .filter(piece -> !piece.fileName().isEmpty())
                .map(piece -> Sha256.hex(piece.bytes()))
                .toList();
    }

    static MessageFacts of(byte[] data) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            Map<String, String> headers = new TreeMap<>();
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.merge(header.getName(), header.getValue(), (one, other) -> one + "\n" + other);
            }
            List<Piece> pieces = new ArrayList<>();
            collect(message, pieces);
            return new MessageFacts(text(message.getMessageID()), text(message.getSubject()), headers, pieces);
        } catch (MessagingException | IOException | RuntimeException noMessage) {
            return new MessageFacts("", "", Map.of(), List.of());
        }
    }

    private static void collect(Part part, List<Piece> pieces) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), pieces);
            }
        } else {
            boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
            String name = attached ? Optional.ofNullable(part.getFileName()).orElse("unnamed") : "";
            pieces.add(
                    new Piece(part.getContentType(), name, part.getInputStream().readAllBytes()));
        }
    }

    private static String text(String nullable) {
        return Optional.ofNullable(nullable).orElse("");
    }
}
