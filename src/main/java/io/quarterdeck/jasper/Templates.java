package io.quarterdeck.jasper;

import io.quarterdeck.deck.RenderException;
import io.quarterdeck.review.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Loads, checks and compiles the template of every kind of page, and gathers all their faults. */
final class Templates {
    private static final String ROWS = "io.quarterdeck.rows";
    private static final String TIGHTER = "io.quarterdeck.tighter";
    private static final String ROOMIER = "io.quarterdeck.roomier";

    private final TemplateFiles files;
    private final JasperReportsContext context;
    private final Optional<KeptTemplates> kept;
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Templates(TemplateFiles files, JasperReportsContext context, Optional<KeptTemplates> kept) {
        this.files = files;
        this.context = context;
        this.kept = kept;
    }

    /** @param kept where the compiled ones are kept from process to process */
    static Templates load(TemplateFiles files, JasperReportsContext context, Optional<KeptTemplates> kept) {
        Templates templates = new Templates(files, context, kept);
        for (Class<?> page : Page.class.getPermittedSubclasses()) {
            templates.load(page);
        }
        return templates;
    }

    /** {@code BridgePage} has the key {@code bridge}. */
    static String keyOf(Class<?> page) {
        return page.getSimpleName().replaceFirst("Page$", "").toLowerCase(Locale.ROOT);
    }

    private void load(Class<?> page) {
        String key = keyOf(page);
        String file = key + "/" + key + ".jrxml";
        try {
            JasperDesign frame = FramedDesign.frame(files, context);
            JasperDesign design = FramedDesign.load(files, context, file);
            FramedDesign.into(design, frame);
            Optional<String> rows =
                    Optional.ofNullable(design.getPropertiesMap().getProperty(ROWS));
            List<String> mismatches = TemplateContract.faults(files.location(file), design, page, rows);
            faults.addAll(mismatches);
            if (mismatches.isEmpty()) {
                MarkedTexts.into(design, page, rows);
                templates.put(
                        key,
                        new Template(
                                key,
                                compiled(key, design),
                                TitleFit.of(design.getPropertiesMap(), frame.getPropertiesMap()),
                                steps(design),
                                "true".equals(design.getPropertiesMap().getProperty(ROOMIER)),
                                rows));
            }
        } catch (JRException | JRRuntimeException | IllegalArgumentException failure) {
            faults.add(files.location(file) + ": " + plain(failure)
                    + " Correct it; the page's other faults show after that.");
        }
    }

    private JasperReport compiled(String key, JasperDesign design) throws JRException {
        return kept.isPresent()
                ? kept.get().compiled(key, design, context)
                : JasperCompileManager.getInstance(context).compile(design);
    }

    private static int steps(JasperDesign design) {
        String steps = design.getPropertiesMap().getProperty(TIGHTER);
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
