package io.quarterdeck.cli;

import io.quarterdeck.run.CommentBook.Place;
import picocli.CommandLine.Option;

/** The page of an account's review that a comment is for. */
final class CommentPlace {
    @Option(names = "--account", paramLabel = "ID", required = true, description = "Whose review.")
    private String account;

    @Option(names = "--period", paramLabel = "P", required = true, description = "Of which period, e.g. 2026-Q3.")
    private String period;

    @Option(names = "--page", paramLabel = "KEY", required = true, description = "On which page, e.g. goals.")
    private String page;

    Place place() {
        return new Place(account, period, page);
    }
}
