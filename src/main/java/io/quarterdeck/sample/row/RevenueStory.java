package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Writes what the customer pays the vendor: movements of annual recurring revenue and the fees that follow. */
public final class RevenueStory {
    /**
     * A movement of annual recurring revenue, in whole units of the account's currency.
     *
     * @param kind {@code new}, {@code expansion}, {@code contraction}, {@code churn} or {@code reactivation}
     */
    public record Movement(int back, int dayOfQuarter, String kind, long amount) {}

    /**
     * Other cost of the partnership.
     *
     * @param kind {@code services} or {@code own_effort}
     * @param firstMonth month since the value start (0 is the first), and so on monthly
     */
    public record Cost(String kind, int firstMonth, List<Long> amounts) {
        public Cost {
            amounts = List.copyOf(amounts);
        }

        /** The same amount each month until the reviewed quarter's end. */
        public static Cost monthly(String kind, int firstMonth, int months, long amount) {
            return new Cost(kind, firstMonth, Collections.nCopies(months, amount));
        }
    }

    private RevenueStory() {}

    public static void write(AccountRows rows, List<Movement> movements) {
        for (Movement movement : movements) {
            rows.add(
                    Kind.REVENUE_MOVEMENT,
                    Fields.of("movement_id", rows.nextId(Kind.REVENUE_MOVEMENT))
                            .and("effective_on", rows.chronicle().day(movement.back, movement.dayOfQuarter))
                            .and("kind", movement.kind)
                            .and("arr_amount", BigDecimal.valueOf(movement.amount)));
        }
    }

    /** Quarterly fees from the value start on, oldest first, and the other costs. */
    public static void writeCosts(AccountRows rows, List<Long> fees, List<Cost> costs) {
        for (int index = 0; index < fees.size(); index++) {
            LocalDate day = rows.chronicle().quarter(fees.size() - 1 - index).start();
            invest(rows, day, fees.get(index), "subscription");
        }
        int back = rows.profile().valueQuarters().orElse(fees.size() - 1);
        LocalDate start = rows.chronicle().quarter(back).start();
        for (Cost cost : costs) {
            for (int month = 0; month < cost.amounts.size(); month++) {
                LocalDate day = start.plusMonths(cost.firstMonth + (long) month).plusDays(19);
                invest(rows, day, cost.amounts.get(month), cost.kind);
            }
        }
    }

    private static void invest(AccountRows rows, LocalDate day, long amount, String kind) {
        rows.add(
                Kind.INVESTMENT,
                Fields.of("investment_id", rows.nextId(Kind.INVESTMENT))
                        .and("invested_on", day)
                        .and("amount", BigDecimal.valueOf(amount).setScale(2))
                        .and("kind", kind));
    }
}
