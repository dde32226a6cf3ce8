package io.quarterdeck.cli;

import io.quarterdeck.account.Account;
import io.quarterdeck.plan.Schedule;
import io.quarterdeck.run.ScheduleBook;
import java.util.List;
import java.util.Optional;

/** Why a plan is empty. */
final class NothingDue {
    private NothingDue() {}

    /**
     * @param accounts those that were looked at: all, or the one asked for
     * @param schedule the one asked for
     * @param account the one asked for
     */
    static String why(
            ScheduleBook book, List<Account> accounts, Optional<String> schedule, Optional<String> account, int days) {
        if (book.schedules().isEmpty()) {
            return "Nothing falls due: there is no schedule. Name one in schedules.yaml.";
        }
        List<Account> active = accounts.stream().filter(Account::active).toList();
        if (active.isEmpty()) {
            return account.map(id -> "Nothing falls due: account " + id + " is not active.")
                    .orElse("Nothing falls due: there is no active account; see pulls/account.sql.");
        }
        List<Schedule> asked = book.schedules().stream()
                .filter(each -> schedule.map(each.name()::equals).orElse(true))
                .toList();
        if (asked.stream().noneMatch(each -> active.stream().anyMatch(each::takes))) {
            String who = account.map(id -> "account " + id)
                    .orElseGet(() -> "any of the " + Wording.count(active.size(), "active account", "active accounts"));
            return "Nothing falls due: "
                    + schedule.map(name -> "schedule " + name + " doesn't take " + who)
                            .orElse("no schedule takes " + who)
                    + "; see their accounts and segments in schedules.yaml.";
        }
        return "Nothing falls due within " + Wording.count(days, "day", "days") + "; look further ahead with --days.";
    }
}
