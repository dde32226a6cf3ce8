package io.quarterdeck.cli;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.ContactBook;
import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.Replanner;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What falls due beside what the store has of it: what is late first, then in order of time. */
final class Agenda {
    private static final Set<ReviewState> UNFINISHED = EnumSet.of(
            ReviewState.PLANNED,
            ReviewState.PULLED,
            ReviewState.ASSEMBLED,
            ReviewState.RENDERED,
            ReviewState.HELD,
            ReviewState.AWAITING_APPROVAL,
            ReviewState.FAILED);

    private final Replanner replanner;
    private final Reviews reviews;
    private final ContactBook contacts;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Optional<List<Contact>>> people = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();

    Agenda(Replanner replanner, Reviews reviews, ContactBook contacts) {
        this.replanner = replanner;
        this.reviews = reviews;
        this.contacts = contacts;
        Accounts.Listing listing = replanner.accounts().list();
        listing.accounts().forEach(account -> accounts.put(account.id(), account));
        listing.faults().stream().map(Accounts.Fault::message).forEach(troubles::add);
    }

    /** Accounts or people that could not be read, so that the list may lack something; after {@link #lines}. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    /** @param schedule and {@code account}: only these; empty for all */
    List<DueLine> lines(Duration length, Optional<String> schedule, Optional<String> account) {
        List<Reviews.Standing> known =
                reviews.list(new Reviews.Filter(Set.of(), account, Optional.empty(), Integer.MAX_VALUE));
        List<DueLine> lines = new ArrayList<>(known.stream()
                .filter(Agenda::isLate)
                .filter(standing -> schedule.isEmpty() || standing.schedule().equals(schedule))
                .map(this::late)
                .toList());
        Map<ArchiveKey, Reviews.Standing> byKey = new HashMap<>();
        known.forEach(standing -> byKey.put(standing.key(), standing));
        Map<ArchiveKey, Replanner.Due> first = new HashMap<>();
        List<Replanner.Due> upcoming = replanner.upcoming(length);
        // two schedules may ask for the same deck: it is made once, for the one that is due first
        upcoming.forEach(due -> first.merge(due.key(), due, Agenda::earlier));
        for (Replanner.Due due : upcoming) {
            boolean wanted = schedule.map(due.schedule().name()::equals).orElse(true)
                    && account.map(due.account().id()::equals).orElse(true);
            if (wanted) {
                lines.add(upcoming(due, first.get(due.key()), Optional.ofNullable(byKey.get(due.key()))));
            }
        }
        return List.copyOf(lines);
    }

    private static Replanner.Due earlier(Replanner.Due one, Replanner.Due other) {
        return other.occurrence().dueAt().equals(one.occurrence().dueAt())
                        && other.schedule().name().compareTo(one.schedule().name()) < 0
                ? other
                : one;
    }

    private static boolean isLate(Reviews.Standing standing) {
        return standing.schedule().isPresent()
                && standing.late().filter(late -> late.compareTo(Duration.ZERO) > 0).isPresent()
                && isUnfinished(standing);
    }

    /** Whether there is no deck yet or it is still to go to somebody. */
    static boolean isUnfinished(Reviews.Standing standing) {
        boolean waits = standing.state() == ReviewState.ARCHIVED && standing.delivery() == Delivery.MAIL;
        return waits || UNFINISHED.contains(standing.state());
    }

    private DueLine late(Reviews.Standing standing) {
        Optional<Account> account = Optional.ofNullable(accounts.get(standing.key().accountId()));
        ZoneId zone = account.map(Account::zone).orElse(ZoneOffset.UTC);
        return new DueLine(
                standing.dueAt().orElse(standing.changedAt()),
                zone,
                standing.schedule().orElse(""),
                standing.key(),
                standing.delivery(),
                account.map(known -> recipients(known, standing.delivery(), standing.key().edition()))
                        .orElse(Optional.empty()),
                standing.approval(),
                Optional.of(standing),
                Optional.empty(),
                standing.late());
    }

    private DueLine upcoming(Replanner.Due due, Replanner.Due winner, Optional<Reviews.Standing> standing) {
        Optional<String> other = standing.filter(known -> isBegun(known) || isLate(known))
                .flatMap(Reviews.Standing::schedule)
                .or(() -> Optional.of(winner.schedule().name()))
                .filter(name -> !name.equals(due.schedule().name()));
        return new DueLine(
                due.occurrence().dueAt(),
                due.occurrence().zone(),
                due.schedule().name(),
                due.key(),
                due.schedule().delivery(),
                recipients(due.account(), due.schedule().delivery(), due.schedule().edition()),
                due.schedule().approval(),
                standing,
                other,
                Optional.empty());
    }

    /** What is planned only still follows the schedules. */
    private static boolean isBegun(Reviews.Standing standing) {
        return standing.state() != ReviewState.PLANNED && standing.state() != ReviewState.WITHDRAWN;
    }

    /** Addresses; empty when they can't be read. */
    private Optional<List<String>> recipients(Account account, Delivery delivery, String edition) {
        if (delivery == Delivery.ARCHIVE) {
            return Optional.of(List.of());
        }
        return people.computeIfAbsent(account.id(), id -> read(account)).map(all -> all.stream()
                .filter(person -> person.takes(edition))
                .map(Contact::email)
                .toList());
    }

    private Optional<List<Contact>> read(Account account) {
        try {
            return Optional.of(contacts.contacts(account));
        } catch (RuntimeException e) {
            troubles.add(account.id() + ": its contacts can't be read: " + Refusal.words(e));
            return Optional.empty();
        }
    }
}
