package io.quarterdeck.postgres;

import static io.quarterdeck.run.ReviewState.ARCHIVED;
import static io.quarterdeck.run.ReviewState.ASSEMBLED;
import static io.quarterdeck.run.ReviewState.IN_THE_MAKING;
import static io.quarterdeck.run.ReviewState.PULLED;
import static io.quarterdeck.run.ReviewState.RENDERED;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.Retention;
import io.quarterdeck.delivery.Letter;
import io.quarterdeck.delivery.LetterJson;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.metric.Agreements;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.ReviewState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The steps that lead to a deck in the archive; one that is made again from the same rows doesn't lead back. */
record MakingSteps(ReviewSteps steps, Retention retention) {
    private static final String FREEZE = """
            insert into quarterdeck.snapshot (snapshot_sha256, canonical_json) values (:sha256, :json)
            on conflict (snapshot_sha256) do nothing
            """;
    /** Failures are forgotten at a step forward only, so that a stage that breaks each time is counted. */
    private static final String FORWARD =
            ", attempts = case when :forward then 0 else attempts end, trouble = case when :forward then '' else trouble end";

    void pulled(Claim claim, byte[] json, String sha256, Agreements agreed) {
        steps.step(
                claim,
                IN_THE_MAKING,
                row -> HistoryLine.of(
                        reached(row, PULLED, row.snapshotSha256().equals(Optional.of(sha256))), "PULLED", sha256, ""),
                (handle, row) -> {
                    handle.createUpdate(FREEZE)
                            .bind("sha256", sha256)
                            .bind("json", json)
                            .execute();
                    PromiseRows.enter(handle, row, agreed);
                    boolean same = row.snapshotSha256().equals(Optional.of(sha256));
                    ReviewSteps.update(
                                    handle, claim, reached(row, PULLED, same), ", snapshot_sha256 = :sha256" + FORWARD)
                            .bind("sha256", sha256)
                            .bind("forward", forward(row, PULLED))
                            .execute();
                });
    }

    void assembled(Claim claim, String modelSha256, List<Finding> findings, Letter letter, String printed) {
        String rules = findings.stream().map(Finding::rule).distinct().sorted().collect(Collectors.joining(", "));
        steps.step(
                claim,
                IN_THE_MAKING,
                row -> HistoryLine.of(
                        reached(row, ASSEMBLED, row.modelSha256().equals(Optional.of(modelSha256))),
                        "ASSEMBLED",
                        modelSha256,
                        rules.isEmpty() ? "" : "the gates found " + rules),
                (handle, row) -> ReviewSteps.update(
                                handle,
                                claim,
                                reached(row, ASSEMBLED, row.modelSha256().equals(Optional.of(modelSha256))),
                                ", model_sha256 = :model, findings = cast(:findings as jsonb),"
                                        + " letter = cast(:letter as jsonb),"
                                        + " ledger = cast(:printed as jsonb)" + FORWARD)
                        .bind("model", modelSha256)
                        .bind("findings", FindingJson.write(findings))
                        .bind("printed", StoredText.json(printed))
                        .bind("letter", StoredText.json(LetterJson.write(letter)))
                        .bind("forward", forward(row, ASSEMBLED))
                        .execute());
    }

    void rendered(Claim claim, String pdfSha256) {
        steps.step(
                claim,
                IN_THE_MAKING,
                row -> HistoryLine.of(RENDERED, "RENDERED", pdfSha256, ""),
                (handle, row) -> ReviewSteps.update(handle, claim, RENDERED, ", pdf_sha256 = :pdf" + FORWARD)
                        .bind("pdf", pdfSha256)
                        .bind("forward", forward(row, RENDERED))
                        .execute());
    }

    void archived(Claim claim, ArchivedDeck entry) {
        if (!entry.key().equals(claim.key())) {
            throw new IllegalArgumentException(Fence.words(claim) + " was claimed, and the deck is of " + entry.key()
                    + "; nothing was entered into the archive");
        }
        steps.step(
                claim,
                IN_THE_MAKING,
                row -> HistoryLine.of(ARCHIVED, "ARCHIVED", entry.sha256(), ""),
                (handle, row) -> {
                    EarlierRevisions.supersede(handle, claim, entry);
                    ReviewSteps.update(handle, claim, ARCHIVED, FORWARD)
                            .bind("forward", true)
                            .execute();
                    ArchiveEntries.add(handle, entry, retention);
                });
    }

    private static ReviewState reached(ReviewRow row, ReviewState stage, boolean same) {
        return same && row.state().compareTo(stage) > 0 ? row.state() : stage;
    }

    private static boolean forward(ReviewRow row, ReviewState stage) {
        return row.state().compareTo(stage) < 0;
    }
}
