package io.quarterdeck.delivery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How mail leaves.
 *
 * @param relay the SMTP server; without one, messages become {@code .eml} files in {@code emlFolder}
 * @param from the sender
 * @param replyTo where answers go when the account has no CSM with an address
 * @param operator who hears of failures, lateness and doubt
 * @param unsubscribe address for {@code List-Unsubscribe} (mailto: or https:); may hold {@code {recipient}}
 * @param perDomainPerMinute most messages to one domain in a minute, 1 or more
 * @param connections at the same time, 1 or more
 * @param retries the longest pause after the first, second, … attempt; the last one from then on; not empty
 * @param inDoubt what becomes of a message that may have been accepted
 */
public record MailSettings(
        Optional<Relay> relay,
        Path emlFolder,
        Mailbox from,
        Optional<Mailbox> replyTo,
        Optional<Mailbox> operator,
        Optional<String> unsubscribe,
        int perDomainPerMinute,
        int connections,
        List<Duration> retries,
        InDoubt inDoubt) {
    /** 1, 2, 5, 15, 60 and 240 minutes. */
    public static final List<Duration> USUAL_RETRIES =
            Stream.of(1, 2, 5, 15, 60, 240).map(Duration::ofMinutes).toList();

    public MailSettings {
        retries = List.copyOf(retries);
    }

    /** Where this recipient can unsubscribe. */
    public Optional<String> unsubscribeFor(String recipient) {
        String encoded = URLEncoder.encode(recipient, StandardCharsets.UTF_8).replace("+", "%20");
        return unsubscribe.map(address -> address.replace("{recipient}", encoded));
    }

    /** These settings for rows that are invented: no relay, so that a sample can reach nobody. */
    public MailSettings onlyFiles(Path folder) {
        return new MailSettings(
                Optional.empty(),
                folder,
                from,
                replyTo,
                operator,
                unsubscribe,
                perDomainPerMinute,
                connections,
                retries,
                inDoubt);
    }

    /**
     * @param timeout for each of: connecting, one answer, one write
     * @param user and {@code password} where the server asks for them
     * @param caFile certificates, PEM, of authorities to be trusted beside those that Java trusts
     */
    public record Relay(
            String host,
            int port,
            Tls tls,
            Optional<String> user,
            Optional<String> password,
            Optional<Path> caFile,
            Duration timeout) {
        @Override
        public String toString() {
            return host + ":" + port + " (" + tls + ")";
        }
    }

    /** How the way to the relay is encrypted; the certificate is always checked against the host. */
    public enum Tls {
        /** STARTTLS, and no message without it. */
        REQUIRED,
        /** TLS from the first byte. */
        IMPLICIT,
        /** None: for a relay on this very machine. */
        NONE
    }

    public enum InDoubt {
        /** A person decides. */
        HOLD,
        /** Sent again with the same Message-ID, for relays known to drop the second of two. */
        RESEND_SAME_ID
    }
}
