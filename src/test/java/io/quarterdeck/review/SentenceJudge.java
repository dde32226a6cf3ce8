package io.quarterdeck.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds every sentence of a review against its figures. It shares no rule with the code that writes: which way a number
 * went, what is most and how many there are is computed again from the figures, for each key of the message files.
 */
final class SentenceJudge {
    /** One family of sentences. */
    interface Family {
        /** Whether the sentence is one of the family's, in which case each fault is noted. */
        boolean judge(Said said, Truth truth, Faults faults);
    }

    /** What is wrong with one sentence. */
    static final class Faults {
        private final List<String> found = new ArrayList<>();
        private final Said said;

        Faults(Said said) {
            this.said = said;
        }

        void unless(boolean holds, String what) {
            if (!holds) {
                found.add(what + ": " + said);
            }
        }
    }

    private static final List<Family> FAMILIES =
            List.of(new ValueJudge(), new BridgeJudge(), new GoalsJudge(), new ServiceJudge(), new PartnershipJudge());
    /** They choose by a count that is no figure, such as that of the sources. */
    static final Set<String> PLAIN = Set.of("sources.kinds", "evidence.more", "drivers.rebased.more", "letter.period");

    private final Map<String, List<String>> countWords;

    /** @param countWords of each language, how it spells 0 to 12 */
    SentenceJudge(Map<String, List<String>> countWords) {
        this.countWords = countWords;
    }

    List<String> faults(Said said, Truth truth, BusinessReview review) {
        Faults faults = new Faults(said);
        try {
            boolean known = false;
            for (Family family : FAMILIES) {
                known |= family.judge(said, truth, faults);
            }
            known |= evidence(said, review, faults);
            known |= counts(said, faults);
            boolean chooses = said.arguments().values().stream().anyMatch(Number.class::isInstance)
                    || said.arguments().containsKey("direction");
            faults.unless(known || !chooses || PLAIN.contains(said.key()), "nobody judges it");
        } catch (AssertionError | ArithmeticException e) {
            faults.unless(false, e.getMessage());
        }
        return faults.found;
    }

    private static boolean evidence(Said said, BusinessReview review, Faults faults) {
        if (said.key().equals("evidence.title")) {
            faults.unless((said.count("count") == 0) == review.ledger().isEmpty(), "denies the evidence");
            return true;
        }
        return false;
    }

    /** {@code count} beside {@code number}, {@code late} beside {@code latewords}: a number and the same in words. */
    private boolean counts(Said said, Faults faults) {
        boolean any = false;
        for (String name : said.arguments().keySet()) {
            String spelt = spelling(said, name);
            if (said.arguments().get(name) instanceof Number
                    && !said.word(spelt).isEmpty()) {
                any = true;
                faults.unless(spells(said, said.count(name), said.word(spelt)), "spells " + name + " otherwise");
            }
        }
        return any;
    }

    private static String spelling(Said said, String name) {
        for (String beside : List.of(name + "words", name.replace("count", "") + "words", name + "count")) {
            if (!beside.equals("words") && said.arguments().containsKey(beside)) {
                return beside;
            }
        }
        if (name.endsWith("count") && !name.equals("count")) {
            return name.substring(0, name.length() - "count".length());
        }
        if (name.endsWith("s") && said.arguments().containsKey(name.substring(0, name.length() - 1) + "words")) {
            return name.substring(0, name.length() - 1) + "words";
        }
        return said.arguments().containsKey("words") ? "words" : "number";
    }

    private boolean spells(Said said, long count, String text) {
        List<String> words = countWords.get(said.language());
        boolean inWords =
                count >= 0 && count < words.size() && words.get((int) count).equals(text);
        return inWords || Said.digits(text).equals(Long.toString(count)) || count > 9999;
    }

    /** As a whole number, half up. */
    static long whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
