package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One change of an account's annual recurring revenue.
 *
 * @param id of the row, to find it again
 * @param amount in the account's own currency, positive: its kind gives the sign
 */
record ArrMovement(String accountId, String id, LocalDate day, Type type, BigDecimal amount) {
    /** In the order in which movements of one day are taken. */
    enum Type {
        NEW(1),
        REACTIVATION(1),
        EXPANSION(1),
        CONTRACTION(-1),
        CHURN(-1);

        private final int sign;

        Type(int sign) {
            this.sign = sign;
        }

        /** As the pull writes it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ArrMovement of(Row row) {
        return new ArrMovement(
                row.text("account_id"),
                row.text("movement_id"),
                row.day("effective_on"),
                Type.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.decimal("arr_amount"));
    }

    BigDecimal signed() {
        return type.sign > 0 ? amount : amount.negate();
    }
}
