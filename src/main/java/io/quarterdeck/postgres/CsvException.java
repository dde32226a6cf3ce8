package io.quarterdeck.postgres;

/** A CSV file that can't be read on from a line. */
final class CsvException extends Exception {
    private static final long serialVersionUID = 1;

    private final long line;

    CsvException(long line, String message) {
        super(message);
        this.line = line;
    }

    /** Physical line, from 1. */
    long line() {
        return line;
    }
}
