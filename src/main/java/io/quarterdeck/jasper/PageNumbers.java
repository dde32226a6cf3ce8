package io.quarterdeck.jasper;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import net.sf.jasperreports.engine.util.DefaultFormatFactory;

/** Numbers that a template prints by itself, which are those of its pages, in the digits of the deck's other numbers. */
final class PageNumbers extends DefaultFormatFactory {
    private static final String WHOLE = "0";

    private final String digits;

    /** @param digits from nought to nine */
    PageNumbers(String digits) {
        this.digits = digits;
    }

    @Override
    public NumberFormat createNumberFormat(String pattern, Locale locale) {
        return WHOLE.equals(pattern) ? new Whole(digits) : super.createNumberFormat(pattern, locale);
    }

    /** Whole numbers without separators. */
    private static final class Whole extends NumberFormat {
        private static final long serialVersionUID = 1L;
        private final String digits;

        Whole(String digits) {
            this.digits = digits;
        }

        @Override
        public StringBuffer format(long number, StringBuffer text, FieldPosition position) {
            for (char latin : Long.toString(number).toCharArray()) {
                int digit = Character.digit(latin, 10);
                text.append(
                        digit < 0
                                ? String.valueOf(latin)
                                : digits.substring(
                                        digits.offsetByCodePoints(0, digit), digits.offsetByCodePoints(0, digit + 1)));
            }
            return text;
        }

        @Override
        public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
            return format(Math.round(number), text, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("pages are numbered, and never read");
        }
    }
}
