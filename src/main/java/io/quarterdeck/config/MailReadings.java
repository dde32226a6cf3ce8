package io.quarterdeck.config;

import io.quarterdeck.delivery.Mailbox;
import io.quarterdeck.delivery.UnfitAddressException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import java.util.regex.Pattern;

/** What mail needs: mailboxes, hosts, where to unsubscribe, certificates. */
final class MailReadings {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9a-f:]{2,39}");
    private static final Pattern UNSUBSCRIBE =
            Pattern.compile("(mailto:[A-Za-z0-9._+-]+@|https://[A-Za-z0-9])[!#-;=?-~]{1,800}");

    private MailReadings() {}

    /** {@code name@example.com} or {@code Display Name <name@example.com>}. */
    static Reading<Mailbox> mailbox() {
        return Readings.text().then(text -> {
            try {
                return Mailbox.of(text);
            } catch (UnfitAddressException e) {
                String[] parts = e.getMessage().split("; ", 2);
                throw new UnfitException(parts[0], parts.length > 1 ? parts[1] : "write it as name@example.com");
            }
        });
    }

    /** A host's name or address, without a port or scheme. */
    static Reading<String> host() {
        return Readings.text().then(text -> {
            if (!HOST.matcher(text).matches()) {
                throw new UnfitException(
                        Readings.shown(text) + " is no host", "write its name only, e.g. smtp.example.com");
            }
            return text.toLowerCase(Locale.ROOT);
        });
    }

    static Reading<String> unsubscribe() {
        return Readings.text().then(text -> {
            if (!UNSUBSCRIBE.matcher(text).matches()) {
                throw new UnfitException(
                        Readings.shown(text) + " is no address to unsubscribe at",
                        "write mailto:unsubscribe@example.com or https://example.com/stop?who={recipient}");
            }
            return text;
        });
    }

    /** A file of PEM certificates that can be read. */
    static Reading<Path> certificates(FolderReading folders) {
        return folders.file().then(file -> {
            try (InputStream in = Files.newInputStream(file)) {
                if (CertificateFactory.getInstance("X.509")
                        .generateCertificates(in)
                        .isEmpty()) {
                    throw new UnfitException(file + " holds no certificate", "write a file of PEM certificates");
                }
                return file;
            } catch (IOException | CertificateException e) {
                throw new UnfitException(
                        file + " can't be read as certificates", "write a file of PEM certificates that is there");
            }
        });
    }
}
