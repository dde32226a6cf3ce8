package io.quarterdeck.rig;

import io.quarterdeck.json.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes dozens of JVMs start sooner: this JVM's classes in one jar, and what one run loaded of them kept as a file. Both
 * stay in the build's folder for every rig that has the same classes.
 */
final class QuickStart {
    private static final Path HOME = Path.of("target", "quick-start").toAbsolutePath();

    private final Path kept;
    private final String classPath;

    private QuickStart(Path kept, String classPath) {
        this.kept = kept;
        this.classPath = classPath;
    }

    /** Only jars can be kept: the folders of the class path become one. */
    static QuickStart ofThisJvm() throws IOException {
        List<String> parts = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        byte[] classes =
                jar(parts.stream().map(Path::of).filter(Files::isDirectory).toList());
        Path folder = Files.createDirectories(HOME.resolve(Sha256.hex(classes)));
        Path jar = folder.resolve("rig.jar");
        if (!Files.exists(jar)) {
            place(classes, jar);
        }
        return new QuickStart(
                folder.resolve("classes.jsa"),
                Stream.concat(Stream.of(jar.toString()), parts.stream().filter(part -> part.endsWith(".jar")))
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    /** Whole or not at all, for two may do it at once. */
    private static void place(byte[] bytes, Path file) throws IOException {
        Path beside = Files.createTempFile(file.getParent(), "rig", ".part");
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] jar(List<Path> folders) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes)) {
            Set<String> there = new HashSet<>();
            for (Path folder : folders) {
                add(folder, there, out);
            }
        }
        return bytes.toByteArray();
    }

    private static void add(Path folder, Set<String> there, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !file.equals(folder)).sorted().toList()) {
                boolean isFolder = Files.isDirectory(file);
                // migrations are looked for by their folder, so that folders are entries too
                String name = folder.relativize(file).toString().replace('\\', '/') + (isFolder ? "/" : "");
                if (there.add(name)) {
                    JarEntry entry = new JarEntry(name);
                    entry.setTime(0);
                    out.putNextEntry(entry);
                    if (!isFolder) {
                        Files.copy(file, out);
                    }
                    out.closeEntry();
                }
            }
        }
    }

    boolean hasLearned() {
        return Files.exists(kept);
    }

    /** The command that shows what is loaded; the file is there when it has ended in order. */
    JvmCommand learning(JvmCommand command) throws IOException {
        forgetOlderClasses();
        return command.withClassPath(classPath)
                .withJava("-XX:ArchiveClassesAtExit=" + kept, "-Xlog:cds=off,cds+dynamic=off");
    }

    private void forgetOlderClasses() throws IOException {
        try (Stream<Path> all = Files.walk(HOME)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(kept.getParent()))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    /** Without a file, or with one of another JVM, it starts as ever. */
    JvmCommand quick(JvmCommand command) {
        return hasLearned()
                ? command.withClassPath(classPath)
                        .withJava("-XX:SharedArchiveFile=" + kept, "-Xshare:auto", "-Xlog:cds=off,cds+dynamic=off")
                : command;
    }
}
