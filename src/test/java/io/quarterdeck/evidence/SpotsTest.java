package io.quarterdeck.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpotsTest {
    @Test
    void everyPlaceIsFoundThoseThatOverlapToo() {
        assertThat(places("ababab", "abab")).containsExactly(0, 2);
        assertThat(places("aaaa", "aa")).containsExactly(0, 1, 2);
        assertThat(places("abc", "abcd")).isEmpty();
        assertThat(places("xaabaaabaab", "aabaab")).containsExactly(5);
        assertThat(Spots.first("1 12 2", "2", 4)).isEqualTo(5);
        assertThat(Spots.first("1 12 2", "3", 0)).isEqualTo(-1);
    }

    /** What is sought nearly everywhere and found nowhere took as many looks as both lengths multiplied. */
    @Test
    void eachLetterIsLookedAtAFewTimesAtTheMost() {
        Counted text = new Counted("1".repeat(100_000));
        assertThat(Spots.first(text, "1".repeat(50_000) + "2", 0)).isEqualTo(-1);
        assertThat(text.looks).isLessThan(500_000);
    }

    private static List<Integer> places(String text, String wanted) {
        List<Integer> places = new ArrayList<>();
        Spots.each(text, wanted, 0, places::add);
        return places;
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private int looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}
