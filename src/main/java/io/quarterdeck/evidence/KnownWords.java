package io.quarterdeck.evidence;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every word of the customer and the company that the evidence holds. */
final class KnownWords {
    /** Numbers, days, times and hashes, which are nobody's words: one of them would prove any number that is like it. */
    private static final Pattern MACHINES =
            Pattern.compile("[-+0-9.]*|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[-+:.0-9]+Z?)?|[0-9a-f]{64}");
    /** Where people write, a number too if they like. */
    private static final Set<String> WRITTEN = Set.of(
            "account_name", "comment", "label", "measure", "name", "note", "owner", "reason", "text", "title", "words");
    /**
     * What pages print is what is to be proven, so it proves nothing; definitions, dates and the numbers that a person
     * attests have marks of their own.
     */
    private static final Set<String> OTHERS =
            Set.of("dates", "definitions", "hashes", "number", "pages", "printed_numbers");

    private KnownWords() {}

    static WholeTexts of(EvidenceFile evidence, Effort effort) {
        WholeTexts words = new WholeTexts(effort);
        gather("", evidence.tree().members(), words);
        return words;
    }

    private static void gather(String name, Object part, WholeTexts words) {
        if (part instanceof String text) {
            if (WRITTEN.contains(name) || !MACHINES.matcher(text).matches()) {
                words.add(text);
            }
        } else if (part instanceof Collection<?> many) {
            many.forEach(each -> gather(name, each, words));
        } else if (part instanceof Map<?, ?> members) {
            members.forEach((key, value) -> {
                if (!OTHERS.contains(key)) {
                    gather((String) key, value, words);
                }
            });
        }
    }
}
