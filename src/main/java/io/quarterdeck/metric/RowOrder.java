package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keys of rows and the order they give: the same on every machine, whatever its locale or the source's collation. */
public final class RowOrder {
    private static final String ACCOUNT_ID = "account_id";

    private RowOrder() {}

    /** Account first where the kind is by account, then the key; what lacks comes first. */
    public static Comparator<Row> of(Kind kind) {
        List<String> columns = keyNames(kind);
        return (left, right) -> {
            for (String column : columns) {
                int order = compare(left.values().get(column), right.values().get(column));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    /** The values by which a row of this kind is one of a kind, account first where the kind is by account. */
    public static List<Optional<Object>> key(Kind kind, Row row) {
        return keyNames(kind).stream()
                .map(column -> Optional.ofNullable(row.values().get(column)))
                .toList();
    }

    /** Columns of {@link #key}, in its order. */
    public static List<String> keyNames(Kind kind) {
        List<String> names = new ArrayList<>();
        if (kind.isByAccount()) {
            names.add(ACCOUNT_ID);
        }
        kind.keyColumns().forEach(column -> names.add(column.name()));
        return names;
    }

    private static int compare(Object left, Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return a.compareTo(b);
        }
        if (left instanceof Instant a && right instanceof Instant b) {
            return a.compareTo(b);
        }
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b);
        }
        throw new IllegalStateException("a key of " + left.getClass() + " and " + right.getClass());
    }
}
