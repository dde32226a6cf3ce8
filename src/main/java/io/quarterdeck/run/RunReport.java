package io.quarterdeck.run;

import java.util.List;

/**
 * How a run ended.
 *
 * @param outcomes one an account, in the order of the accounts; a large run keeps no decks in memory
 * @param messages of the reviews that were released, as they stand at the end
 */
public record RunReport(List<Outcome> outcomes, List<Reviews.Message> messages) {
    public RunReport {
        outcomes = List.copyOf(outcomes);
        messages = List.copyOf(messages);
    }

    public int good() {
        return (int) outcomes.stream().filter(Outcome::isGood).count();
    }

    public int bad() {
        return outcomes.size() - good();
    }

    public boolean allGood() {
        return bad() == 0;
    }
}
