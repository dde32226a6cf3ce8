package io.quarterdeck.cli;

import io.quarterdeck.account.Account;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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

    private final Map<String, Account> accounts = new HashMap<>();
    private final Recipients recipients;

    Agenda(List<Account> accounts, Recipients recipients) {
        accounts.forEach(account -> this.accounts.put(account.id(), account));
        this.recipients = recipients;
    }

    /**
     * @param known what the store has
     * @param upcoming what the schedules ask for, in order of time
     * @param wanted names of schedules that are looked at
     * @param id tells accounts that are looked at
     */
    List<DueLine> lines(
            List<Reviews.Standing> known,
            List<Replanner.Due> upcoming,
            Predicate<String> wanted,
            Predicate<String> id) {
        List<DueLine> lines = new ArrayList<>(known.stream()
                .filter(Agenda::isLate)
                .filter(standing -> standing.schedule().filter(wanted).isPresent()
                        && id.test(standing.key().accountId()))
                .map(this::late)
                .toList());
        Map<ArchiveKey, Reviews.Standing> byKey = new HashMap<>();
        known.forEach(standing -> byKey.put(standing.key(), standing));
        Map<ArchiveKey, Replanner.Due> first = new HashMap<>();
        // two schedules may ask for the same deck: it is made once, for the one that is due first
        upcoming.forEach(due -> first.merge(due.key(), due, Agenda::earlier));
        upcoming.stream()
                .filter(due -> wanted.test(due.schedule().name())
                        && id.test(due.account().id()))
                .map(due -> upcoming(due, first.get(due.key()), Optional.ofNullable(byKey.get(due.key()))))
                .forEach(lines::add);
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
                account.flatMap(known ->
                        recipients.of(known, standing.delivery(), standing.key().edition())),
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
                recipients.of(due.account(), due.schedule().delivery(), due.schedule().edition()),
                due.schedule().approval(),
                standing,
                other,
                Optional.empty());
    }

    /** What is planned only still follows the schedules. */
    private static boolean isBegun(Reviews.Standing standing) {
        return standing.state() != ReviewState.PLANNED && standing.state() != ReviewState.WITHDRAWN;
    }
}
