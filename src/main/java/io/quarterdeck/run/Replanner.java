package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.plan.Cadence;
import io.quarterdeck.plan.Occurrence;
import io.quarterdeck.plan.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Computes what falls due and writes it into the store, again and again: the same plan changes nothing. */
public record Replanner(
        Accounts accounts, ScheduleBook schedules, PlanBoard board, String configurationSha256, Clock clock) {
    /** Longer than any standstill after which overdue reviews should still be known. */
    private static final Duration AHEAD = Duration.ofDays(120);
    /** So far back a due time may move by a change and still be owed. */
    private static final Duration BACK = Duration.ofDays(120);

    /** One review that falls due, for people to read. */
    public record Due(Schedule schedule, Account account, Occurrence occurrence) {
        public ArchiveKey key() {
            return new ArchiveKey(account.id(), occurrence.period().name(), schedule.edition(), 1);
        }
    }

    /** @throws RuntimeException when the accounts can't be read: the plan stays as it is then */
    public PlanBoard.Changes replan(UUID run) {
        Accounts.Listing listing = accounts.list();
        Map<String, String> definitions = new LinkedHashMap<>();
        schedules.schedules().forEach(schedule -> definitions.put(schedule.name(), schedule.definition()));
        Map<String, Instant> since = board.register(run, definitions);
        Instant now = clock.instant();
        // what fell due before the last planning is in the store already; an account that is new since owes no history
        Optional<Instant> planned = board.madeAt();
        Instant from = planned.filter(made -> made.isBefore(now)).orElse(now);
        List<PlanBoard.Entry> entries = new ArrayList<>();
        List<PlanBoard.Entry> owed = new ArrayList<>();
        for (Schedule schedule : schedules.schedules()) {
            Instant known = since.getOrDefault(schedule.name(), now);
            Instant begin =
                    planned.filter(made -> !known.isAfter(made)).isPresent() ? from : beginning(schedule, known);
            due(listing.accounts(), schedule, begin, now.plus(AHEAD)).forEach(due -> entries.add(entry(due)));
            due(listing.accounts(), schedule, begin.minus(BACK), begin).forEach(due -> owed.add(entry(due)));
        }
        Set<String> listed = listing.accounts().stream().map(Account::id).collect(Collectors.toSet());
        return board.make(run, new PlanBoard.Plan(entries, owed, listed, from), configurationSha256);
    }

    /**
     * From when on a schedule that is new asks for reviews: a regular one from now on, since it owes no history; but who
     * names one day means that day, though its minute was over when a node first read of it.
     */
    private static Instant beginning(Schedule schedule, Instant known) {
        return schedule.cadence() instanceof Cadence.Once ? known.minus(Lateness.MOST) : known;
    }

    /** What falls due from now on for so long, in order of time. */
    public List<Due> upcoming(Duration length) {
        List<Account> all = accounts.list().accounts();
        Instant now = clock.instant();
        return schedules.schedules().stream()
                .flatMap(schedule -> due(all, schedule, now, now.plus(length)).stream())
                .sorted(Comparator.comparing((Due due) -> due.occurrence().dueAt())
                        .thenComparing(due -> due.account().id()))
                .toList();
    }

    private List<Due> due(List<Account> all, Schedule schedule, Instant from, Instant to) {
        List<Due> found = new ArrayList<>();
        for (Account account : all) {
            if (account.active()) {
                schedules
                        .dueDates()
                        .between(schedule, account, from, to)
                        .forEach(occurrence -> found.add(new Due(schedule, account, occurrence)));
            }
        }
        return found;
    }

    private static PlanBoard.Entry entry(Due due) {
        return new PlanBoard.Entry(
                due.schedule().name(),
                due.key(),
                due.occurrence().dueAt(),
                due.schedule().delivery(),
                due.schedule().approval());
    }
}
