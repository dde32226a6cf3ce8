package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All movements of ARR by account, each account's in order of day and kind. Sums are made in the account's own currency
 * and converted afterwards, so that the rounding of a rate leaves no trace of ARR with an account that has none.
 */
final class ArrLedger {
    private final Map<String, List<ArrMovement>> byAccount;
    private final Map<String, ExchangeRates.Exchange> exchanges;

    /** @param exchanges into the figures' currency, one for each account of the movements */
    ArrLedger(List<ArrMovement> movements, Map<String, ExchangeRates.Exchange> exchanges) {
        this.exchanges = Map.copyOf(exchanges);
        Comparator<ArrMovement> order = Comparator.comparing(ArrMovement::day)
                .thenComparing(ArrMovement::type)
                .thenComparing(ArrMovement::amount);
        byAccount = movements.stream()
                .sorted(order)
                .collect(Collectors.groupingBy(ArrMovement::accountId, TreeMap::new, Collectors.toList()));
    }

    boolean isEmpty() {
        return byAccount.isEmpty();
    }

    int rowsBefore(LocalDate end) {
        return rows(movement -> movement.day().isBefore(end));
    }

    int rows(Predicate<ArrMovement> which) {
        return Math.toIntExact(
                byAccount.values().stream().flatMap(List::stream).filter(which).count());
    }

    /** Accounts without ARR when the span opened. */
    Set<String> outside(Span span) {
        return byAccount.entrySet().stream()
                .filter(account ->
                        RetentionBridge.opening(account.getValue(), span).signum() <= 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The bridge of the cohort that is open at the span's first day. */
    RetentionBridge bridge(Span span) {
        RetentionBridge total = RetentionBridge.NONE;
        for (String account : byAccount.keySet()) {
            total = total.plus(bridge(account, span));
        }
        return total;
    }

    /** One account's part of the bridge. */
    RetentionBridge bridge(String account, Span span) {
        return RetentionBridge.ofAccount(byAccount.getOrDefault(account, List.of()), span)
                .converted(exchange(account));
    }

    /** ARR of an account before {@code end}. */
    BigDecimal arr(String accountId, LocalDate end) {
        BigDecimal own = byAccount.getOrDefault(accountId, List.of()).stream()
                .filter(movement -> movement.day().isBefore(end))
                .map(ArrMovement::signed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return exchange(accountId).apply(own);
    }

    /** Movements whose amount is below zero, so that their kind doesn't tell which way they go. */
    List<ArrMovement> withWrongSign() {
        return byAccount.values().stream()
                .flatMap(List::stream)
                .filter(movement -> movement.amount().signum() < 0)
                .toList();
    }

    /** Per account, the first day before {@code end} at whose close its ARR is below zero. */
    Map<String, LocalDate> negative(LocalDate end) {
        Map<String, LocalDate> found = new TreeMap<>();
        byAccount.forEach(
                (account, movements) -> firstNegative(movements, end).ifPresent(day -> found.put(account, day)));
        return found;
    }

    /** Movements called new of accounts that had ARR when the span opened: they belong to no step of the bridge. */
    List<ArrMovement> newInCohort(Span span) {
        return byAccount.values().stream()
                .filter(movements -> RetentionBridge.opening(movements, span).signum() > 0)
                .flatMap(List::stream)
                .filter(movement -> movement.type() == ArrMovement.Type.NEW && span.contains(movement.day()))
                .toList();
    }

    private ExchangeRates.Exchange exchange(String account) {
        return exchanges.getOrDefault(account, ExchangeRates.Exchange.NONE);
    }

    private static Optional<LocalDate> firstNegative(List<ArrMovement> movements, LocalDate end) {
        BigDecimal arr = BigDecimal.ZERO;
        for (int i = 0; i < movements.size(); i++) {
            LocalDate day = movements.get(i).day();
            if (!day.isBefore(end)) {
                return Optional.empty();
            }
            arr = arr.add(movements.get(i).signed());
            boolean lastOfDay =
                    i + 1 == movements.size() || !movements.get(i + 1).day().equals(day);
            // less than a cent is the rounding of a warehouse that spreads amounts, and no debt
            if (lastOfDay && arr.compareTo(RetentionBridge.CENT.negate()) <= 0) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
