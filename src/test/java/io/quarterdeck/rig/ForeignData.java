package io.quarterdeck.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Another account's data, or anybody's data at a stranger's. A message that the sink refused has left the house all the same. */
final class ForeignData {
    private ForeignData() {}

    static List<Violation> inMails(Scene scene, MarkerScan scan) throws IOException {
        List<Violation> foreign = new ArrayList<>();
        for (Scene.Mail mail : scene.mails()) {
            if (!scene.isOperator(mail.recipient())) {
                Optional<CanaryAccount> account = scene.accountOf(mail.recipient());
                if (account.isEmpty()) {
                    foreign.add(Violation.foreign(mail + ", who is nobody's"));
                } else {
                    judge(scene, scan, mail, account.get()).ifPresent(foreign::add);
                }
            }
        }
        return foreign;
    }

    private static Optional<Violation> judge(Scene scene, MarkerScan scan, Scene.Mail mail, CanaryAccount account)
            throws IOException {
        String file = mail.entry().file().orElseThrow();
        Set<String> others = new TreeSet<>();
        scan.accountsIn(file, Files.readAllBytes(scene.given().sinkFolder().resolve(file)))
                .values()
                .forEach(others::addAll);
        others.remove(account.accountId());
        if (!others.isEmpty()) {
            return Optional.of(Violation.foreign(mail + " of " + account.accountId() + " holds data of " + others));
        }
        if (account.silent().stream().anyMatch(silent -> Scene.same(silent, mail.recipient()))) {
            return Optional.of(Violation.foreign(mail + ", who has left or unsubscribed"));
        }
        return scene.reviewOf(mail)
                .filter(review -> !review.accountId().equals(account.accountId()))
                .map(review -> Violation.foreign(mail + " of " + account.accountId() + " is of the review " + review));
    }

    static List<Violation> inArchive(Scene scene, MarkerScan scan) throws IOException {
        if (!Files.isDirectory(scene.given().archive())) {
            return List.of();
        }
        return scan.folder(scene.given().archive(), file -> owner(scene, file)).stream()
                .map(finding -> Violation.foreign(finding.file() + " (" + finding.where() + ") of "
                        + finding.owner().orElse("nobody") + " holds data of " + finding.accounts()))
                .toList();
    }

    /** By the entry; a file without one lies in a folder with the account's id as name. */
    private static Optional<String> owner(Scene scene, Path file) {
        String path = relative(scene, file);
        return scene.store().entries().stream()
                .filter(entry -> entry.path().equals(path))
                .map(entry -> entry.key().accountId())
                .findFirst()
                .or(() -> scene.given().accounts().stream()
                        .map(CanaryAccount::accountId)
                        .filter(id -> ("/" + path).contains("/" + id + "/"))
                        .findFirst());
    }

    static String relative(Scene scene, Path file) {
        return scene.given().archive().relativize(file).toString().replace('\\', '/');
    }
}
