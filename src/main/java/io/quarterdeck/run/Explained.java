package io.quarterdeck.run;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.review.LedgerEntry;
import io.quarterdeck.spelling.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The figures of one account and period with the rows behind them.
 *
 * @param deck whose frozen rows they are; empty when they were pulled just now
 * @param ledger figures that the deck prints, by evidence number; empty when none can be made of these rows
 */
public record Explained(
        Snapshot snapshot,
        Figures figures,
        MetricSettings settings,
        Optional<ArchivedDeck> deck,
        List<LedgerEntry> ledger) {
    private static final int LIKELY = 5;

    public Explained {
        ledger = List.copyOf(ledger);
    }

    /**
     * @param name id of a figure, or the evidence number under which the deck prints it
     * @throws IllegalArgumentException when there is none; names those that were probably meant
     */
    public Figure require(String name) {
        if (name.matches("[Ee][0-9]+")) {
            String number = name.toUpperCase(Locale.ROOT);
            return ledger.stream()
                    .filter(entry -> entry.number().equals(number))
                    .map(LedgerEntry::figure)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(noNumber(number)));
        }
        return figures.find(name).orElseThrow(() -> new IllegalArgumentException(noId(name)));
    }

    /** The evidence number of a figure that the deck prints. */
    public Optional<String> number(String figureId) {
        return ledger.stream()
                .filter(entry -> entry.figure().id().equals(figureId))
                .map(LedgerEntry::number)
                .findFirst();
    }

    private String noNumber(String number) {
        return ledger.isEmpty()
                ? "no deck can be made of these rows, so that there are no evidence numbers; name the figure by its id"
                        + " (quarterdeck figures " + where() + " lists them)"
                : "the deck prints no " + number + "; its evidence goes from "
                        + ledger.get(0).number() + " to "
                        + ledger.get(ledger.size() - 1).number();
    }

    private String noId(String id) {
        List<String> known = new ArrayList<>();
        figures.all().forEach(figure -> known.add(figure.id()));
        return "there is no figure \"" + id + "\"; did you mean "
                + String.join(", ", Nearest.likely(id, known, LIKELY))
                + "? quarterdeck figures " + where() + " lists all";
    }

    private String where() {
        return "--account " + snapshot.account().id() + " --period "
                + snapshot.period().name();
    }
}
