package io.quarterdeck.rig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Rules of faults in their order, and how often each has struck; the first that strikes counts. */
final class FaultPlan {
    private final long seed;
    private final List<Counted> rules = new ArrayList<>();
    private final Map<String, Integer> draws = new HashMap<>();

    FaultPlan(long seed, List<FaultRule> rules) {
        this.seed = seed;
        rules.forEach(this::add);
    }

    static FaultPlan none() {
        return new FaultPlan(0, List.of());
    }

    /** So many rules, each a fault that strikes once at a recipient (or a connection) of the seed's choice. */
    static List<FaultRule> sample(long seed, int faults, List<SinkFault> kinds, List<String> recipients) {
        Random random = new Random(seed);
        List<FaultRule> sample = new ArrayList<>();
        int connection = 0;
        for (int i = 0; i < faults; i++) {
            FaultRule rule =
                    FaultRule.always(kinds.get(random.nextInt(kinds.size()))).times(1);
            if (rule.fault().place() == SinkFault.Place.RECIPIENT) {
                sample.add(rule.forRecipient(recipients.get(random.nextInt(recipients.size()))));
            } else {
                connection += 1 + random.nextInt(3);
                sample.add(rule.nth(connection));
            }
        }
        return sample;
    }

    synchronized void add(FaultRule rule) {
        rules.add(new Counted(rule));
    }

    synchronized void clear() {
        rules.clear();
    }

    /** @param recipient empty where none is known yet */
    synchronized Optional<SinkFault> next(SinkFault.Place place, String recipient) {
        String occasion = place + " " + recipient;
        int draw = draws.merge(occasion, 1, Integer::sum);
        Optional<SinkFault> chosen = Optional.empty();
        for (int i = 0; i < rules.size(); i++) {
            Counted counted = rules.get(i);
            if (counted.rule.fits(place, recipient)) {
                counted.seen++;
                if (chosen.isEmpty()
                        && counted.rule.strikes(counted.seen, counted.struck, seed, i + " " + occasion + " " + draw)) {
                    counted.struck++;
                    chosen = Optional.of(counted.rule.fault());
                }
            }
        }
        return chosen;
    }

    private static final class Counted {
        private final FaultRule rule;
        private int seen;
        private int struck;

        private Counted(FaultRule rule) {
            this.rule = rule;
        }
    }
}
