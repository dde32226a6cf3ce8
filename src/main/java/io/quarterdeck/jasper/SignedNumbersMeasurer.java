package io.quarterdeck.jasper;

import java.util.List;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.JRStyledText;

/**
 * Breaks texts into lines, and never within a number that has a sign.
 *
 * <p>Java's rules for lines end one after the first point or comma of such a number: {@code −3.} and {@code 19 %}. A
 * digit, as wide as a sign in most fonts, stands in its place while lines are measured, and in that of a currency's sign.
 */
final class SignedNumbersMeasurer extends TextMeasurer {
    private static final Pattern SIGN =
            Pattern.compile("(?<![\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]])[−+±]\\p{Sc}?(?=\\d)");

    SignedNumbersMeasurer(FontUtil fonts, JRCommonText text) {
        super(fonts, text);
    }

    @Override
    public JRMeasuredText measure(
            JRStyledText styled, int start, int availableHeight, boolean indentFirstLine, boolean canOverflow) {
        return super.measure(lettered(styled), start, availableHeight, indentFirstLine, canOverflow);
    }

    private static JRStyledText lettered(JRStyledText styled) {
        String text = styled.getText();
        String lettered = lettered(text);
        return lettered.equals(text)
                ? styled
                : new JRStyledText(
                        styled.getLocale(), lettered, styled.getGlobalAttributes(), List.copyOf(styled.getRuns()));
    }

    /** As long as the text. */
    static String lettered(String text) {
        return SIGN.matcher(text).replaceAll(sign -> "0".repeat(sign.group().length()));
    }
}
