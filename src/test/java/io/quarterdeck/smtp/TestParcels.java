package io.quarterdeck.smtp;

import io.quarterdeck.delivery.MailSettings;
import io.quarterdeck.delivery.Mailbox;
import io.quarterdeck.delivery.Parcel;
import io.quarterdeck.delivery.Sheet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Messages and relays that several tests use. */
final class TestParcels {
    static final String ID = "<6f1c09aa42be7d0e11c358f09b2de774@halyard.example>";
    static final Mailbox FROM = Mailbox.of("Halyard <reviews@halyard.example>");
    static final Mailbox TO = new Mailbox("Adaeze Okonkwo", "a.okonkwo@meridian.example");
    static final byte[] PDF = pdf();
    /** Enough for a machine that has much else to do. */
    static final Duration PATIENT = Duration.ofSeconds(20);

    private TestParcels() {}

    static Parcel parcel(byte[] mime) {
        return new Parcel(
                1, 1, ID, FROM.address(), TO.address(), Optional.empty(), "Your review", mime, 0, Duration.ZERO);
    }

    static Parcel parcel(String mime) {
        return parcel(mime.getBytes(StandardCharsets.US_ASCII));
    }

    static Parcel small() {
        return parcel("Subject: small\r\n\r\nfirst\r\n.\r\n..second\r\n.third\r\n");
    }

    static Parcel large() {
        return parcel(new MimePress().print(sheet()));
    }

    static Sheet sheet() {
        return new Sheet(
                ID,
                FROM,
                Optional.of(new Mailbox("Tomás Rivera", "t.rivera@halyard.example")),
                TO,
                "Your business review for the third quarter of 2026: €1.84\u00a0M of value delivered",
                Locale.forLanguageTag("yo-NG"),
                "Ọ̀wọ́n Adaeze Okonkwo,\n\n.a line with a dot\nFrom here on = 5 \n" + "word ".repeat(40) + "\n",
                Optional.of("<!DOCTYPE html>\n<html lang=\"yo\"><body><p>Ọ̀wọ́n</p></body></html>\n"),
                List.of(new Sheet.Attachment("Meridian Ìdámẹ́rin kẹta.pdf", "application/pdf", PDF)),
                Optional.of("https://halyard.example/unsubscribe?who=a.okonkwo%40meridian.example"),
                false,
                Instant.parse("2026-10-05T06:00:00.123Z"));
    }

    static MailSettings.Relay plain(int port) {
        return relay(port, MailSettings.Tls.NONE, Optional.empty(), Optional.empty());
    }

    static MailSettings.Relay relay(int port, MailSettings.Tls tls, Optional<String> password, Optional<Path> caFile) {
        return new MailSettings.Relay(
                "127.0.0.1", port, tls, password.map(it -> "quarterdeck"), password, caFile, PATIENT);
    }

    /** As those settings, for tests of what hangs. */
    static MailSettings.Relay impatient(MailSettings.Relay relay) {
        return new MailSettings.Relay(
                relay.host(),
                relay.port(),
                relay.tls(),
                relay.user(),
                relay.password(),
                relay.caFile(),
                Duration.ofSeconds(1));
    }

    private static byte[] pdf() {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
