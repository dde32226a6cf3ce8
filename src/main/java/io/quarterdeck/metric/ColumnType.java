package io.quarterdeck.metric;

/** Types that a pull's column may have; the Java value a {@link Row} holds is named at each. */
public enum ColumnType {
    /** String. */
    TEXT("text"),
    /** BigDecimal. */
    NUMERIC("numeric"),
    /** LocalDate. */
    DAY("date"),
    /** Instant; a time without a zone is refused. */
    INSTANT("timestamptz"),
    /** Boolean. */
    FLAG("boolean"),
    /** List of String. */
    TEXTS("text[]"),
    /** Map of String to BigDecimal, by name in order. */
    NUMBERS("jsonb (name → number)"),
    /** Bytes, or a String that names a file. */
    IMAGE("bytea or text (a file name)");

    private final String sqlName;

    ColumnType(String sqlName) {
        this.sqlName = sqlName;
    }

    /** The PostgreSQL type to ask for in an error message. */
    public String sqlName() {
        return sqlName;
    }
}
