package io.quarterdeck.season;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Decks by their files alone: those that are named, and every PDF of folders that are. */
public final class FolderSeason {
    private FolderSeason() {}

    /**
     * A path that isn't there comes back as a review without a readable deck, so that it is seen on the sheet.
     *
     * @param but the sheet's own file, which may lie among them
     */
    public static List<Candidate> candidates(List<Path> paths, Path but) {
        Path itself = but.toAbsolutePath().normalize();
        List<Candidate> candidates = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    files.filter(FolderSeason::isPdf)
                            .filter(file -> !file.toAbsolutePath().normalize().equals(itself))
                            .sorted()
                            .map(Candidate::of)
                            .forEach(candidates::add);
                } catch (IOException | UncheckedIOException e) {
                    candidates.add(new Candidate(
                            path.toString(),
                            "",
                            Optional.empty(),
                            List.of(Badge.alarm("unreadable")),
                            "the folder can't be read: " + e.getMessage(),
                            true));
                }
            } else {
                candidates.add(Candidate.of(path));
            }
        }
        return candidates;
    }

    private static boolean isPdf(Path file) {
        return Files.isRegularFile(file)
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }
}
