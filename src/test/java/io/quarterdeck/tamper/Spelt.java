package io.quarterdeck.tamper;

import java.util.List;
import java.util.Optional;

/** Finds the letters that spell a text, spaces aside. */
final class Spelt {
    private Spelt() {}

    /** Where it stands first; empty when it doesn't, or one glyph stands for several of its letters. */
    static Optional<List<Letter>> in(List<Letter> letters, String text) {
        List<Letter> dense = letters.stream()
                .filter(letter -> !dense(letter.text()).isEmpty())
                .toList();
        StringBuilder drawn = new StringBuilder();
        for (Letter letter : dense) {
            if (dense(letter.text()).length() != 1) {
                drawn.append('\0');
            } else {
                drawn.append(dense(letter.text()));
            }
        }
        String wanted = dense(text);
        int at = drawn.indexOf(wanted);
        return at < 0 || wanted.isEmpty() ? Optional.empty() : Optional.of(dense.subList(at, at + wanted.length()));
    }

    static String dense(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}]", "");
    }
}
