package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Absence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the movements of ARR in one currency and names what is wrong with them. */
final class ArrReader {
    private final Basis basis;
    private final Map<String, Account> accounts = new HashMap<>();
    private final ExchangeRates rates;
    private final Set<String> refused = new HashSet<>();
    private final Set<String> withoutRate = new HashSet<>();

    ArrReader(Basis basis, List<Account> accounts, ExchangeRates rates) {
        this.basis = basis;
        this.rates = rates;
        accounts.forEach(account -> this.accounts.put(account.id(), account));
    }

    ArrLedger read() {
        List<ArrMovement> movements = new ArrayList<>();
        Map<String, ExchangeRates.Exchange> exchanges = new HashMap<>();
        for (Row row : basis.snapshot().rows(Kind.REVENUE_MOVEMENT)) {
            String id = row.text("account_id");
            Optional<Account> account = Optional.ofNullable(accounts.get(id));
            Optional<ExchangeRates.Exchange> exchange =
                    account.flatMap(known -> rates.find(known.currency(), basis.currency()));
            if (exchange.isPresent()) {
                movements.add(ArrMovement.of(row));
                exchanges.put(id, exchange.get());
            } else if (refused.add(id)) {
                refuse(id, account);
            }
        }
        return new ArrLedger(movements, exchanges);
    }

    /** Accounts whose movements are left out. */
    Set<String> refused() {
        return Set.copyOf(refused);
    }

    /** Accounts whose movements can't be converted, so that no sum is whole. */
    Set<String> withoutRate() {
        return Set.copyOf(withoutRate);
    }

    /** Codes of the currencies of all accounts. */
    Set<String> currencies() {
        return accounts.values().stream()
                .map(account -> account.currency().getCurrencyCode())
                .collect(Collectors.toSet());
    }

    /** Why no sum of the movements is whole. */
    Optional<Absence> gap() {
        return withoutRate.isEmpty() ? Optional.empty() : Optional.of(Absence.MISSING_RATE);
    }

    private void refuse(String id, Optional<Account> account) {
        account.ifPresent(known -> withoutRate.add(known.id()));
        basis.out()
                .defect(account.map(known -> rates.missing(
                                "account " + id + ", ARR", Optional.of("nrr"), known.currency(), basis.currency()))
                        .orElseGet(() -> Accountless.defect(Kind.REVENUE_MOVEMENT, id)));
    }
}
