package io.quarterdeck.cli;

import io.quarterdeck.gate.Gates;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reviews and where they stand. */
final class ReviewTable {
    private final List<Reviews.Standing> standings;
    private final Gates gates;
    private final boolean any;

    /** @param any whether every review was asked for */
    ReviewTable(List<Reviews.Standing> standings, Gates gates, boolean any) {
        this.standings = standings;
        this.gates = gates;
        this.any = any;
    }

    void print(Terminal terminal) {
        if (standings.isEmpty()) {
            terminal.out().println(any ? "There is no review yet." : "There is no such review.");
            return;
        }
        Grid grid = new Grid("Id", "Account", "Period", "Edition", "State", "Due", "Since", "Owner", "What is the matter");
        for (Reviews.Standing standing : standings) {
            grid.row(
                    Long.toString(standing.id()),
                    standing.key().accountId(),
                    standing.key().period(),
                    Wording.edition(standing),
                    Wording.of(standing.state()),
                    standing.dueAt().map(Moments::utc).orElse(""),
                    Moments.utc(standing.changedAt()),
                    Wording.owner(standing, gates).map(Wording::of).orElse(""),
                    Wording.matter(standing));
        }
        grid.print(terminal);
        terminal.out().println();
        terminal.out().println(summary());
    }

    private String summary() {
        Map<ReviewState, Long> counts = standings.stream()
                .collect(Collectors.groupingBy(
                        Reviews.Standing::state, () -> new EnumMap<>(ReviewState.class), Collectors.counting()));
        String states = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + Wording.of(count.getKey()))
                .collect(Collectors.joining(", "));
        boolean waits = counts.keySet().stream().anyMatch(ReviewState.WAITING::contains);
        return Wording.count(standings.size(), "review", "reviews") + ": " + states + "."
                + (waits ? " Look at one that waits: quarterdeck review show ID" : "");
    }
}
