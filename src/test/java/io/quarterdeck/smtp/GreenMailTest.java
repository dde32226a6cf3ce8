package io.quarterdeck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarterdeck.delivery.MailSettings;
import io.quarterdeck.delivery.Receipt;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that somebody else wrote takes the messages as they are meant. */
class GreenMailTest {
    private static final ServerSetup PLAIN = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final ServerSetup ENCRYPTED = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);

    private final GreenMail server = new GreenMail(new ServerSetup[] {PLAIN, ENCRYPTED});

    @BeforeEach
    void start() {
        server.start();
        server.setUser(TestParcels.TO.address(), "quarterdeck", "hunter2");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMessageArrivesOnceWithItsParts() throws MessagingException, IOException {
        Receipt receipt =
                new SmtpPost(TestParcels.plain(server.getSmtp().getPort())).send(TestParcels.large(), () -> true);
        assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID()).isEqualTo(TestParcels.ID);
        assertThat(received[0].getSubject()).isEqualTo(TestParcels.sheet().subject());
        Multipart mixed = (Multipart) received[0].getContent();
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(TestParcels.PDF);
    }

    @Test
    void theRightPasswordOpensAndTheWrongOneIsDeferred() {
        assertThat(withPassword("hunter2")).isInstanceOf(Receipt.Accepted.class);
        assertThat(withPassword("wrong")).isInstanceOf(Receipt.Deferred.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMessageThatTheGateKeepsBackDoesNotArrive() {
        assertThat(new SmtpPost(TestParcels.plain(server.getSmtp().getPort())).send(TestParcels.large(), () -> false))
                .isInstanceOf(Receipt.BrokenOff.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void theServersOwnCertificateIsFromNobodyTrusted() {
        MailSettings.Relay settings = TestParcels.relay(
                server.getSmtps().getPort(), MailSettings.Tls.IMPLICIT, Optional.empty(), Optional.empty());
        assertThat(new SmtpPost(settings).send(TestParcels.small(), () -> true))
                .isInstanceOfSatisfying(
                        Receipt.Deferred.class, it -> assertThat(it.words()).contains("mail.ca_file"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private Receipt withPassword(String password) {
        MailSettings.Relay settings = TestParcels.relay(
                server.getSmtp().getPort(), MailSettings.Tls.NONE, Optional.of(password), Optional.empty());
        return new SmtpPost(settings).send(TestParcels.small(), () -> true);
    }
}
