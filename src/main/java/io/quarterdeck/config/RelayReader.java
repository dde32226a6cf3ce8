package io.quarterdeck.config;

import io.quarterdeck.delivery.MailSettings.Relay;
import io.quarterdeck.delivery.MailSettings.Tls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads which SMTP relay takes the mail, from the keys of the section {@code mail}. */
final class RelayReader {
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1");

    private final EnvironmentReferences references;
    private final FolderReading folders;

    RelayReader(EnvironmentReferences references, FolderReading folders) {
        this.references = references;
        this.folders = folders;
    }

    /** The relay once it is known that there are no faults; empty without a host. */
    Supplier<Optional<Relay>> read(Section mail) {
        Optional<String> host = mail.optional("host", MailReadings.host());
        Tls tls = mail.optional("tls", Readings.word(Tls.class), Tls.REQUIRED);
        int port = mail.optional("port", Readings.whole(1, HIGHEST_PORT), usualPort(tls));
        Optional<String> user = mail.optional("user", references.expanded());
        Optional<String> password = mail.optional("password", references.secret("QUARTERDECK_MAIL_PASSWORD"));
        Optional<Path> caFile = mail.optional("ca_file", MailReadings.certificates(folders));
        Duration timeout = mail.optional("timeout", Readings.lengthOfTime(), TIMEOUT);
        Optional<String> insecure = mail.optional("insecure", Readings.word(List.of("accepted")));
        if (mail.has("host")) {
            checkLogin(mail);
            host.ifPresent(name -> checkEncryption(mail, name, tls, insecure.isPresent()));
        } else {
            refuseWithoutHost(mail);
        }
        return () -> host.map(name -> new Relay(name, port, tls, user, password, caFile, timeout));
    }

    private static int usualPort(Tls tls) {
        return switch (tls) {
            case REQUIRED -> 587;
            case IMPLICIT -> 465;
            case NONE -> 25;
        };
    }

    private static void refuseWithoutHost(Section mail) {
        for (String key : List.of("tls", "port", "user", "password", "ca_file", "timeout", "insecure")) {
            if (mail.has(key)) {
                mail.fault(key, "without a host no relay is spoken to", "write mail.host, or remove this line");
            }
        }
    }

    private static void checkLogin(Section mail) {
        if (mail.has("user") && !mail.has("password")) {
            mail.fault("user", "a user needs a password", "write password: ${QUARTERDECK_MAIL_PASSWORD}");
        }
        if (mail.has("password") && !mail.has("user")) {
            mail.fault("password", "a password needs a user", "write user, or remove this line");
        }
    }

    private static void checkEncryption(Section mail, String host, Tls tls, boolean accepted) {
        if (tls == Tls.NONE && !LOOPBACK.matcher(host).matches() && !accepted) {
            mail.fault(
                    "tls",
                    "reviews and the password would travel to " + host + " readable by anyone on the way",
                    "write tls: required or implicit; or, if that way is safe, add insecure: accepted");
        }
        if (tls != Tls.NONE && accepted) {
            mail.fault("insecure", "the connection is encrypted", "remove this line");
        }
        if (tls == Tls.NONE && mail.has("ca_file")) {
            mail.fault("ca_file", "without encryption there is no certificate to check", "remove this line");
        }
    }
}
