package io.quarterdeck.tamper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Texts and numbers with one thing changed, never to the same. */
final class Altered {
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Altered() {}

    static boolean isNumber(Object value) {
        return value instanceof String text && DECIMAL.matcher(text).matches();
    }

    /** Another number: a digit is another one, or the sign. */
    static String number(String decimal, Random random) {
        while (true) {
            String other = random.nextInt(10) == 0
                    ? decimal.startsWith("-") ? decimal.substring(1) : '-' + decimal
                    : digit(decimal, random).orElseThrow();
            boolean differs = DECIMAL.matcher(other).matches()
                    && new BigDecimal(other).compareTo(new BigDecimal(decimal)) != 0
                    && !(other.startsWith("-") && new BigDecimal(other).signum() == 0);
            if (differs) {
                return other;
            }
        }
    }

    /** One of its digits is another one; empty when it has none. */
    static Optional<String> digit(String text, Random random) {
        List<Integer> digits = new ArrayList<>();
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= '0' && text.charAt(index) <= '9') {
                digits.add(index);
            }
        }
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        int at = digits.get(random.nextInt(digits.size()));
        return Optional.of(text.substring(0, at) + other(text.charAt(at), random) + text.substring(at + 1));
    }

    static char other(char digit, Random random) {
        return (char) ('0' + (digit - '0' + 1 + random.nextInt(9)) % 10);
    }

    static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
