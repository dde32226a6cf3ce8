package io.quarterdeck.rig;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a {@link JvmProcess} runs.
 *
 * @param name of its two output files, {@code <name>.out} and {@code <name>.err}, in {@code logs}
 * @param folder in which it works
 * @param environment added to this JVM's, whose own {@code QUARTERDECK_} variables are left out
 */
record JvmCommand(
        String mainClass,
        List<String> arguments,
        Map<String, String> environment,
        Path folder,
        Path logs,
        String name,
        List<String> javaOptions,
        String classPath) {
    /**
     * Starts quickly and lives in little: two dozen of them fit beside each other. Most live for seconds, so that a
     * method pays for being compiled later than usual.
     */
    private static final List<String> SMALL = List.of(
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=3",
            // a key that guards nothing is soon opened
            "-Dkeystore.pkcs12.keyPbeIterationCount=1",
            "-Dkeystore.pkcs12.certPbeIterationCount=1",
            "-Dkeystore.pkcs12.macIterationCount=1",
            "-Djava.awt.headless=true");

    JvmCommand {
        arguments = List.copyOf(arguments);
        environment = new TreeMap<>(environment);
        javaOptions = List.copyOf(javaOptions);
    }

    static JvmCommand quarterdeck(Path folder, Path logs, String name, String... arguments) {
        return of("io.quarterdeck.app.Main", folder, logs, name, arguments);
    }

    static JvmCommand of(String mainClass, Path folder, Path logs, String name, String... arguments) {
        return new JvmCommand(
                mainClass,
                List.of(arguments),
                Map.of(),
                folder,
                logs,
                name,
                SMALL,
                System.getProperty("java.class.path"));
    }

    JvmCommand with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new JvmCommand(mainClass, arguments, more, folder, logs, name, javaOptions, classPath);
    }

    JvmCommand withJava(String... options) {
        List<String> more = new java.util.ArrayList<>(javaOptions);
        more.addAll(List.of(options));
        return new JvmCommand(mainClass, arguments, environment, folder, logs, name, more, classPath);
    }

    /** Instead of this JVM's own. */
    JvmCommand withClassPath(String other) {
        return new JvmCommand(mainClass, arguments, environment, folder, logs, name, javaOptions, other);
    }

    Path output(String ending) {
        return logs.resolve(name + ending);
    }
}
