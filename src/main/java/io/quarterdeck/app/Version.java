package io.quarterdeck.app;

import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** The software's version, from the jar's manifest. */
final class Version {
    static final String SOFTWARE = read();

    /** Feature, interim and update of the JDK, e.g. {@code 17.0.12}: what a vendor adds has no say in a deck's bytes. */
    static final String JDK = release(Runtime.version());

    /** Changes whenever the program is built anew, even under the same version. */
    static final String CODE = SOFTWARE + " " + classes();

    private Version() {}

    private static String release(Runtime.Version version) {
        return version.feature() + "." + version.interim() + "." + version.update();
    }

    private static String read() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Over names, sizes and times of the class files, or of the jar. */
    private static String classes() {
        StringBuilder state = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(Version.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                state.append(file)
                        .append(' ')
                        .append(attributes.size())
                        .append(' ')
                        .append(attributes.lastModifiedTime())
                        .append('\n');
            }
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException("the program's own classes can't be listed", failure);
        }
        return Sha256.hex(state.toString().getBytes(StandardCharsets.UTF_8));
    }
}
