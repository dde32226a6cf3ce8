package io.quarterdeck.postgres;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.account.Logo;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.PullException;
import io.quarterdeck.metric.Row;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.JdbiException;

/** The accounts of the pull {@code account.sql}. */
public final class SqlAccounts implements Accounts {
    private final Source source;
    private final PullFiles pulls;
    private final LogoFiles logos;

    public SqlAccounts(Source source, PullFiles pulls, LogoFiles logos) {
        this.source = source;
        this.pulls = pulls;
        this.logos = logos;
    }

    /** @throws PullException when the pull itself fails, so that no account can be read */
    @Override
    public Listing list() {
        Pull pull = pulls.find(Kind.ACCOUNT).orElseThrow();
        Map<String, Account> accounts = new TreeMap<>();
        Map<String, List<String>> faults = new TreeMap<>();
        Map<String, List<String>> notes = new TreeMap<>();
        try {
            source.read(ZoneOffset.UTC, session -> {
                // the account pull has no period; should it bind :to, it sees everything
                new PullReader(source, session)
                        .readLeniently(
                                pull,
                                Optional.empty(),
                                LocalDate.of(9999, 12, 31),
                                row -> judge(row, accounts, faults, notes),
                                (row, found) -> fault(row, found, faults));
                return Boolean.TRUE;
            });
        } catch (JdbiException e) {
            throw SourceFailure.of(source, e);
        }
        accounts.keySet().removeAll(faults.keySet());
        notes.keySet().retainAll(accounts.keySet());
        return new Listing(List.copyOf(accounts.values()), told(pull, faults), told(pull, notes));
    }

    private static List<Fault> told(Pull pull, Map<String, List<String>> byAccount) {
        return byAccount.entrySet().stream()
                .map(entry -> new Fault(entry.getKey(), pull.file() + ": " + String.join("; also, ", entry.getValue())))
                .toList();
    }

    private void judge(
            Row row, Map<String, Account> accounts, Map<String, List<String>> faults, Map<String, List<String>> notes) {
        List<String> found = AccountRows.faults(row);
        if (!found.isEmpty()) {
            // nobody reviews an account that left; its faults must not spoil the others' run
            if (row.flag("active")) {
                fault(row, found, faults);
            }
            return;
        }
        Optional<Logo> logo = Optional.empty();
        try {
            logo = logos.load(row);
        } catch (PullException e) {
            // a customer's name in type is no shame; a customer without a review is
            fault(row, List.of(e.getMessage()), notes);
        }
        accounts.put(row.text("account_id"), AccountRows.account(row, logo));
    }

    private static void fault(Row row, List<String> found, Map<String, List<String>> faults) {
        faults.computeIfAbsent(row.findText("account_id").orElse("(no id)"), id -> new ArrayList<>())
                .addAll(found);
    }
}
