package io.quarterdeck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of some folders with size and time of change, at one moment. Looked at again and again rather than notified
 * of: that works on every file system, and however an editor replaces a file.
 */
record FolderState(Map<Path, String> files) {
    FolderState {
        files = Map.copyOf(files);
    }

    /** The state without the files that are not asked for. */
    FolderState without(Predicate<Path> ignored) {
        Map<Path, String> left = new TreeMap<>(files);
        left.keySet().removeIf(ignored);
        return new FolderState(left);
    }

    /** A file that goes while it is looked at counts as gone; a folder that can't be read has no files. */
    static FolderState of(List<Path> folders) {
        Map<Path, String> files = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.forEach(file -> add(file, files));
            } catch (IOException | UncheckedIOException gone) {
                files.keySet().removeIf(file -> file.startsWith(folder));
            }
        }
        return new FolderState(files);
    }

    private static void add(Path file, Map<Path, String> files) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            // what an editor lays beside the file that it works on is nobody's template, nor is a designer's sample
            if (attributes.isRegularFile()
                    && !file.getParent().endsWith("sample")
                    && !file.getFileName().toString().matches("\\..*|.*~|.*\\.(swp|tmp|bak|jrdax|jasper)|#.*")) {
                files.put(file, attributes.size() + " " + attributes.lastModifiedTime());
            }
        } catch (IOException gone) {
            files.remove(file);
        }
    }

    /** Files that are new, gone or other than in the earlier state, in their order. */
    List<Path> changedSince(FolderState earlier) {
        TreeSet<Path> all = new TreeSet<>(files.keySet());
        all.addAll(earlier.files.keySet());
        all.removeIf(file -> files.containsKey(file)
                && earlier.files.containsKey(file)
                && files.get(file).equals(earlier.files.get(file)));
        return List.copyOf(all);
    }
}
