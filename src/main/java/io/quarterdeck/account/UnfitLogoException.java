package io.quarterdeck.account;

/** A logo that can't be printed; the message says of the file what is the matter, the remedy what to do. */
public final class UnfitLogoException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public UnfitLogoException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
