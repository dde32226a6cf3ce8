package io.quarterdeck.jasper;

import io.quarterdeck.config.Configuration;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.gate.SampleReviews;
import io.quarterdeck.look.PagePictures;
import io.quarterdeck.metric.Precedent;
import io.quarterdeck.metric.Restated;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotCopy;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.Messages;
import io.quarterdeck.review.ReviewAssembler;
import io.quarterdeck.review.ReviewOptions;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.sample.SampleCompany;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decks whose pages have golden pictures: a sample account with every kind of page, as the shipped templates, brands and
 * messages make it.
 *
 * <p>Everything that goes in is frozen. The day of the sample is a constant; the hash of the evidence, which changes with
 * each version, is never filled in, so that its place shows the zeros that stand for it until then. Nothing on a page has
 * to be blanked out.
 */
enum GoldenPages {
    HALYARD_EN("halyard", "en-US"),
    AMBRY_DE("ambry", "de-DE"),
    HALYARD_AR("halyard", "ar-EG"),
    HALYARD_JA("halyard", "ja-JP");

    private static final String ACCOUNT = "cascadia-outfitters";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String HASH = "0f".repeat(32);
    private static final Configuration CONFIGURATION = SampleReviews.CONFIGURATION;

    private final String brand;
    private final String locale;

    GoldenPages(String brand, String locale) {
        this.brand = brand;
        this.locale = locale;
    }

    /** Name of its folder. */
    String folder() {
        return brand + "-" + locale;
    }

    /** Pictures by the names of pages. */
    Map<String, BufferedImage> draw() {
        BusinessReview review = review();
        byte[] pdf = Rendered.RENDERER
                .render(review, CONFIGURATION.brands().get(brand), List.of())
                .pdf();
        return PagePictures.of(pdf, review.pages().stream().map(Page::key).toList());
    }

    BusinessReview review() {
        Snapshot snapshot = snapshot();
        return new ReviewAssembler(Messages.load(Rendered.TEMPLATES))
                .assemble(
                        snapshot,
                        SampleReviews.computed(snapshot).figures(),
                        CONFIGURATION.metrics(),
                        CONFIGURATION.editions().get("executive"),
                        new ReviewOptions(CONFIGURATION.vendor().name(), false, true, HASH));
    }

    private Snapshot snapshot() {
        Snapshot sample = SampleReviews.of(SampleCompany.of(TODAY, 1), TODAY)
                .filter(one -> one.account().id().equals(ACCOUNT))
                .findFirst()
                .orElseThrow();
        Snapshot told = SnapshotCopy.in(sample, locale);
        return told.after(new Precedent(
                told.period().previous().name(),
                "executive",
                1,
                HASH,
                told.period().start().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant(),
                List.of(corrected(told))));
    }

    /** A figure that the deck before printed otherwise: without one no page shows how that is told. */
    private static Restated corrected(Snapshot snapshot) {
        Figure cases = SampleReviews.computed(snapshot)
                .figures()
                .find("support.cases.previous")
                .orElseThrow();
        return new Restated(
                "support.cases",
                cases.name(),
                "E40",
                Optional.empty(),
                cases.unit(),
                cases.value().orElseThrow().add(BigDecimal.TEN),
                cases.value(),
                new Restated.Cause(0, 1, 2),
                Optional.empty());
    }
}
