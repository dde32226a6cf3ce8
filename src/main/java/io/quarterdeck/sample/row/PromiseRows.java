package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Writes what a driver was to bring; an early year is promised as a whole, later quarters one by one. */
final class PromiseRows {
    private static final int QUARTERS_PROMISED_SINGLY = 5;

    private PromiseRows() {}

    /** @param amounts oldest first, the quarter after the reviewed one last */
    static void write(AccountRows rows, String driver, List<Long> amounts, String by) {
        int together = amounts.size() - QUARTERS_PROMISED_SINGLY;
        if (together > 0) {
            long sum = amounts.subList(0, together).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            promise(rows, driver, amounts.size() - 2, QUARTERS_PROMISED_SINGLY - 2, sum, by);
        }
        for (int index = Math.max(0, together); index < amounts.size(); index++) {
            int back = amounts.size() - 2 - index;
            promise(rows, driver, back, back - 1, amounts.get(index), by);
        }
    }

    private static void promise(AccountRows rows, String driver, int fromBack, int toBack, long amount, String by) {
        Chronicle chronicle = rows.chronicle();
        LocalDate from = chronicle.quarter(fromBack).start();
        LocalDate agreed = fromBack < 0 ? chronicle.afterReview(1) : from.minusDays(4);
        rows.add(
                Kind.PROMISE,
                Fields.of("driver", driver)
                        .and("period_from", from)
                        .and("period_to", chronicle.quarter(toBack).start())
                        .and("amount", BigDecimal.valueOf(amount))
                        .and("agreed_by", by)
                        .and("agreed_on", agreed));
    }
}
