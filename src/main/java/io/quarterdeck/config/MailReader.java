package io.quarterdeck.config;

import io.quarterdeck.account.Vendor;
import io.quarterdeck.delivery.MailSettings;
import io.quarterdeck.delivery.MailSettings.InDoubt;
import io.quarterdeck.delivery.Mailbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the section {@code mail}. */
final class MailReader {
    private static final int MOST_PER_MINUTE = 10_000;
    private static final int MOST_CONNECTIONS = 64;
    private static final int USUAL_PER_MINUTE = 30;
    private static final int USUAL_CONNECTIONS = 2;

    private final RelayReader relays;
    private final FolderReading folders;

    MailReader(EnvironmentReferences references, FolderReading folders) {
        this.relays = new RelayReader(references, folders);
        this.folders = folders;
    }

    /** Settings to be made once it is known that there are no faults. */
    Supplier<MailSettings> read(Section root, Vendor vendor) {
        Section mail = root.section("mail");
        Supplier<Optional<MailSettings.Relay>> relay = relays.read(mail);
        Optional<Path> emlFolder = mail.usual("eml_folder", folders.toBeMade(), "var/mail");
        Optional<Mailbox> from = from(mail, vendor);
        Optional<Mailbox> replyTo = mail.optional("reply_to", MailReadings.mailbox());
        Optional<Mailbox> operator = mail.optional("operator", MailReadings.mailbox());
        Optional<String> unsubscribe = mail.optional("unsubscribe", MailReadings.unsubscribe());
        int perMinute = mail.optional("per_domain_per_minute", Readings.whole(1, MOST_PER_MINUTE), USUAL_PER_MINUTE);
        int connections = mail.optional("connections", Readings.whole(1, MOST_CONNECTIONS), USUAL_CONNECTIONS);
        List<Duration> retries = mail.list("retries", Readings.lengthOfTime());
        InDoubt inDoubt = mail.optional("in_doubt", Readings.word(InDoubt.class), InDoubt.HOLD);
        return () -> new MailSettings(
                relay.get(),
                emlFolder.orElseThrow(),
                from.orElseThrow(),
                replyTo,
                operator,
                unsubscribe,
                perMinute,
                connections,
                retries.isEmpty() ? MailSettings.USUAL_RETRIES : retries,
                inDoubt);
    }

    /** Files need no sender that exists; a relay does. */
    private static Optional<Mailbox> from(Section mail, Vendor vendor) {
        String domain = vendor.domains().stream().findFirst().orElse("localhost");
        String address = "reviews@" + domain;
        if (mail.has("host")) {
            return mail.required("from", MailReadings.mailbox(), "Your Company <" + address + ">");
        }
        return Optional.of(mail.optional("from", MailReadings.mailbox(), new Mailbox(vendor.name(), address)));
    }
}
