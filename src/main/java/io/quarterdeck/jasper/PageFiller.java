package io.quarterdeck.jasper;

import io.quarterdeck.chart.ChartStyle;
import io.quarterdeck.deck.Brand;
import io.quarterdeck.deck.RenderException;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.Page;
import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.governors.MaxPagesGovernorException;
import net.sf.jasperreports.renderers.Renderable;

/** Fills the templates of one deck, page model by page model, with running page numbers. */
final class PageFiller {
    /** Points of height that charts give at once, and at the most, beyond what the template says that they must. */
    private static final int STEP = 12;

    private static final int MOST_GIVEN = 72;

    private final JasperReportsContext context;
    private final Templates templates;
    private final ChartStyle style;
    private final ChartClock clock;
    private final Map<String, Object> shared = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final PrintedFigures printedFigures;
    private int pages;

    PageFiller(
            JasperReportsContext context,
            Templates templates,
            ChartStyle style,
            ChartClock clock,
            JRTemplate styles,
            BusinessReview review,
            Brand brand) {
        this.context = context;
        this.templates = templates;
        this.style = style;
        this.clock = clock;
        this.printedFigures = new PrintedFigures(review);
        shared.put(JRParameter.REPORT_TEMPLATES, List.of(styles));
        shared.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
        shared.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        shared.put("footer", drawn(review.frame().footer()));
        shared.put("sampleLabel", drawn(review.frame().sampleLabel().orElse("")));
        shared.put("watermark", watermark(review.frame().watermark()));
        shared.put("brandName", brand.name());
        shared.put("wordmark", brand.logo().isPresent() ? "" : brand.wordmark());
        shared.put("brandLogo", Logos.renderable(brand.logo()));
        shared.put("accountLogo", Logos.renderable(review.account().logo()));
    }

    private static String drawn(String text) {
        return CapitalMarks.spell(Marks.plain(text));
    }

    /** JasperReports prints nothing for null: no draft, no watermark. */
    private Renderable watermark(Optional<String> word) {
        Color pale = style.watermark();
        return word.map(text ->
                        new ChartRenderable(new Watermark(drawn(text), style.bold(), pale), "", List.of(), clock))
                .orElse(null);
    }

    int pages() {
        return pages;
    }

    /** Texts that did not fit, figures that are not printed. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The page's print; empty where a text has no room, which is then among the findings. */
    Optional<JasperPrint> fill(Page model) {
        Page page = CapitalMarks.spell(model);
        Template template = templates.of(page, style.regular(), style.bold(), 0);
        String title = Marks.plain(page.head().title());
        OptionalDouble size = template.title().size(title, style.bold());
        if (size.isEmpty()) {
            hold(
                    "The title “" + GlyphCheck.beginning(title) + "” of page " + page.key() + " takes more than its "
                            + template.title().lines() + " lines.",
                    "Shorten it.");
            return Optional.empty();
        }
        String broken = template.title().broken(title, style.bold(), size.getAsDouble());
        try {
            Filling filling = fill(page, template, broken, size.getAsDouble(), 0);
            for (int step = 1; step <= template.tighterSteps() && filling.pages() > 1; step++) {
                Filling tighter = fill(page, template, broken, size.getAsDouble(), step);
                filling = tighter.pages() < filling.pages() ? tighter : filling;
            }
            filling = givenWay(page, template, broken, size.getAsDouble(), filling);
            JasperPrint print = filling.print();
            pages += print.getPages().size();
            findings.addAll(PrintCheck.findings(page, print, filling.charts(), printedFigures));
            LineBreaks.keep(print);
            return Optional.of(print);
        } catch (JRException | JRRuntimeException failure) {
            if (isEndless(failure)) {
                hold("A text of page " + page.key() + " is taller than a page.", "Shorten its longest texts.");
                return Optional.empty();
            }
            throw new RenderException(
                    "The template " + page.key() + ".jrxml could not be filled: " + Templates.plain(failure)
                            + " Look at its expressions and at the room that its bands leave.",
                    failure);
        }
    }

    /** A comment that found no room under its page's charts takes more of theirs, while that saves the page. */
    private Filling givenWay(Page page, Template template, String title, double size, Filling first)
            throws JRException {
        boolean flows = template.rows().isPresent();
        for (int more = STEP;
                more <= MOST_GIVEN
                        && first.pages() > 1
                        && !flows
                        && !page.head().comment().isEmpty();
                more += STEP) {
            Template lower = templates.of(page, style.regular(), style.bold(), more);
            Filling filling = fill(page, lower, title, size, template.tighterSteps());
            if (filling.pages() == 1) {
                return filling;
            }
        }
        return first;
    }

    /** What one try gave. */
    private record Filling(JasperPrint print, Set<ChartRenderable> charts) {
        int pages() {
            return print.getPages().size();
        }
    }

    private Filling fill(Page page, Template template, String title, double size, int tightness) throws JRException {
        BoundRecords records = new BoundRecords(style, clock);
        Map<String, Object> values = new HashMap<>(shared);
        values.putAll(records.values((Record) page));
        values.put(MarkedTexts.TITLE, title);
        values.put(MarkedTexts.TITLE + Binding.MARKED, page.head().title());
        values.put("titleSize", TitleFit.printed(size));
        values.put("tightness", tightness);
        values.put("pagesBefore", pages);
        JRDataSource rows = template.rows()
                .map(name -> (JRDataSource) values.remove(name))
                .orElseGet(() -> new JREmptyDataSource(1));
        return new Filling(
                JasperFillManager.getInstance(context).fill(template.report(), values, rows), records.charts());
    }

    /** JasperReports has no type of its own for a head that leaves a page no room. */
    private static boolean isEndless(Exception failure) {
        return failure instanceof MaxPagesGovernorException
                || failure instanceof JRRuntimeException runtime
                        && String.valueOf(runtime.getMessageKey()).matches(".*(infinite.loop|row.overflow).*");
    }

    private void hold(String message, String remedy) {
        findings.add(new Finding("text-fits", Optional.empty(), message, remedy));
    }
}
