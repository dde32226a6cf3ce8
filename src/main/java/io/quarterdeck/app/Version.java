package io.quarterdeck.app;

/** The software's version, from the jar's manifest. */
final class Version {
    static final String SOFTWARE = read();

    private Version() {}

    private static String read() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
