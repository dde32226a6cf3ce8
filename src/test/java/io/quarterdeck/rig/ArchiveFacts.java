package io.quarterdeck.rig;

import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Entries and files of the archive, one for one, and every mailed deck among them. */
final class ArchiveFacts {
    private static final String QUARANTINE = "quarantine/";

    private ArchiveFacts() {}

    static List<Violation> violations(Scene scene) throws IOException {
        List<Violation> wrong = new ArrayList<>();
        Set<ReviewKey> keys = new HashSet<>();
        Set<String> paths = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        for (StoreFacts.Entry entry : scene.store().entries()) {
            hashes.add(entry.sha256());
            if (!keys.add(entry.key()) || !paths.add(entry.path())) {
                wrong.add(Violation.wrongState("two archive entries for " + entry.key() + " at " + entry.path()));
            }
            Path file = scene.given().archive().resolve(entry.path());
            if (!Files.isRegularFile(file)) {
                wrong.add(Violation.wrongState("the archive's entry of " + entry.key() + " has no file " + file));
            } else if (!Sha256.hex(file).equals(entry.sha256())) {
                wrong.add(Violation.wrongState("the file " + file + " isn't the one that its entry hashed"));
            }
        }
        orphans(scene, paths, wrong);
        for (Scene.Mail mail : scene.taken()) {
            if (mail.hasDeck() && !hashes.containsAll(mail.entry().attachments())) {
                wrong.add(Violation.wrongState(mail + " carries a deck that the archive has no entry of"));
            }
        }
        return wrong;
    }

    private static void orphans(Scene scene, Set<String> paths, List<Violation> wrong) throws IOException {
        if (Files.isDirectory(scene.given().archive())) {
            try (Stream<Path> files = Files.walk(scene.given().archive())) {
                files.filter(file -> file.toString().endsWith(".pdf"))
                        .map(file -> ForeignData.relative(scene, file))
                        .filter(path -> !paths.contains(path) && !path.contains(QUARANTINE))
                        .forEach(path -> wrong.add(Violation.wrongState("the file " + path + " has no archive entry")));
            }
        }
    }
}
