package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Csm;
import io.quarterdeck.account.Vendor;
import io.quarterdeck.delivery.Addresses;
import io.quarterdeck.delivery.Mailbox;
import io.quarterdeck.delivery.Mailing;
import io.quarterdeck.delivery.Outbox;
import io.quarterdeck.delivery.UnfitAddressException;
import io.quarterdeck.gate.Owner;
import io.quarterdeck.gate.RecipientDomains;
import io.quarterdeck.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails each owner what is theirs to look at: a matter once, when it comes up, and then once a day in a digest.
 *
 * @param accounts an account by its id, for its CSM's address
 * @param vendor in whose zone the digest's day begins, and in whose domains a CSM is
 */
public record Herald(
        Concerns concerns,
        Outbox outbox,
        Mailing mailing,
        Function<String, Account> accounts,
        Vendor vendor,
        Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Herald.class);
    private static final LocalTime DIGEST_FROM = LocalTime.of(7, 0);

    /** Tells what has come up since the last round; how many mails that made. */
    public int round() {
        List<Concern> all = concerns.all();
        int mails = 0;
        for (Map.Entry<String, List<Concern>> owned : byAddress(all).entrySet()) {
            mails += tellNew(owned.getKey(), owned.getValue()) ? 1 : 0;
            mails += tellDigest(owned.getKey(), owned.getValue()) ? 1 : 0;
        }
        return mails;
    }

    private boolean tellNew(String address, List<Concern> owned) {
        Set<String> told = outbox.told(matters(owned)).keySet();
        List<Concern> fresh = owned.stream()
                .filter(concern -> !told.contains(concern.matter()))
                .toList();
        if (fresh.isEmpty()) {
            return false;
        }
        String topic = "concern:" + hash(fresh);
        return outbox.tell(
                matters(fresh),
                mailing.notice(topic, fresh.get(0).reviewId(), address, Notices.subject(fresh), Notices.text(fresh)));
    }

    /** From seven in the morning, of what was told on an earlier day and still waits. */
    private boolean tellDigest(String address, List<Concern> owned) {
        ZonedDateTime now = clock.instant().atZone(vendor.zone());
        if (now.toLocalTime().isBefore(DIGEST_FROM)) {
            return false;
        }
        String matter = "digest:" + address + ":" + now.toLocalDate();
        if (outbox.told(Set.of(matter)).containsKey(matter)) {
            return false;
        }
        Instant midnight = now.toLocalDate().atStartOfDay(vendor.zone()).toInstant();
        Map<String, Instant> told = outbox.told(matters(owned));
        List<Concern> waiting = owned.stream()
                .filter(concern ->
                        told.getOrDefault(concern.matter(), Instant.MAX).isBefore(midnight))
                .toList();
        return !waiting.isEmpty()
                && outbox.tell(
                        Set.of(matter),
                        mailing.notice(
                                matter,
                                Optional.empty(),
                                address,
                                Notices.digestSubject(waiting),
                                Notices.text(waiting)));
    }

    private static Set<String> matters(List<Concern> concerns) {
        return concerns.stream().map(Concern::matter).collect(Collectors.toSet());
    }

    private Map<String, List<Concern>> byAddress(List<Concern> all) {
        Map<String, List<Concern>> byAddress = new TreeMap<>();
        for (Concern concern : all) {
            if (concern.kind() == Concern.Kind.NOTICE) {
                continue;
            }
            address(concern).ifPresent(address -> byAddress
                    .computeIfAbsent(address, key -> new java.util.ArrayList<>())
                    .add(concern));
        }
        return byAddress;
    }

    private Optional<String> address(Concern concern) {
        return csm(concern).or(() -> mailing.settings().operator().map(Mailbox::address));
    }

    private Optional<String> csm(Concern concern) {
        if (concern.owner() != Owner.CSM || concern.accountId().isEmpty()) {
            return Optional.empty();
        }
        try {
            return accounts.apply(concern.accountId().get())
                    .csm()
                    .flatMap(Csm::email)
                    .filter(this::isOurs);
        } catch (RuntimeException e) {
            LOG.debug("the CSM of {} can't be looked up", concern.accountId().get(), e);
            return Optional.empty();
        }
    }

    /** An address that can't be mailed to, or isn't the vendor's, gets no figures: the operator hears instead. */
    private boolean isOurs(String address) {
        try {
            return new RecipientDomains(true).isAtHome(Addresses.ascii(address), vendor.portfolio(), vendor);
        } catch (UnfitAddressException e) {
            return false;
        }
    }

    private static String hash(List<Concern> told) {
        String matters = told.stream().map(Concern::matter).sorted().collect(Collectors.joining("\n"));
        return Sha256.hex(matters.getBytes(StandardCharsets.UTF_8));
    }
}
