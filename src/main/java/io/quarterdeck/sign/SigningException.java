package io.quarterdeck.sign;

/** The signing key can't be had or used; the message says why, and how to mend it. */
public final class SigningException extends RuntimeException {
    SigningException(String message) {
        super(message);
    }

    SigningException(String message, Throwable cause) {
        super(message, cause);
    }
}
