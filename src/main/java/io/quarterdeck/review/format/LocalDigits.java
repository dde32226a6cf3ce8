package io.quarterdeck.review.format;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;

/** The digits in which a locale writes: Arabic-Indic in Riyadh and Cairo, Latin in Dubai and Casablanca. */
final class LocalDigits {
    private static final String LATIN = "0123456789";
    /** Marks of direction hold the sign at the right of Latin digits; at the left of Arabic ones it stands by itself. */
    private static final String LATIN_PERCENT = "\u200E%\u200E";

    private final String digits;
    private final String percent;

    LocalDigits(ULocale locale) {
        NumberingSystem system = NumberingSystem.getInstance(locale);
        digits = system.isAlgorithmic() || system.getRadix() != LATIN.length() ? LATIN : system.getDescription();
        percent = visible(DecimalFormatSymbols.getInstance(locale).getPercentString());
    }

    /** A text of the program, such as the number of a year, in these digits. */
    String of(String text) {
        if (digits.equals(LATIN)) {
            return text;
        }
        StringBuilder local = new StringBuilder();
        for (char letter : text.replace(LATIN_PERCENT, "%").toCharArray()) {
            int digit = LATIN.indexOf(letter);
            local.append(digit < 0 ? letter == '%' ? percent : String.valueOf(letter) : digit(digit));
        }
        return local.toString();
    }

    /** A message's pattern whose own words have these digits; its arguments and selectors stay as they are. */
    String ofWords(String pattern) {
        if (digits.equals(LATIN)) {
            return pattern;
        }
        MessagePattern parsed = new MessagePattern(pattern);
        StringBuilder local = new StringBuilder();
        int done = 0;
        for (int index = 0; index + 1 < parsed.countParts(); index++) {
            boolean words =
                    switch (parsed.getPartType(index)) {
                        case MSG_START, ARG_LIMIT, SKIP_SYNTAX, INSERT_CHAR, REPLACE_NUMBER ->
                            parsed.getPartType(index + 1) != MessagePattern.Part.Type.ARG_SELECTOR;
                        default -> false;
                    };
            if (words) {
                int begins = parsed.getPart(index).getLimit();
                int ends = parsed.getPart(index + 1).getIndex();
                local.append(pattern, done, begins).append(of(pattern.substring(begins, ends)));
                done = ends;
            }
        }
        return local.append(pattern, done, pattern.length()).toString();
    }

    private String digit(int value) {
        return digits.substring(digits.offsetByCodePoints(0, value), digits.offsetByCodePoints(0, value + 1));
    }

    private static String visible(String text) {
        return text.replaceAll("\\p{Cf}", "");
    }
}
