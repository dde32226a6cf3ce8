package io.quarterdeck.review;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds patterns that could not be printed: unparsable ones, keys and arguments that English does not have. */
final class MessageFaults {
    private MessageFaults() {}

    static List<String> of(Map<String, Map<String, String>> byTag) {
        List<String> faults = new ArrayList<>();
        Map<String, String> english = byTag.get("");
        byTag.forEach((tag, patterns) -> patterns.forEach((key, pattern) -> {
            String place = "messages" + (tag.isEmpty() ? "" : "_" + tag) + ".properties: " + key;
            if (!english.containsKey(key)) {
                faults.add(place + " is no key of messages.properties; mend the key or add it there");
                return;
            }
            try {
                if (printsCount(tag, pattern)) {
                    faults.add(place + " prints a plural's number by #; nothing would prove it: use its own argument");
                }
                Set<String> unknown = arguments(tag, pattern);
                unknown.removeAll(arguments("", english.get(key)));
                if (!unknown.isEmpty()) {
                    faults.add(place + " uses " + unknown + ", which the English pattern does not");
                }
            } catch (IllegalArgumentException e) {
                faults.add(place + ": " + e.getMessage());
            }
        }));
        return faults;
    }

    /**
     * Names of all arguments, those inside plurals and selects too.
     *
     * @throws IllegalArgumentException when the pattern doesn't parse
     */
    static Set<String> arguments(String tag, String pattern) {
        MessagePattern parsed = parsed(tag, pattern);
        Set<String> names = new TreeSet<>();
        for (int index = 0; index < parsed.countParts(); index++) {
            if (parsed.getPartType(index) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(parsed.getPart(index)));
            }
        }
        return names;
    }

    private static boolean printsCount(String tag, String pattern) {
        MessagePattern parsed = parsed(tag, pattern);
        for (int index = 0; index < parsed.countParts(); index++) {
            if (parsed.getPartType(index) == MessagePattern.Part.Type.REPLACE_NUMBER) {
                return true;
            }
        }
        return false;
    }

    private static MessagePattern parsed(String tag, String pattern) {
        ULocale locale = tag.isEmpty() ? ULocale.ENGLISH : new ULocale(tag);
        return new MessagePattern(new MessageFormat(pattern, locale).toPattern());
    }
}
