package io.quarterdeck.delivery;

/** No mail can go to or from this address, or carry it; the message says why and how to mend it. */
public final class UnfitAddressException extends IllegalArgumentException {
    public UnfitAddressException(String message) {
        super(message);
    }
}
