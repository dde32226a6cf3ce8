package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchiveChain;
import io.quarterdeck.archive.ArchivedDeck;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarterdeck archive list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists every deck that was ever archived, in the order of the chain.")
final class ArchiveListCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Option(names = "--expired", description = "Only those past their last day whose file is still kept.")
    private boolean expired;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    ArchiveListCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            List<ArchiveChain.Standing> decks = workshop.keeper().list(expired);
            if (json) {
                JsonRow.print(decks.stream().map(ArchiveListCommand::row).toList(), root.terminal());
            } else if (decks.isEmpty()) {
                root.terminal().say(expired ? "no deck is past its last day" : "the archive has no deck yet");
            } else {
                table(decks);
            }
            return Exit.DONE;
        }
    }

    private void table(List<ArchiveChain.Standing> decks) {
        Grid grid = new Grid("Entry", "Account", "Period", "Edition", "Archived", "Kept until", "File");
        for (ArchiveChain.Standing standing : decks) {
            ArchivedDeck deck = standing.deck();
            grid.row(
                    Long.toString(standing.sequence()),
                    deck.key().accountId(),
                    deck.key().period(),
                    deck.key().edition()
                            + (deck.key().revision() == 1
                                    ? ""
                                    : " r" + deck.key().revision()),
                    Moments.utc(deck.archivedAt()),
                    standing.added().retainUntil().toString(),
                    standing.ended()
                            .map(ended -> "removed on "
                                    + ended.removedAt().atOffset(ZoneOffset.UTC).toLocalDate()
                                    + " by " + ended.actor() + " ("
                                    + ended.kind().word() + "): " + ended.reason())
                            .orElse(deck.path()));
        }
        grid.print(root.terminal());
    }

    private static JsonRow row(ArchiveChain.Standing standing) {
        ArchivedDeck deck = standing.deck();
        return new JsonRow()
                .put("entry", standing.sequence())
                .put("account", deck.key().accountId())
                .put("period", deck.key().period())
                .put("edition", deck.key().edition())
                .put("revision", deck.key().revision())
                .put("path", deck.path())
                .put("sha256", deck.sha256())
                .put("archived_at", deck.archivedAt())
                .put("retain_until", standing.added().retainUntil().toString())
                .put("ended", standing.ended().map(ended -> ended.kind().word()))
                .put("ended_by", standing.ended().map(ended -> ended.actor()))
                .put("ended_at", standing.ended().map(ended -> ended.removedAt().toString()))
                .put("ended_reason", standing.ended().map(ended -> ended.reason()));
    }
}
