package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.deck.Brand;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.period.WeekPattern;
import io.quarterdeck.plan.Schedule;
import io.quarterdeck.review.Edition;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * From words to a request: the account's period, the edition, the brand.
 *
 * @param patterns of the schedules, by which names such as {@code 2026-Q3-445} are read
 */
public record Planner(
        Map<String, Edition> editions,
        String defaultEdition,
        Map<String, Brand> brands,
        Brand defaultBrand,
        ScheduleBook schedules,
        Clock clock,
        List<WeekPattern> patterns) {
    private static final String RETENTION = "retention";

    public Planner {
        editions = Map.copyOf(editions);
        brands = Map.copyOf(brands);
        patterns = List.copyOf(patterns);
    }

    /** @throws IllegalArgumentException when the period, the edition or the account's brand is not there */
    public ReviewRequest plan(Account account, Optional<String> period, Optional<String> edition) {
        return new ReviewRequest(account, period(account, period), edition(edition), brand(account));
    }

    /**
     * What the schedule asks for of this account now, due or not.
     *
     * @param period another one than the last complete one
     */
    public ReviewRequest plan(Account account, Schedule schedule, Optional<String> period) {
        ReviewPeriod covered = period.map(
                        name -> complete(account, schedule.calendar(account).parse(name)))
                .orElseGet(() -> schedules.dueDates().lastComplete(schedule, account, clock.instant()));
        return new ReviewRequest(account, covered, edition(schedule), brand(account));
    }

    /**
     * The request behind a review that is planned in the store.
     *
     * @throws IllegalArgumentException when its schedule, edition or brand is not there any more
     */
    public ReviewRequest again(Account account, Claim claim) {
        if (claim.order().schedule().isEmpty()) {
            return plan(
                    account,
                    Optional.of(claim.key().period()),
                    Optional.of(claim.key().edition()));
        }
        Schedule schedule = schedules.require(claim.order().schedule().get());
        return plan(account, schedule, Optional.of(claim.key().period()));
    }

    /**
     * The request behind an archived deck, from the rows that were frozen for it: the pages that it was made to have, or
     * where nobody kept them those that its schedule wants now.
     *
     * @throws IllegalArgumentException when its brand, or else its edition, is not there any more
     */
    ReviewRequest asMade(ArchiveKey key, Snapshot rows, Reviews reviews) {
        Edition edition = reviews.pages(key)
                .map(pages -> new Edition(key.edition(), pages))
                .or(() -> reviews.find(key)
                        .flatMap(Reviews.Standing::schedule)
                        .flatMap(schedules::find)
                        .map(this::edition)
                        .filter(wanted -> wanted.name().equals(key.edition())))
                .orElseGet(() -> edition(Optional.of(key.edition())));
        return new ReviewRequest(rows.account(), rows.period(), edition, brand(rows.account()));
    }

    private Edition edition(Schedule schedule) {
        Edition whole = edition(Optional.of(schedule.edition()));
        return schedule.retentionPage()
                ? whole
                : new Edition(
                        whole.name(),
                        whole.pages().stream()
                                .filter(page -> !page.equals(RETENTION))
                                .toList());
    }

    /** @throws IllegalArgumentException when there is no such edition */
    public Edition edition(Optional<String> name) {
        String wanted = name.orElse(defaultEdition);
        return Optional.ofNullable(editions.get(wanted))
                .orElseThrow(() -> new IllegalArgumentException("there is no edition \"" + wanted + "\"; there are "
                        + String.join(", ", editions.keySet().stream().sorted().toList())));
    }

    private ReviewPeriod period(Account account, Optional<String> name) {
        FiscalCalendar calendar = account.calendar();
        return complete(
                account,
                name.map(wanted -> calendar.parse(wanted, patterns))
                        .orElseGet(() -> calendar.lastComplete(Granularity.QUARTER, clock)));
    }

    private ReviewPeriod complete(Account account, ReviewPeriod period) {
        if (!period.isComplete(clock)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s of %s ends on %s (%s) and is not over; name a complete period, the last is %s",
                    period,
                    account.id(),
                    period.lastDay(),
                    period.zone(),
                    period.calendar().lastComplete(period.granularity(), clock)));
        }
        return period;
    }

    private Brand brand(Account account) {
        if (account.brand().isEmpty()) {
            return defaultBrand;
        }
        String name = account.brand().get();
        return Optional.ofNullable(brands.get(name))
                .orElseThrow(() -> new IllegalArgumentException("account " + account.id() + " asks for the brand \""
                        + name + "\", which has no folder in config/brands; there are "
                        + String.join(", ", brands.keySet().stream().sorted().toList())));
    }
}
