package io.quarterdeck.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists what lies in a folder, in the order of names, without hidden files; nothing when there is no such folder. */
final class Listing {
    private Listing() {}

    static List<Path> folders(Path folder) {
        return list(folder, Files::isDirectory);
    }

    static List<Path> files(Path folder, String suffix) {
        return list(folder, file -> file.toString().endsWith(suffix) && Files.isRegularFile(file));
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !name(file).startsWith("."))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
