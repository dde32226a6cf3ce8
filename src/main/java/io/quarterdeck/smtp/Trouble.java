package io.quarterdeck.smtp;

import io.quarterdeck.delivery.MailSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Words for what keeps an attempt from its end, with the remedy and without the password. */
final class Trouble {
    private Trouble() {}

    static String place(MailSettings.Relay relay) {
        return relay.host() + ":" + relay.port();
    }

    static String seconds(MailSettings.Relay relay) {
        return relay.timeout().toSeconds() + " s";
    }

    static String noStartTls(MailSettings.Relay relay) {
        return place(relay) + " does not offer STARTTLS, so nothing was sent;"
                + " write mail.tls: implicit with its port, or have the relay offer it";
    }

    static String noLogin(MailSettings.Relay relay) {
        return place(relay) + " offers no login;"
                + " remove mail.user and mail.password, or write the port for senders, often 587";
    }

    static String login(MailSettings.Relay relay, String answer) {
        return place(relay) + " refused the login: " + withoutPassword(relay, answer)
                + "; mend mail.user or the variable that mail.password names";
    }

    /** What an exception means; the innermost cause that is known decides. */
    static String words(MailSettings.Relay relay, Exception failure, boolean timedOut) {
        List<Throwable> causes = causes(failure);
        if (timedOut || has(causes, SocketTimeoutException.class)) {
            return "no answer from " + place(relay) + " within " + seconds(relay)
                    + "; check mail.host, mail.port and the way there, or raise mail.timeout";
        }
        if (has(causes, UnknownHostException.class)) {
            return "the host " + relay.host() + " is not known; mend mail.host, or the machine's name server";
        }
        if (has(causes, ConnectException.class) || has(causes, NoRouteToHostException.class)) {
            return "nothing answers at " + place(relay) + "; check mail.host and mail.port, and that the relay runs";
        }
        if (has(causes, SSLException.class)) {
            return encryption(relay, causes);
        }
        return "the connection to " + place(relay) + " was lost";
    }

    /** Whether the connection itself failed, and not what was said on it. */
    static boolean isOfTheWire(Exception failure) {
        return has(causes(failure), IOException.class);
    }

    private static String encryption(MailSettings.Relay relay, List<Throwable> causes) {
        if (has(causes, CertificateExpiredException.class)) {
            return "the certificate of " + place(relay) + " has expired; have the relay renew it";
        }
        if (has(causes, CertPathBuilderException.class) || has(causes, CertPathValidatorException.class)) {
            return "the certificate of " + place(relay)
                    + " is from nobody trusted; name its authority's certificate as mail.ca_file";
        }
        if (has(causes, CertificateException.class)) {
            return "the certificate of " + place(relay) + " is for another host;"
                    + " write the name that the certificate holds as mail.host";
        }
        String remedy = relay.tls() == MailSettings.Tls.IMPLICIT
                ? "; if the relay begins in plain text, as on port 587, write mail.tls: required"
                : "; have the relay offer TLS 1.2 or later";
        return "no encrypted connection to " + place(relay) + " came about" + remedy;
    }

    private static String withoutPassword(MailSettings.Relay relay, String answer) {
        String user = relay.user().orElse("");
        String hidden = answer;
        for (String password : relay.password().stream().toList()) {
            Stream<String> forms = Stream.of(
                    password,
                    base64(password),
                    base64("\0" + user + "\0" + password),
                    base64(user + "\0" + user + "\0" + password));
            for (String form : forms.toList()) {
                hidden = hidden.replace(form, "***");
            }
        }
        return hidden;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
