package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveKey;
import java.util.UUID;

/** Port: what the store remembers of runs and of each review's road. */
public interface RunLedger {
    /** Opens a run; {@code request} says in words what was asked for. */
    UUID begin(String request);

    /** The review is planned: its row is there, anew or again after an earlier failure. */
    void planned(UUID run, ArchiveKey review);

    /** The rows are frozen. */
    void pulled(UUID run, ArchiveKey review, byte[] snapshotJson, String snapshotSha256);

    /** The review has come as far as {@code stage}; {@code hash} is that of what the stage made, or empty. */
    void reached(UUID run, ArchiveKey review, Stage stage, String hash);

    /** The review is held by gates, or failed on its way towards a stage. */
    void stopped(UUID run, ArchiveKey review, String state, Stage towards, String message);

    void end(UUID run, int good, int bad);
}
