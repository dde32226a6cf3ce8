package io.quarterdeck.jasper;

import io.quarterdeck.chart.ChartDrawer;
import io.quarterdeck.chart.ChartStyle;
import io.quarterdeck.deck.Brand;
import io.quarterdeck.deck.RenderException;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.format.DrawnOrder;
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
    /** Of the style {@code foot}. */
    private static final float FOOT_SIZE = 8;
    /** The tightness at which a template shows its layout for long texts. */
    private static final int ROOMIER = -1;
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
    /** Whether the deck is read from the right. */
    private final boolean mirrored;

    private final LayoutProof layout;
    private final List<FilledPage> filled = new ArrayList<>();
    private int pages;

    PageFiller(
            JasperReportsContext context,
            Templates templates,
            ChartStyle style,
            ChartClock clock,
            JRTemplate styles,
            BusinessReview review,
            Brand brand,
            Optional<LogoArt> logo) {
        this.context = context;
        this.templates = templates;
        this.style = style;
        this.clock = clock;
        this.mirrored =
                DrawnOrder.runsFromRight(Locale.forLanguageTag(review.frame().language()));
        this.printedFigures = new PrintedFigures(review);
        this.layout = new LayoutProof(style);
        shared.put(JRParameter.REPORT_TEMPLATES, List.of(styles));
        shared.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
        shared.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        shared.put(
                JRParameter.REPORT_FORMAT_FACTORY,
                new PageNumbers(review.frame().digits()));
        shared.put("footer", drawn(review.frame().footer()));
        shared.put("footerWidth", footerWidth(drawn(review.frame().footer())));
        shared.put("sampleLabel", drawn(review.frame().sampleLabel().orElse("")));
        shared.put("watermark", watermark(review.frame().watermark()));
        shared.put("brandName", brand.name());
        shared.put("wordmark", logo.isPresent() ? "" : brand.wordmark());
        shared.put("brandLogo", renderable(logo.map(art -> Logos.head(art, brand)), ""));
        shared.put("coverLogo", renderable(logo.map(art -> Logos.cover(art, brand)), brand.name()));
        // the customer's name stands below it, so that nobody misses what only eyes can see
        Optional<LogoArt> customer = review.account().logo().flatMap(Logos::art);
        shared.put("accountLogo", renderable(customer.map(art -> Logos.customer(art, brand)), ""));
    }

    private int footerWidth(String footer) {
        return (int) Math.ceil(style.regular().at(FOOT_SIZE).width(footer));
    }

    private static String drawn(String text) {
        return CapitalMarks.spell(Marks.plain(text));
    }

    private Renderable watermark(Optional<String> word) {
        Color pale = style.watermark();
        return renderable(word.map(text -> new Watermark(drawn(text), style.bold(), pale)), "");
    }

    /** JasperReports prints nothing for null: no draft, no watermark; no logo, none. */
    private Renderable renderable(Optional<? extends ChartDrawer> drawer, String alt) {
        return drawer.map(drawn -> new ChartRenderable(drawn, alt, List.of(), clock))
                .orElse(null);
    }

    int pages() {
        return pages;
    }

    /** What was given to the template of each page that was filled. */
    List<FilledPage> filled() {
        return List.copyOf(filled);
    }

    /** Texts that did not fit, figures that are not printed. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Knows every page that was filled; to be asked once all are exported. */
    LayoutProof layout() {
        return layout;
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
            Optional<Filling> found = fitting(page, template, broken, size.getAsDouble());
            if (found.isEmpty()) {
                hold("A text of page " + page.key() + " is taller than a page.", "Shorten its longest texts.");
                return Optional.empty();
            }
            Filling filling = found.get();
            JasperPrint print = filling.print();
            layout.take(page.key(), print, pages);
            pages += print.getPages().size();
            filled.add(new FilledPage(page.key(), filling.given(), print));
            findings.addAll(PrintCheck.findings(page, print, filling.charts(), printedFigures));
            if (mirrored) {
                MirroredPages.turn(print);
            }
            RunDirections.set(print, mirrored);
            LineBreaks.keep(print);
            Bookmarks.once(print);
            return Optional.of(print);
        } catch (JRException | JRRuntimeException failure) {
            throw new RenderException(
                    "The template " + page.key() + ".jrxml could not be filled: " + Templates.plain(failure)
                            + " Look at its expressions and at the room that its bands leave.",
                    failure);
        }
    }

    /** What one try gave. */
    private record Filling(JasperPrint print, Set<ChartRenderable> charts, Map<String, Object> given) {
        int pages() {
            return print.getPages().size();
        }
    }

    /** The usual layout, tighter where that saves a page, or the roomier one where neither bears all its texts. */
    private Optional<Filling> fitting(Page page, Template template, String title, double size) throws JRException {
        Optional<Filling> best = attempt(page, template, title, size, 0);
        for (int step = 1; step <= template.tighterSteps() && pages(best) > 1; step++) {
            Optional<Filling> tighter = attempt(page, template, title, size, step);
            best = pages(tighter) < pages(best) ? tighter : best;
        }
        boolean whole = pages(best) == 1
                || best.filter(filling -> !template.roomier() || RowTexts.allPrinted(page, filling.print()))
                        .isPresent();
        return whole || !template.roomier()
                ? givenWay(page, template, title, size, best)
                : attempt(page, template, title, size, ROOMIER);
    }

    /** A comment that found no room under its page's charts takes more of theirs, while that saves the page. */
    private Optional<Filling> givenWay(Page page, Template template, String title, double size, Optional<Filling> found)
            throws JRException {
        boolean gives = template.rows().isEmpty() && !page.head().comment().isEmpty();
        for (int more = STEP; gives && more <= MOST_GIVEN && pages(found) > 1; more += STEP) {
            Template lower = templates.of(page, style.regular(), style.bold(), more);
            Optional<Filling> filling = attempt(page, lower, title, size, template.tighterSteps());
            if (pages(filling) == 1) {
                return filling;
            }
        }
        return found;
    }

    private static int pages(Optional<Filling> filling) {
        return filling.map(Filling::pages).orElse(Integer.MAX_VALUE);
    }

    /** Empty where a text would be taller than a page. */
    private Optional<Filling> attempt(Page page, Template template, String title, double size, int tightness)
            throws JRException {
        try {
            return Optional.of(fill(page, template, title, size, tightness));
        } catch (JRException | JRRuntimeException failure) {
            if (isEndless(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private Filling fill(Page page, Template template, String title, double size, int tightness) throws JRException {
        BoundRecords records = new BoundRecords(style, clock, mirrored);
        Map<String, Object> values = new HashMap<>(shared);
        values.putAll(records.values((Record) page));
        values.put(MarkedTexts.TITLE, title);
        values.put(MarkedTexts.TITLE + Binding.MARKED, page.head().title());
        values.put("titleSize", TitleFit.printed(size));
        values.put("tightness", tightness);
        values.put("pagesBefore", pages);
        Map<String, Object> given = new HashMap<>(values);
        JRDataSource rows = template.rows()
                .map(name -> (JRDataSource) values.remove(name))
                .orElseGet(() -> new JREmptyDataSource(1));
        return new Filling(
                JasperFillManager.getInstance(context).fill(template.report(), values, rows), records.charts(), given);
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
