package io.quarterdeck.jasper;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.renderers.Renderable;

/** Sets a page's template into the frame that all pages share: head, foot and what lies behind. */
final class FramedDesign {
    private static final String FRAME = "frame/frame.jrxml";
    private static final String OWN_HEAD = "io.quarterdeck.frame";

    private FramedDesign() {}

    /** Name → class of what every template gets besides its page's record. */
    static Map<String, Class<?>> parameters() {
        Map<String, Class<?>> parameters = new LinkedHashMap<>();
        parameters.put("titleText", String.class);
        parameters.put("titleSize", String.class);
        parameters.put("tightness", Integer.class);
        parameters.put("pagesBefore", Integer.class);
        parameters.put("footer", String.class);
        // in points, at the size of a foot
        parameters.put("footerWidth", Integer.class);
        parameters.put("sampleLabel", String.class);
        parameters.put("watermark", Renderable.class);
        parameters.put("brandName", String.class);
        parameters.put("wordmark", String.class);
        parameters.put("brandLogo", Renderable.class);
        parameters.put("coverLogo", Renderable.class);
        parameters.put("accountLogo", Renderable.class);
        return parameters;
    }

    static JasperDesign frame(TemplateFiles files, JasperReportsContext context) throws JRException {
        return load(files, context, FRAME);
    }

    static JasperDesign load(TemplateFiles files, JasperReportsContext context, String name) throws JRException {
        byte[] bytes = files.contents().get(name);
        if (bytes == null) {
            throw new JRException("the file is missing");
        }
        return JRXmlLoader.load(context, new ByteArrayInputStream(bytes));
    }

    /** Adds the frame to a page; a page whose property {@code io.quarterdeck.frame} is {@code none} has its own head. */
    static void into(JasperDesign page, JasperDesign frame) throws JRException {
        // styles come with the brand at each fill; the page names the file for the report designer alone
        page.getTemplatesList().clear();
        page.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
        for (JRParameter parameter : frame.getParametersList()) {
            if (!parameter.isSystemDefined() && !page.getParametersMap().containsKey(parameter.getName())) {
                page.addParameter(parameter);
            }
        }
        for (String name : frame.getPropertiesMap().getPropertyNames()) {
            if (name.startsWith(TitleFit.PREFIX) && !page.getPropertiesMap().containsProperty(name)) {
                page.setProperty(name, frame.getPropertiesMap().getProperty(name));
            }
        }
        if (page.getBackground() == null) {
            page.setBackground(frame.getBackground());
        }
        if (!"none".equals(page.getPropertiesMap().getProperty(OWN_HEAD))) {
            page.setPageHeader(frame.getPageHeader());
            page.setPageFooter(frame.getPageFooter());
        }
    }
}
