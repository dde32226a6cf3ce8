package io.quarterdeck.evidence;

/** What just before or after a number makes it another: a minus, a per cent or a currency's sign, another digit. */
final class Beside {
    /** Before a number; a dash is one only where no space follows. */
    private static final String SIGNS = "+\u00B1\u2212\u2213\uFF0B\uFF0D\uFE62\uFE63\u2795\u2796";

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015";
    private static final String PARTS = "%\u2030\u2031\u066A\u00D7";
    private static final char TIMES = '\u00D7';
    private static final char ARABIC_PER_CENT = '\u066A';

    private Beside() {}

    /**
     * Whether a number of a text, of which all numbers are proven, stands beside what changes it.
     *
     * @param first place of its first letter
     * @param last place of its last letter
     * @param units of its figure, whose sign may follow
     */
    static boolean changes(String text, int first, int last, String units) {
        return before(text, first) || after(text, last + 1, units);
    }

    private static boolean before(String text, int first) {
        char previous = at(text, first - 1);
        char start = text.charAt(first);
        if (previous == ' ') {
            // as in − 12; after something it is a sum
            return is(SIGNS, at(text, first - 2)) && "(:;,".indexOf(beforeSpace(text, first - 3)) >= 0;
        }
        if (Character.isDigit(start) && Character.isDigit(previous)) {
            return true;
        }
        if (is(SIGNS, previous) || is(DASHES, previous)) {
            char further = at(text, first - 2);
            // a dash joins the ends of a range or the parts of a name
            return !Character.isDigit(further)
                    && further != ')'
                    && !(is(DASHES, previous) && Character.isLetter(further));
        }
        return RunCoverage.isSeparator(previous)
                && Character.isDigit(start)
                && (Character.isDigit(at(text, first - 2)) || at(text, first - 2) == ' ' || first == 1);
    }

    private static boolean after(String text, int end, String units) {
        char next = at(text, end);
        boolean apart = next == ' ';
        char sign = apart ? at(text, end + 1) : next;
        if (apart && (sign == TIMES || Character.isLetterOrDigit(at(text, end + 2)))) {
            return false;
        }
        return (is(PARTS, sign) || Character.getType(sign) == Character.CURRENCY_SYMBOL) && !isOf(units, sign);
    }

    private static boolean isOf(String units, char sign) {
        return is(units, sign) || sign == ARABIC_PER_CENT && is(units, '%');
    }

    /** An opening bracket where nothing is there. */
    private static char beforeSpace(String text, int place) {
        int at = place >= 0 && text.charAt(place) == ' ' ? place - 1 : place;
        return at < 0 ? '(' : text.charAt(at);
    }

    private static boolean is(String some, char letter) {
        return some.indexOf(letter) >= 0;
    }

    /** A space where the text is at an end. */
    private static char at(String text, int place) {
        return place < 0 || place >= text.length() ? ' ' : text.charAt(place);
    }
}
