package io.quarterdeck.figure;

/** A formula that can't be read or computed; the message names the formula and what is wrong with it. */
public final class FormulaException extends RuntimeException {
    FormulaException(String message) {
        super(message);
    }

    FormulaException(String message, Throwable cause) {
        super(message, cause);
    }
}
