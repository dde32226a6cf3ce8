package io.quarterdeck.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Each expected message once: not never, not twice. */
final class LostAndTwice {
    private LostAndTwice() {}

    static List<Violation> lost(Scene scene, MarkerScan scan) throws IOException {
        List<Violation> lost = new ArrayList<>();
        for (Expectation expectation : scene.given().expectations()) {
            if (!arrived(scene, scan, expectation) && !isExcused(scene, expectation)) {
                lost.add(Violation.lost(
                        expectation.review() + " for " + expectation.recipient() + "; " + inStore(scene, expectation)));
            }
        }
        return lost;
    }

    /** A message without the account's own marker in its deck is no review, whatever it says. */
    private static boolean arrived(Scene scene, MarkerScan scan, Expectation expectation) throws IOException {
        String account = expectation.review().accountId();
        for (Scene.Mail mail : scene.taken()) {
            if (Scene.same(mail.recipient(), expectation.recipient())
                    && mail.hasDeck()
                    && scene.reviewOf(mail).map(expectation.review()::equals).orElse(true)) {
                String file = mail.entry().file().orElseThrow();
                Map<String, Set<String>> accounts = scan.accountsIn(
                        file, Files.readAllBytes(scene.given().sinkFolder().resolve(file)));
                if (accounts.entrySet().stream()
                        .anyMatch(found -> found.getKey().endsWith(" pages")
                                && found.getValue().contains(account))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isExcused(Scene scene, Expectation expectation) {
        return rows(scene, expectation).stream()
                .anyMatch(row -> row.state().equals("IN_DOUBT") || row.state().equals("DEAD") && isRefused(scene, row));
    }

    private static boolean isRefused(Scene scene, StoreFacts.Row row) {
        return isRefusedByName(scene, row) || isRefusedUnnamed(scene, row);
    }

    private static boolean isRefusedByName(Scene scene, StoreFacts.Row row) {
        return scene.given().sink().stream()
                .filter(entry -> entry.fault().filter(SinkFault::refusesForGood).isPresent())
                .flatMap(entry -> entry.to().stream())
                .anyMatch(to -> Scene.same(to, row.recipient()));
    }

    /** At MAIL FROM nobody has said yet who it is for: so many refusals there excuse so many dead rows, and no more. */
    private static boolean isRefusedUnnamed(Scene scene, StoreFacts.Row row) {
        long refusals = scene.given().sink().stream()
                .filter(entry ->
                        entry.fault().filter(SinkFault.MAIL_5XX::equals).isPresent())
                .count();
        return scene.store().outbox().stream()
                .filter(dead -> dead.state().equals("DEAD") && !isRefusedByName(scene, dead))
                .limit(refusals)
                .anyMatch(row::equals);
    }

    private static List<StoreFacts.Row> rows(Scene scene, Expectation expectation) {
        return scene.store().reviews().stream()
                .filter(review -> review.key().equals(expectation.review()))
                .flatMap(review -> scene.rowsOf(review).stream())
                .filter(row -> Scene.same(row.recipient(), expectation.recipient()))
                .toList();
    }

    private static String inStore(Scene scene, Expectation expectation) {
        List<String> reviews = scene.store().reviews().stream()
                .filter(review -> review.key().equals(expectation.review()))
                .map(StoreFacts.Review::state)
                .toList();
        List<String> rows =
                rows(scene, expectation).stream().map(StoreFacts.Row::state).toList();
        return "its review is " + (reviews.isEmpty() ? "not there" : reviews) + ", its row "
                + (rows.isEmpty() ? "not there" : rows);
    }

    /** The same Message-ID, the same deck or the same review again, at the same address. */
    static List<Violation> twice(Scene scene) {
        Map<String, List<Scene.Mail>> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<Violation> twice = new ArrayList<>();
        for (Scene.Mail mail : scene.taken()) {
            List<Scene.Mail> earlier = first.computeIfAbsent(mail.recipient(), address -> new ArrayList<>());
            earlier.stream()
                    .filter(other -> isSame(scene, other, mail))
                    .findFirst()
                    .ifPresent(other -> twice.add(Violation.twice(mail + " after " + other)));
            earlier.add(mail);
        }
        return twice;
    }

    private static boolean isSame(Scene scene, Scene.Mail one, Scene.Mail other) {
        String id = other.entry().messageId();
        return !id.isEmpty() && one.entry().messageId().equals(id)
                || !Collections.disjoint(
                        one.entry().attachments(), other.entry().attachments())
                || one.hasDeck()
                        && other.hasDeck()
                        && scene.reviewOf(one).isPresent()
                        && scene.reviewOf(one).equals(scene.reviewOf(other));
    }
}
