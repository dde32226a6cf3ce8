package io.quarterdeck.cli;

import io.quarterdeck.deck.Deck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarterdeck preview}. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes one account's deck with DRAFT on each page; nothing is archived.")
final class PreviewCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Option(names = "--account", paramLabel = "ID", required = true, description = "The account.")
    private String account;

    @Option(
            names = "--edition",
            paramLabel = "E",
            description = "Which pages (default: run.edition of quarterdeck.yaml).")
    private String edition;

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "2026-Q3, 2026-07 or 2026 (default: the last complete quarter).")
    private String period;

    @Option(names = "--out", paramLabel = "F.pdf", required = true, description = "The file to write.")
    private Path out;

    PreviewCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            Deck deck = workshop.preview().preview(account, Optional.ofNullable(period), Optional.ofNullable(edition));
            try {
                if (out.toAbsolutePath().getParent() != null) {
                    Files.createDirectories(out.toAbsolutePath().getParent());
                }
                Files.write(out, deck.pdf());
            } catch (IOException e) {
                throw new UncheckedIOException(
                        out + " can't be written (" + e.getMessage() + "); name another file with --out", e);
            }
            root.terminal().out().println(out + ": " + deck.pages() + " pages, a draft");
            return Exit.DONE;
        }
    }
}
