package io.quarterdeck.jasper;

import io.quarterdeck.chart.Typeface;
import io.quarterdeck.deck.RenderException;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.OwnPage;
import io.quarterdeck.review.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Loads, checks and compiles the template of every kind of page, and gathers all their faults. */
final class Templates {
    static final String ROWS = "io.quarterdeck.rows";
    private static final String OWN = "/page.yaml";
    private static final String TIGHTER = "io.quarterdeck.tighter";
    private static final String ROOMIER = "io.quarterdeck.roomier";

    private final TemplateFiles files;
    private final JasperReportsContext context;
    private final Optional<KeptTemplates> kept;
    private final Map<String, Template> templates = new LinkedHashMap<>();
    /** With a comment under the page, by the page's key and the lines that it takes; compiled when first asked for. */
    private final Map<String, Template> commented = new ConcurrentHashMap<>();

    private final List<String> faults = new ArrayList<>();
    private Optional<CommentBand> band = Optional.empty();

    private Templates(TemplateFiles files, JasperReportsContext context, Optional<KeptTemplates> kept) {
        this.files = files;
        this.context = context;
        this.kept = kept;
    }

    /**
     * @param kept where the compiled ones are kept from process to process
     * @param earlier templates of the same folder; those whose files didn't change are taken over as they are
     */
    static Templates load(
            TemplateFiles files,
            JasperReportsContext context,
            Optional<KeptTemplates> kept,
            Optional<Templates> earlier) {
        Templates templates = new Templates(files, context, kept);
        pages(files).forEach((key, page) -> earlier.flatMap(before -> templates.unchanged(before, key))
                .ifPresentOrElse(template -> templates.templates.put(key, template), () -> templates.load(key, page)));
        return templates;
    }

    private Optional<Template> unchanged(Templates before, String key) {
        return Optional.ofNullable(before.templates.get(key))
                .filter(template -> files.isSame("frame/", before.files) && files.isSame(key + "/", before.files));
    }

    /** Key → class of every page that has a template: the product's own, and those with a {@code page.yaml}. */
    static Map<String, Class<?>> pages(TemplateFiles files) {
        Map<String, Class<?>> pages = new LinkedHashMap<>();
        for (Class<?> page : Page.class.getPermittedSubclasses()) {
            if (page != OwnPage.class) {
                pages.put(keyOf(page), page);
            }
        }
        for (String name : files.contents().keySet()) {
            String folder = name.substring(0, Math.max(0, name.length() - OWN.length()));
            if (name.equals(folder + OWN) && !folder.contains("/")) {
                pages.putIfAbsent(folder, OwnPage.class);
            }
        }
        return pages;
    }

    /** {@code BridgePage} has the key {@code bridge}. */
    static String keyOf(Class<?> page) {
        return page.getSimpleName().replaceFirst("Page$", "").toLowerCase(Locale.ROOT);
    }

    private void load(String key, Class<?> page) {
        Optional<KeptTemplates.Place> place = kept.map(folder -> folder.place(key, sources(key, page)));
        place.flatMap(KeptTemplates.Place::read).ifPresentOrElse(report -> put(key, report), () -> compile(key, page)
                .ifPresent(report -> {
                    put(key, report);
                    place.ifPresent(free -> free.keep(report));
                }));
    }

    /** All that a page's compiled template is made of, but for the program itself. */
    private String sources(String key, Class<?> page) {
        return page.getName() + '\n' + files.sha256("frame/", key + "/");
    }

    private void put(String key, JasperReport report) {
        templates.put(key, template(key, report));
    }

    /** Empty where the template has faults, which are noted. */
    private Optional<JasperReport> compile(String key, Class<?> page) {
        String file = key + "/" + key + ".jrxml";
        try {
            JasperDesign frame = FramedDesign.frame(files, context);
            JasperDesign design = FramedDesign.load(files, context, file);
            FramedDesign.into(design, frame);
            Optional<String> rows = rows(design.getPropertiesMap());
            List<String> mismatches = TemplateContract.faults(files.location(file), design, page, rows);
            faults.addAll(mismatches);
            if (mismatches.isEmpty()) {
                CommentBand.of(frame);
                MarkedTexts.into(design, page, rows);
                JasperReport report = JasperCompileManager.getInstance(context).compile(design);
                template(key, report);
                return Optional.of(report);
            }
        } catch (JRException | JRRuntimeException | IllegalArgumentException failure) {
            faults.add(files.location(file) + ": " + plain(failure)
                    + " Correct it; the page's other faults show after that.");
        }
        return Optional.empty();
    }

    private static Template template(String key, JasperReport report) {
        JRPropertiesMap properties = report.getPropertiesMap();
        return new Template(
                key,
                report,
                TitleFit.of(properties),
                steps(properties),
                "true".equals(properties.getProperty(ROOMIER)),
                rows(properties));
    }

    private static Optional<String> rows(JRPropertiesMap properties) {
        return Optional.ofNullable(properties.getProperty(ROWS));
    }

    /**
     * The page's template with a comment under it; the one without where the page has none.
     *
     * @param more points of height that the charts give besides
     */
    Template of(Page page, Typeface face, Typeface bold, int more) {
        Template template = of(page);
        String comment = Marks.plain(page.head().comment());
        if (comment.isEmpty()) {
            return template;
        }
        CommentBand.Room room = band().room(
                        comment,
                        face,
                        template.title().taken(Marks.plain(page.head().title()), bold),
                        more);
        return commented.computeIfAbsent(page.key() + " " + room, any -> commented(page, room, template.rows()));
    }

    private synchronized CommentBand band() {
        if (band.isEmpty()) {
            try {
                band = Optional.of(CommentBand.of(FramedDesign.frame(files, context)));
            } catch (JRException failure) {
                throw new RenderException("frame.jrxml can't be read: " + plain(failure), failure);
            }
        }
        return band.get();
    }

    /** Not kept from process to process: there are as many as comments have lengths. */
    private Template commented(Page page, CommentBand.Room room, Optional<String> rows) {
        try {
            JasperDesign frame = FramedDesign.frame(files, context);
            JasperDesign design = FramedDesign.load(files, context, page.key() + "/" + page.key() + ".jrxml");
            FramedDesign.into(design, frame);
            CommentBand.of(frame).into(design, frame, room);
            MarkedTexts.into(design, page.getClass(), rows);
            JasperReport report = JasperCompileManager.getInstance(context).compile(design);
            return template(page.key(), report);
        } catch (JRException | JRRuntimeException failure) {
            throw new RenderException(
                    "The template " + page.key() + ".jrxml can't take a comment: " + plain(failure)
                            + " Look at the frame's summary.",
                    failure);
        }
    }

    private static int steps(JRPropertiesMap properties) {
        String steps = properties.getProperty(TIGHTER);
        return steps == null ? 0 : Integer.parseInt(steps);
    }

    static String plain(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        String trimmed = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return trimmed.endsWith(".") ? trimmed : trimmed + ".";
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    Template of(Page page) {
        Template template = templates.get(page.key());
        if (template == null) {
            throw new RenderException("There is no template " + page.key() + "/" + page.key() + ".jrxml in "
                    + files.folder() + ". Add it, or leave the page out of the edition.");
        }
        return template;
    }
}
