package io.quarterdeck.smtp;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A finished message: what is written are its very bytes, nothing is set, saved or folded anew. */
final class RawMessage extends SMTPMessage {
    private final byte[] bytes;

    RawMessage(Session session, byte[] bytes, String sender) {
        super(session);
        this.bytes = bytes.clone();
        setEnvelopeFrom(sender);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
        out.write(bytes);
    }
}
