package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** One change of an account's annual recurring revenue; {@code amount} is positive, its kind gives the sign. */
record ArrMovement(String accountId, LocalDate day, Type type, BigDecimal amount) {
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
    }

    static ArrMovement of(Row row, String accountId, ExchangeRates.Exchange exchange) {
        Type type = Type.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
        return new ArrMovement(accountId, row.day("effective_on"), type, exchange.apply(row.decimal("arr_amount")));
    }

    BigDecimal signed() {
        return type.sign > 0 ? amount : amount.negate();
    }
}
