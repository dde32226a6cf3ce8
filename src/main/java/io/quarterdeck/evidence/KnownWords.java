package io.quarterdeck.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every word of the customer and the company that the evidence holds. */
final class KnownWords {
    /** What a page puts around words, or in the place of those it leaves out. */
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final Set<String> texts = new HashSet<>();

    KnownWords(EvidenceFile evidence) {
        gather(evidence.tree().members());
    }

    /** Whether these words stand in the evidence, whatever their capitals, spaces and the marks around them. */
    boolean contain(String words) {
        String wanted = dense(words);
        return texts.contains(wanted) || texts.stream().anyMatch(text -> text.contains(wanted));
    }

    /** What pages print is what is to be proven, so it proves nothing. */
    private void gather(Object part) {
        if (part instanceof String text) {
            texts.add(dense(text));
        } else if (part instanceof Collection<?> many) {
            many.forEach(this::gather);
        } else if (part instanceof Map<?, ?> members) {
            members.forEach((key, value) -> {
                if (!key.equals("printed_numbers") && !key.equals("pages") && !key.equals("hashes")) {
                    gather(value);
                }
            });
        }
    }

    private static String dense(String text) {
        return PlainText.dense(AROUND.matcher(text).replaceAll("")).toLowerCase(Locale.ROOT);
    }
}
