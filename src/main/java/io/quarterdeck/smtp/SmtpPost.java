package io.quarterdeck.smtp;

import io.quarterdeck.delivery.Addresses;
import io.quarterdeck.delivery.DotGate;
import io.quarterdeck.delivery.MailSettings;
import io.quarterdeck.delivery.Parcel;
import io.quarterdeck.delivery.Post;
import io.quarterdeck.delivery.Receipt;
import io.quarterdeck.delivery.UnfitAddressException;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** Hands messages to an SMTP relay, each over a connection of its own. Safe for several threads. */
public final class SmtpPost implements Post {
    private final MailSettings.Relay relay;
    private final SSLSocketFactory tls;
    private final Watch watch = new Watch();

    /** @throws IllegalStateException when the settings' certificates can't be read */
    public SmtpPost(MailSettings.Relay relay) {
        this.relay = relay;
        this.tls = Trust.of(relay.caFile());
    }

    @Override
    public String inWords() {
        String way =
                switch (relay.tls()) {
                    case REQUIRED -> "STARTTLS";
                    case IMPLICIT -> "TLS";
                    case NONE -> "not encrypted";
                };
        return "SMTP relay " + relay.host() + ":" + relay.port() + ", " + way;
    }

    @Override
    public Receipt send(Parcel parcel, DotGate gate) {
        String sender;
        String recipient;
        try {
            sender = Addresses.ascii(parcel.sender());
            recipient = Addresses.ascii(parcel.recipient());
        } catch (UnfitAddressException e) {
            return new Receipt.Refused(e.getMessage());
        }
        try (Wire wire = Wire.open(relay, tls, watch)) {
            return send(wire, parcel, sender, recipient, gate);
        } catch (IOException e) {
            return new Receipt.Deferred(Trouble.words(relay, e, false));
        }
    }

    private Receipt send(Wire wire, Parcel parcel, String sender, String recipient, DotGate gate) {
        Session session = Session.getInstance(properties(wire));
        URLName login = new URLName(
                "smtp",
                relay.host(),
                relay.port(),
                null,
                relay.user().orElse(null),
                relay.password().orElse(null));
        DotTransport transport = new DotTransport(session, login, wire, gate);
        // relays ask for a full name, and the machine's own is often none
        transport.setLocalHost(Addresses.domain(sender));
        Receipt receipt = converse(wire, transport, new RawMessage(session, parcel.mime(), sender), recipient);
        if (transport.mayTakeLeave()) {
            takeLeave(wire, transport);
        }
        return receipt;
    }

    private Receipt converse(Wire wire, DotTransport transport, RawMessage message, String recipient) {
        Verdict verdict = new Verdict(relay, wire, transport);
        try {
            transport.connect(wire.socket());
            if (relay.user().isPresent() && !transport.supportsExtension("AUTH")) {
                return new Receipt.Deferred(Trouble.noLogin(relay));
            }
            InternetAddress to = new InternetAddress();
            to.setAddress(recipient);
            transport.sendMessage(message, new Address[] {to});
            return verdict.of(Optional.empty());
        } catch (MessagingException | RuntimeException e) {
            return verdict.of(Optional.of(e));
        }
    }

    private Properties properties(Wire wire) {
        Properties properties = new Properties();
        boolean startTls = relay.tls() == MailSettings.Tls.REQUIRED;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail.smtp.ssl.socketFactory", new StartTls(wire, tls));
        properties.setProperty("mail.smtp.auth", Boolean.toString(relay.user().isPresent()));
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    /** What became of the message is known: whatever happens to the farewell, it stays so. */
    private static void takeLeave(Wire wire, DotTransport transport) {
        try {
            wire.within(() -> {
                transport.close();
                return transport;
            });
        } catch (MessagingException | RuntimeException gone) {
            return;
        }
    }
}
