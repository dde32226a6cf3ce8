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

/** Reads the movements of ARR in one currency and names what is wrong with them. */
final class ArrReader {
    private final Basis basis;
    private final Map<String, Account> accounts = new HashMap<>();
    private final ExchangeRates rates;
    private boolean missingRate;

    ArrReader(Basis basis, List<Account> accounts, ExchangeRates rates) {
        this.basis = basis;
        this.rates = rates;
        accounts.forEach(account -> this.accounts.put(account.id(), account));
    }

    ArrLedger read() {
        List<ArrMovement> movements = new ArrayList<>();
        Map<String, ExchangeRates.Exchange> exchanges = new HashMap<>();
        Set<String> refused = new HashSet<>();
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

    /** Why no sum of the movements is whole. */
    Optional<Absence> gap() {
        return missingRate ? Optional.of(Absence.MISSING_RATE) : Optional.empty();
    }

    private void refuse(String id, Optional<Account> account) {
        missingRate = missingRate || account.isPresent();
        basis.out()
                .defect(account.map(known -> rates.missing(
                                "account " + id + ", ARR", Optional.of("nrr"), known.currency(), basis.currency()))
                        .orElseGet(() -> Accountless.defect(Kind.REVENUE_MOVEMENT, id)));
    }
}
