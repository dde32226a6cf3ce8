package io.quarterdeck.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/** What is to outlast a power cut: a file's bytes, and a folder's entries, each forced by its own. */
interface Disk {
    Disk REAL = place -> {
        try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
            channel.force(true);
        }
    };

    /** Returns when the file's bytes, or the names in the folder, are on disk. */
    void force(Path place) throws IOException;

    /** Makes a folder and those above it that are not there, each forced into the one above. */
    default Path makeFolder(Path folder) throws IOException {
        Deque<Path> made = new ArrayDeque<>();
        for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
            made.push(at);
        }
        Files.createDirectories(folder);
        for (Path each : made) {
            force(each.getParent());
        }
        return folder;
    }

    /** Forces a folder and those above it up to {@code root}, whoever made them: a process that was lost may not have. */
    default void forceUpTo(Path root, Path folder) throws IOException {
        for (Path at = folder; at != null && at.startsWith(root); at = at.getParent()) {
            force(at);
        }
    }
}
