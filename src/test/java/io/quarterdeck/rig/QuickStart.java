package io.quarterdeck.rig;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes dozens of JVMs start sooner: this JVM's classes in one jar, and what one run loaded of them kept as a file. */
final class QuickStart {
    private final Path kept;
    private final String classPath;

    private QuickStart(Path kept, String classPath) {
        this.kept = kept;
        this.classPath = classPath;
    }

    /** Only jars can be kept: the folders of the class path become one. */
    static QuickStart in(Path folder) throws IOException {
        List<String> parts = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        Path jar = folder.resolve("rig.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            Set<String> there = new HashSet<>();
            for (String part : parts) {
                if (Files.isDirectory(Path.of(part))) {
                    add(Path.of(part), there, out);
                }
            }
        }
        return new QuickStart(
                folder.resolve("classes.jsa"),
                Stream.concat(Stream.of(jar.toString()), parts.stream().filter(part -> part.endsWith(".jar")))
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    private static void add(Path folder, Set<String> there, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !file.equals(folder)).sorted().toList()) {
                boolean isFolder = Files.isDirectory(file);
                // migrations are looked for by their folder, so that folders are entries too
                String name = folder.relativize(file).toString().replace('\\', '/') + (isFolder ? "/" : "");
                if (there.add(name)) {
                    out.putNextEntry(new JarEntry(name));
                    if (!isFolder) {
                        Files.copy(file, out);
                    }
                    out.closeEntry();
                }
            }
        }
    }

    /** The command that shows what is loaded. */
    JvmCommand learning(JvmCommand command) {
        return command.withClassPath(classPath)
                .withJava("-XX:ArchiveClassesAtExit=" + kept, "-Xlog:cds=off,cds+dynamic=off");
    }

    /** Without a file, or with one of another JVM, it starts as ever. */
    JvmCommand quick(JvmCommand command) {
        return command.withClassPath(classPath)
                .withJava("-XX:SharedArchiveFile=" + kept, "-Xshare:auto", "-Xlog:cds=off,cds+dynamic=off");
    }
}
