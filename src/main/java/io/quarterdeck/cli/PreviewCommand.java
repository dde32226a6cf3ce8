package io.quarterdeck.cli;

import io.quarterdeck.archive.FileFailure;
import io.quarterdeck.deck.Deck;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
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
        requireWritable();
        try (Workshop workshop = root.entrance().open(root.config())) {
            Deck deck = workshop.preview().preview(account, Optional.ofNullable(period), Optional.ofNullable(edition));
            write(deck.pdf(), this::replaceOut);
            root.terminal().out().println(out + ": " + deck.pages() + " pages, a draft");
            return Exit.DONE;
        }
    }

    /** Before the work, which takes its time, and not after it. */
    private void requireWritable() {
        if (Files.isDirectory(out)) {
            throw new IllegalArgumentException(out + " is a folder; name a file in it with --out");
        }
        write(new byte[0], Files::delete);
    }

    /** Written beside it and moved, so that a full disk leaves an earlier draft as it was. */
    private void write(byte[] pdf, Placing placing) {
        try {
            Files.createDirectories(folder());
            Path whole = folder().resolve("." + UUID.randomUUID() + ".tmp");
            try {
                Files.write(whole, pdf, StandardOpenOption.CREATE_NEW);
                placing.place(whole);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    out + " can't be written: " + FileFailure.words(e) + "; name another file with --out", e);
        }
    }

    /** What becomes of a file that is whole. */
    private interface Placing {
        void place(Path whole) throws IOException;
    }

    private void replaceOut(Path whole) throws IOException {
        if (Files.exists(out) && !Files.isRegularFile(out)) {
            // a pipe or a device, such as /dev/stdout, takes the bytes and stays
            try (OutputStream stream = Files.newOutputStream(out)) {
                Files.copy(whole, stream);
            }
        } else {
            Files.move(whole, out, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path folder() {
        return out.toAbsolutePath().getParent();
    }
}
