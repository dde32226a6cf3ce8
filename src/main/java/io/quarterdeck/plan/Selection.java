package io.quarterdeck.plan;

import io.quarterdeck.account.Account;
import java.util.List;

/** Accounts named by segment or by id, in any combination; with neither, every account; only active ones are ever taken. */
public record Selection(List<String> segments, List<String> accountIds) {
    public static final Selection ALL = new Selection(List.of(), List.of());

    public Selection {
        segments = segments.stream().distinct().sorted().toList();
        accountIds = accountIds.stream().distinct().sorted().toList();
    }

    public boolean takes(Account account) {
        boolean named = accountIds.contains(account.id())
                || account.segment().filter(segments::contains).isPresent();
        return account.active() && (named || equals(ALL));
    }
}
