package io.quarterdeck.jasper;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fill.TextMeasurerFactory;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** Has all texts measured by {@link SignedNumbersMeasurer}; made by JasperReports, which is told its name. */
public final class SignedNumbers extends TextMeasurerFactory {
    @Override
    public JRTextMeasurer createMeasurer(JasperReportsContext context, JRCommonText text) {
        return createMeasurer(FontUtil.getInstance(context), text);
    }

    @Override
    public JRTextMeasurer createMeasurer(FontUtil fonts, JRCommonText text) {
        return new SignedNumbersMeasurer(fonts, text);
    }
}
