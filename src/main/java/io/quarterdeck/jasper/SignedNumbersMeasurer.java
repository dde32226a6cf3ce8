package io.quarterdeck.jasper;

import io.quarterdeck.review.format.SignedNumber;
import java.util.List;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.JRStyledText;

/** Breaks texts into lines, and never within a {@link SignedNumber}. */
final class SignedNumbersMeasurer extends TextMeasurer {
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
        String lettered = SignedNumber.lettered(text);
        return lettered.equals(text)
                ? styled
                : new JRStyledText(
                        styled.getLocale(), lettered, styled.getGlobalAttributes(), List.copyOf(styled.getRuns()));
    }
}
