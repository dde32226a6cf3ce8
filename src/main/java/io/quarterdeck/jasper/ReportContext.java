package io.quarterdeck.jasper;

import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.ParameterContributorFactory;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.repo.RepositoryService;

/** JasperReports' settings, each against a default that would lie or leak; {@link FontSets} add the fonts. */
final class ReportContext {
    private static final String PREFIX = "net.sf.jasperreports.";
    private static final String MOST_PAGES = "400";

    private ReportContext() {}

    /** What a jar on the class path brings for report designers has no say in a deck. */
    private static final class Closed extends SimpleJasperReportsContext {
        private static final Set<Class<?>> OWN_ALONE = Set.of(ParameterContributorFactory.class, FontFamily.class);

        Closed() {
            super(DefaultJasperReportsContext.getInstance());
        }

        @Override
        public <T> List<T> getExtensions(Class<T> type) {
            return OWN_ALONE.contains(type) ? List.of() : super.getExtensions(type);
        }
    }

    static SimpleJasperReportsContext create(TemplateFiles files) {
        SimpleJasperReportsContext context = new Closed();
        // an expression may use only harmless classes, and no address can be called
        context.setProperty(PREFIX + "report.class.filter.enabled", "true");
        // what the JDK makes of a constructor that is called often, and what that refers to
        context.setProperty(
                PREFIX + "report.class.whitelist.reflection",
                "jdk.internal.reflect.*,java.lang.reflect.InvocationTargetException,java.lang.Throwable,"
                        + "java.lang.NullPointerException,java.lang.IllegalArgumentException,"
                        + "java.lang.ClassCastException");
        context.setProperty(PREFIX + "repository.url.filter.enabled", "true");
        context.setProperty(PREFIX + "default.file.repository.enabled", "false");
        // a missing value is a fault and not the word "null"
        context.setProperty(PREFIX + "evaluator.ignore.npe", "false");
        // a text that was cut can be found after the fill
        context.setProperty(PREFIX + "print.keep.full.text", "true");
        // so that the PDF can break lines where they were measured
        context.setProperty(PREFIX + "text.save.line.breaks", "true");
        context.setProperty(PREFIX + "text.measurer.factory", SignedNumbers.class.getName());
        context.setProperty(PREFIX + "awt.ignore.missing.font", "false");
        // a text that is taller than a page would be given page after page until memory ends
        context.setProperty(PREFIX + "governor.max.pages.enabled", "true");
        context.setProperty(PREFIX + "governor.max.pages", MOST_PAGES);
        // text in charts stays text
        context.setProperty(PREFIX + "export.pdf.force.svg.shapes", "false");
        context.setExtensions(RepositoryService.class, List.of(files));
        return context;
    }
}
