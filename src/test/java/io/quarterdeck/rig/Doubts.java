package io.quarterdeck.rig;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of the outbox that may or may not have been accepted, and what explains them. */
final class Doubts {
    private Doubts() {}

    static List<StoreFacts.Row> rows(Scene scene) {
        return scene.store().outbox().stream()
                .filter(row -> row.state().equals("IN_DOUBT"))
                .toList();
    }

    /** Whether a fault fell, or can have fallen, between the row's dot and its answer. */
    static boolean isExplained(Scene scene, StoreFacts.Row row) {
        boolean bySink = scene.given().sink().stream()
                .filter(entry -> entry.fault().filter(SinkFault::leavesDoubt).isPresent())
                .filter(entry -> entry.to().stream().anyMatch(to -> Scene.same(to, row.recipient())))
                .anyMatch(entry -> !entry.dot() || entry.messageId().equals(row.messageId()));
        return bySink || scene.given().faults().stream().anyMatch(fault -> explains(scene, fault, row));
    }

    /** A row without any moment, of a program that died before its dot went out, has only the fault's kind to go by. */
    private static boolean explains(Scene scene, RigFault fault, StoreFacts.Row row) {
        Optional<Instant> dot = scene.mails().stream()
                .filter(mail -> mail.isOf(row))
                .map(mail -> mail.entry().at())
                .findFirst()
                .or(row::dotAt);
        return dot.map(fault::explainsDoubtAt).orElseGet(fault::breaksConversations);
    }
}
