package io.quarterdeck.run;

import java.util.List;
import java.util.Optional;

/**
 * What a run is asked for.
 *
 * @param accountIds empty for every active account
 * @param period its name; empty for each account's last complete quarter
 * @param revise reason for new revisions of reviews that are archived already
 * @param schedule made now as this schedule would make it when due: its accounts, period, edition and delivery
 */
public record RunRequest(
        List<String> accountIds,
        Optional<String> period,
        Optional<String> edition,
        Optional<String> revise,
        Optional<String> schedule) {
    public RunRequest {
        accountIds = List.copyOf(accountIds);
    }

    String inWords() {
        return "accounts " + (accountIds.isEmpty() ? "all" : String.join(",", accountIds)) + ", period "
                + period.orElse("last complete quarter") + ", edition " + edition.orElse("default")
                + schedule.map(name -> ", schedule " + name).orElse("")
                + revise.map(reason -> ", revise: " + reason).orElse("");
    }
}
