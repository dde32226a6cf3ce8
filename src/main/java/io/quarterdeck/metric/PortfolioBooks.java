package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A portfolio's rows shared out to their accounts. */
record PortfolioBooks(Basis basis, List<Account> accounts, ExchangeRates rates) {
    private static final List<Kind> VALUE_KINDS =
            List.of(Kind.MEASUREMENT, Kind.PROMISE, Kind.BASELINE, Kind.DRIVER_RATE, Kind.INVESTMENT);

    ValueBooks valueBooks() {
        Map<String, Map<Kind, List<Row>>> byAccount = new HashMap<>();
        for (Kind kind : VALUE_KINDS) {
            basis.snapshot().rows(kind).stream()
                    .collect(Collectors.groupingBy(row -> row.text("account_id")))
                    .forEach((id, rows) -> byAccount
                            .computeIfAbsent(id, any -> new EnumMap<>(Kind.class))
                            .put(kind, rows));
        }
        accounts.forEach(account -> byAccount.putIfAbsent(account.id(), Map.of()));
        List<ValueBook> books = accounts.stream()
                .map(account -> ValueBook.read(basis, account, byAccount.get(account.id()), rates))
                .toList();
        accounts.forEach(account -> byAccount.remove(account.id()));
        byAccount.forEach(
                (id, kinds) -> kinds.keySet().forEach(kind -> basis.out().defect(Accountless.defect(kind, id))));
        return ValueBooks.ofPortfolio(books, Set.copyOf(byAccount.keySet()));
    }

    /** The vendor's own margin, else the margin of the accounts that give one, weighted by their ARR. */
    Optional<BigDecimal> grossMargin(ArrLedger ledger) {
        Optional<BigDecimal> vendor = basis.snapshot().account().grossMargin();
        if (vendor.isPresent()) {
            return vendor;
        }
        BigDecimal margin = BigDecimal.ZERO;
        BigDecimal arr = BigDecimal.ZERO;
        for (Account account : accounts) {
            if (account.grossMargin().isPresent()) {
                BigDecimal own = ledger.arr(account.id(), basis.period().end());
                arr = arr.add(own);
                margin = margin.add(own.multiply(account.grossMargin().get()));
            }
        }
        return Exact.divide(margin, arr);
    }
}
