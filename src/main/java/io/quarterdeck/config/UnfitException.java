package io.quarterdeck.config;

/** A value that can't be read as what its key asks for; the message follows the key's name in the fault. */
final class UnfitException extends Exception {
    private final String remedy;

    UnfitException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
