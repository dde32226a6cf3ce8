package io.quarterdeck.run;

import java.util.List;

/**
 * How a run ended.
 *
 * @param outcomes one an account, in the order of the accounts; a large run keeps no decks in memory
 */
public record RunReport(List<Outcome> outcomes) {
    public RunReport {
        outcomes = List.copyOf(outcomes);
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
