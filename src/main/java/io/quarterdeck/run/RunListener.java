package io.quarterdeck.run;

/** Hears how a run goes; called from several threads, one call at a time. */
public interface RunListener {
    RunListener SILENT = new RunListener() {};

    default void begins(int reviews) {}

    default void ended(Outcome outcome) {}
}
