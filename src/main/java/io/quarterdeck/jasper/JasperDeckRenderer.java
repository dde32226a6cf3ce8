package io.quarterdeck.jasper;

import io.quarterdeck.chart.ChartStyle;
import io.quarterdeck.deck.Attachment;
import io.quarterdeck.deck.Brand;
import io.quarterdeck.deck.Deck;
import io.quarterdeck.deck.DeckRenderer;
import io.quarterdeck.deck.DeckSigner;
import io.quarterdeck.deck.RenderException;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.review.BusinessReview;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.common.PdfTagger;

/** Draws decks from a folder of JRXML templates, which are compiled once. */
public final class JasperDeckRenderer implements DeckRenderer {
    private final TemplateFiles files;
    private final DeckFonts fonts;
    private final FontSets sets;
    private final Templates templates;
    private final BrandStyles styles;
    private final Logos logos = new Logos();
    private final Optional<DeckSigner> signer;
    private final Optional<KeptTemplates> kept;
    private final Supplier<PdfTagger> tagger;

    /**
     * @param signer signs every deck; without one decks are not signed
     * @throws RenderException listing every fault of the folder's templates
     */
    public JasperDeckRenderer(Path folder, Optional<DeckSigner> signer) {
        this(folder, signer, Optional.empty());
    }

    /**
     * @param signer signs every deck; without one decks are not signed
     * @param kept where compiled templates are kept for the next process
     * @throws RenderException listing every fault of the folder's templates
     */
    public JasperDeckRenderer(Path folder, Optional<DeckSigner> signer, Optional<KeptTemplates> kept) {
        this(folder, signer, kept, DeckTagger::new);
    }

    /** @param tagger of each deck: what tags cost is known by a deck without them */
    JasperDeckRenderer(
            Path folder, Optional<DeckSigner> signer, Optional<KeptTemplates> kept, Supplier<PdfTagger> tagger) {
        this(TemplateFiles.read(folder), signer, kept, tagger, Optional.empty());
    }

    /** @param earlier whose fonts and compiled templates are taken over where their files are the same */
    private JasperDeckRenderer(
            TemplateFiles files,
            Optional<DeckSigner> signer,
            Optional<KeptTemplates> kept,
            Supplier<PdfTagger> tagger,
            Optional<JasperDeckRenderer> earlier) {
        this.files = files;
        this.signer = signer;
        this.kept = kept;
        this.tagger = tagger;
        fonts = earlier.filter(before -> before.files.isSame("fonts/", files))
                .map(before -> before.fonts)
                .orElseGet(() -> DeckFonts.of(files));
        JasperReportsContext context = ReportContext.create(files);
        sets = new FontSets(files, context);
        templates = Templates.load(files, context, kept, earlier.map(before -> before.templates));
        styles = new BrandStyles(files, context);
        if (!templates.faults().isEmpty()) {
            throw new RenderException(
                    "The report templates have faults:\n  " + String.join("\n  ", templates.faults()));
        }
    }

    /**
     * A renderer of the same folder as it is now; only what changed is compiled.
     *
     * @throws RenderException listing every fault of the folder's templates
     */
    public JasperDeckRenderer readAgain() {
        return new JasperDeckRenderer(TemplateFiles.read(files.folder()), signer, kept, tagger, Optional.of(this));
    }

    private record Filled(
            JasperReportsContext context, ChartClock charts, PageFiller filler, List<JasperPrint> prints) {}

    private Filled fill(BusinessReview review, Brand brand) {
        Faces faces = fonts.faces(brand.fontFamily());
        Map<Integer, String> lacking = GlyphCheck.lacking(review, brand, faces);
        FontOrder order = fonts.order(faces, lacking.keySet());
        hold(GlyphCheck.findings(order, lacking));
        JasperReportsContext context = sets.context(order);
        ChartClock clock = new ChartClock();
        ChartStyle style = new ChartStyle(brand.palette(), order.regular(), order.bold());
        PageFiller filler = new PageFiller(
                context, templates, style, clock, styles.of(brand, order), review, brand, logos.of(brand));
        List<JasperPrint> prints = new ArrayList<>();
        review.pages().forEach(page -> filler.fill(page).ifPresent(prints::add));
        hold(filler.findings());
        return new Filled(context, clock, filler, prints);
    }

    @Override
    public Deck render(BusinessReview review, Brand brand, List<Attachment> attachments) {
        long started = ChartClock.now();
        Filled pages = fill(review, brand);
        long filled = ChartClock.now();
        ChartClock signing = new ChartClock();
        byte[] pdf = export(pages.context, review, pages.prints, attachments, signing);
        hold(pages.filler.layout().findings());
        long exported = ChartClock.now();
        long charts = pages.charts.nanos();
        return new Deck(
                pdf,
                pages.filler.pages(),
                Map.of(
                        "fill",
                        filled - started,
                        "charts",
                        charts,
                        "sign",
                        signing.nanos(),
                        "export",
                        exported - filled - charts - signing.nanos()));
    }

    @Override
    public List<Path> writeSamples(BusinessReview review, Brand brand) {
        Filled pages = fill(review, brand);
        List<Path> written = new ArrayList<>();
        pages.filler.filled().forEach(page -> written.addAll(new SampleFiles(files, pages.context, page).write()));
        return written;
    }

    private static void hold(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new HeldException(findings);
        }
    }

    private byte[] export(
            JasperReportsContext context,
            BusinessReview review,
            List<JasperPrint> prints,
            List<Attachment> attachments,
            ChartClock signing) {
        try {
            return DeckExporter.export(context, prints, DeckIdentity.of(review), attachments, signer, signing, tagger);
        } catch (JRException | JRRuntimeException failure) {
            throw new RenderException(
                    "The deck of " + review.account().id() + " could not be written as PDF: " + failure.getMessage()
                            + ". Look at the templates and fonts.",
                    failure);
        }
    }

    @Override
    public String templatesSha256() {
        return files.sha256();
    }
}
