package io.quarterdeck.season;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A review that belongs on the sheet, before its file is looked at.
 *
 * @param name of the account, or of the file where nothing else is known yet
 * @param period empty where the file alone knows it
 * @param file of its deck; empty where it has none
 * @param badges what the store says of it
 * @param reason why it is held or has no deck; empty when nothing is the matter
 * @param inFront whether it stands before all others, whatever its deck says
 */
public record Candidate(
        String name, String period, Optional<Path> file, List<Badge> badges, String reason, boolean inFront) {
    public Candidate {
        badges = List.copyOf(badges);
    }

    /** A file of which nothing else is known. */
    static Candidate of(Path file) {
        return new Candidate(file.getFileName().toString(), "", Optional.of(file), List.of(), "", false);
    }
}
