package io.quarterdeck.smtp;

import io.quarterdeck.delivery.DotGate;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Angus Mail's side of an SMTP conversation, halted right before the final dot.
 *
 * <p>It keeps its own account of what was said. The library reports a connection lost after the dot as if nothing had
 * been sent.
 */
final class DotTransport extends SMTPTransport {
    private final Wire wire;
    private final DotGate gate;
    private Optional<BodyStream> body = Optional.empty();
    private Progress progress = Progress.GREETING;
    private Optional<Answer> refusal = Optional.empty();
    private Optional<String> said = Optional.empty();
    private Optional<String> lastWord = Optional.empty();

    /** How far the conversation came. */
    enum Progress {
        /** Nothing of a message was said. */
        GREETING,
        /** The message was begun; without its dot it is void. */
        MESSAGE,
        /** The gate stayed shut. */
        SHUT,
        /** The dot was due: from now on the relay may have taken the message. */
        DOT
    }

    DotTransport(Session session, URLName relay, Wire wire, DotGate gate) {
        super(session, relay, "smtp", false);
        this.wire = wire;
        this.gate = gate;
    }

    Progress progress() {
        return progress;
    }

    /** The first answer that was a no; of the time before the dot only. */
    Optional<Answer> refusal() {
        return refusal;
    }

    /** What was last said before the dot, an answer or not. */
    Optional<String> said() {
        return said;
    }

    /** What was said to the dot; empty when nothing came. */
    Optional<String> lastWord() {
        return lastWord;
    }

    /** Whether the relay has told what it can do. */
    boolean greeted() {
        return said.filter(text -> text.startsWith("250")).isPresent();
    }

    /** Whether a farewell would be heard as one: amid a message it would become part of it. */
    boolean mayTakeLeave() {
        return lastWord.isPresent() || refusal.isPresent() && body.isEmpty();
    }

    @Override
    protected void mailFrom() throws MessagingException {
        // a relay may have refused EHLO and taken HELO: what was refused so far doesn't matter any more
        refusal = Optional.empty();
        progress = Progress.MESSAGE;
        super.mailFrom();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        // the library's own stream holds back the last bytes until the dot; only what is sent can fail before it
        super.data();
        BodyStream stream = new BodyStream(wire);
        body = Optional.of(stream);
        return stream.stuffed();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        body.orElseThrow().finish();
        stopIfInterrupted();
        if (!open()) {
            progress = Progress.SHUT;
            throw new IOException("the gate did not open");
        }
        stopIfInterrupted();
        progress = Progress.DOT;
        super.finishData();
    }

    private boolean open() {
        try {
            return gate.open();
        } catch (RuntimeException e) {
            progress = Progress.SHUT;
            throw e;
        }
    }

    /** Whoever hung up before the dot has taken nothing, and saying so now spares a person a doubt. */
    private void stopIfInterrupted() throws IOException {
        Optional<String> interruption = wire.interruption();
        if (interruption.isPresent()) {
            interruption.filter(text -> !text.isEmpty()).ifPresent(this::hear);
            throw new IOException("interrupted before the message's end");
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = wire.within(super::readServerResponse);
        hear(getLastServerResponse());
        return code;
    }

    private void hear(String text) {
        if (progress == Progress.DOT) {
            lastWord = lastWord.or(() -> Optional.of(text));
            return;
        }
        said = Optional.of(text);
        refusal = refusal.or(() -> Answer.of(text).filter(answer -> answer.isTransient() || answer.isPermanent()));
    }

    @Override
    protected void startTLS() throws MessagingException {
        wire.within(() -> {
            super.startTLS();
            return this;
        });
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        wire.within(() -> {
            super.sendCommand(command);
            return this;
        });
    }

    /** One message a connection: nothing is ever reset, and waiting for that answer would only cost time. */
    @Override
    public synchronized void issueCommand(String command, int expect) throws MessagingException {
        if (!command.equals("RSET")) {
            super.issueCommand(command, expect);
        }
    }
}
