package io.quarterdeck.smtp;

import io.quarterdeck.delivery.MailSettings;
import io.quarterdeck.delivery.Receipt;
import java.util.Optional;

/** Tells from what was said, and how far it came, what became of an attempt. */
final class Verdict {
    private final MailSettings.Relay relay;
    private final Wire wire;
    private final DotTransport transport;

    Verdict(MailSettings.Relay relay, Wire wire, DotTransport transport) {
        this.relay = relay;
        this.wire = wire;
        this.transport = transport;
    }

    /** @param failure what the library threw, if it did: a hint for the words, never for the verdict after the dot */
    Receipt of(Optional<Exception> failure) {
        return switch (transport.progress()) {
            case DOT -> afterTheDot();
            case SHUT ->
                new Receipt.BrokenOff("broken off before its end: it is no longer this attempt's to send"
                        + failure.filter(RuntimeException.class::isInstance)
                                .map(e -> ", or that could not be recorded: "
                                        + Answer.oneLine(String.valueOf(e.getMessage())))
                                .orElse(""));
            case MESSAGE -> beforeTheDot(failure);
            case GREETING -> new Receipt.Deferred(greeting(failure));
        };
    }

    private Receipt afterTheDot() {
        Optional<Answer> answer = transport.lastWord().flatMap(Answer::of);
        if (answer.filter(Answer::isPositive).isPresent()) {
            return new Receipt.Accepted(answer.get().words());
        }
        if (answer.filter(Answer::isTransient).isPresent()) {
            return new Receipt.Deferred(answer.get().words());
        }
        if (answer.filter(Answer::isPermanent).isPresent()) {
            return new Receipt.Refused(answer.get().words());
        }
        String why = wire.timedOut()
                ? "no answer within " + Trouble.seconds(relay)
                : transport
                        .lastWord()
                        .filter(text -> !text.equals("[EOF]"))
                        .map(text -> "an answer that is none: " + Answer.oneLine(text))
                        .orElse("the connection was lost");
        return new Receipt.Unknown("after the whole message was sent to " + Trouble.place(relay) + ": " + why
                + "; ask the relay's log for the Message-ID");
    }

    private Receipt beforeTheDot(Optional<Exception> failure) {
        Optional<Answer> refusal = transport.refusal();
        if (refusal.filter(Answer::asksForLogin).isPresent()) {
            return new Receipt.Deferred(refusal.get().words()
                    + "; the relay wants a login or encryption first: check mail.user, mail.password and mail.tls");
        }
        if (refusal.filter(Answer::isPermanent).isPresent()) {
            return new Receipt.Refused(refusal.get().words());
        }
        if (refusal.isPresent()) {
            return new Receipt.Deferred(refusal.get().words());
        }
        return new Receipt.Deferred("nothing was accepted: " + lost(failure));
    }

    private String greeting(Optional<Exception> failure) {
        boolean bare = relay.tls() == MailSettings.Tls.REQUIRED
                && wire.isPlain()
                && transport.greeted()
                && !transport.supportsExtension("STARTTLS");
        if (bare) {
            return Trouble.noStartTls(relay);
        }
        if (failure.filter(jakarta.mail.AuthenticationFailedException.class::isInstance)
                .isPresent()) {
            return Trouble.login(relay, transport.refusal().map(Answer::words).orElse("no common way to log in"));
        }
        return transport
                .refusal()
                .map(answer -> Trouble.place(relay) + " answered: " + answer.words())
                .orElseGet(() -> lost(failure));
    }

    private String lost(Optional<Exception> failure) {
        Optional<String> unexpected = transport
                .said()
                .filter(text -> !text.equals("[EOF]"))
                .filter(text ->
                        !wire.timedOut() && failure.filter(Trouble::isOfTheWire).isEmpty());
        if (unexpected.isPresent()) {
            return Trouble.place(relay) + " answered out of turn: " + Answer.oneLine(unexpected.get())
                    + "; check that mail.port is that of an SMTP server";
        }
        return failure.map(e -> Trouble.words(relay, e, wire.timedOut()))
                .orElseGet(() -> "the connection to " + Trouble.place(relay) + " was lost");
    }
}
