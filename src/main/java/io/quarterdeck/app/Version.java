package io.quarterdeck.app;

/** The software's version, from the jar's manifest. */
final class Version {
    static final String SOFTWARE = read();

    /** Feature, interim and update of the JDK, e.g. {@code 17.0.12}: what a vendor adds has no say in a deck's bytes. */
    static final String JDK = release(Runtime.version());

    private Version() {}

    private static String release(Runtime.Version version) {
        return version.feature() + "." + version.interim() + "." + version.update();
    }

    private static String read() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
