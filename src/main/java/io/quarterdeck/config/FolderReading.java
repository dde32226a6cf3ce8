package io.quarterdeck.config;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reads folders and files; a relative one begins at the base folder. */
final class FolderReading {
    private final Path base;

    FolderReading(Path base) {
        this.base = base;
    }

    /** A folder that must be there. */
    Reading<Path> present() {
        return resolved().then(folder -> {
            if (!Files.isDirectory(folder)) {
                throw new UnfitException(
                        "there is no folder " + folder.toAbsolutePath().normalize(),
                        "correct the name, or start Quarterdeck in the folder above it");
            }
            return folder;
        });
    }

    /** A folder that is made when it is not there. */
    Reading<Path> toBeMade() {
        return resolved().then(folder -> {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new UnfitException(folder + " is a file", "name a folder");
            }
            return folder;
        });
    }

    /** A file; whether it is there is for whoever reads it to tell. */
    Reading<Path> file() {
        return resolved();
    }

    private Reading<Path> resolved() {
        return Readings.path().then(base::resolve);
    }
}
