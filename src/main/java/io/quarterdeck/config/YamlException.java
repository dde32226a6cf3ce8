package io.quarterdeck.config;

/** A file that is no YAML of the plain kind that a configuration needs. */
final class YamlException extends Exception {
    private final int line;
    private final String remedy;

    YamlException(int line, String message, String remedy) {
        super(message);
        this.line = line;
        this.remedy = remedy;
    }

    int line() {
        return line;
    }

    String remedy() {
        return remedy;
    }
}
