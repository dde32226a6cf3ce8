package io.quarterdeck.jasper;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import io.quarterdeck.account.Logo;
import io.quarterdeck.deck.Brand;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.DeckFrame;
import io.quarterdeck.review.Edition;
import io.quarterdeck.review.page.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reviews around given pages, and the brand of the design's pictures. */
final class SampleReviews {
    static final Brand HALYARD = new Brand(
            "Halyard",
            "halyard",
            Optional.empty(),
            new Brand.Palette(
                    0x0F4C81, 0x5B8DB8, 0xAAC4DE, 0xD6E2EE, 0x1B7F5C, 0x8F5F00, 0xC4452D, 0x12213A, 0x5A6B82, 0xE3E7EB,
                    0xF3F7FA, 0xC8CED6),
            "Noto Sans",
            Brand.Cover.FULL);

    private SampleReviews() {}

    static BusinessReview review(String account, List<Page> pages) {
        return review(account, "en-GB", Optional.empty(), Optional.empty(), pages);
    }

    static BusinessReview review(
            String account, String language, Optional<String> watermark, Optional<Logo> logo, List<Page> pages) {
        ZoneId zone = ZoneId.of("Europe/Madrid");
        ReviewPeriod period =
                new ReviewPeriod(new FiscalCalendar(1, zone), Granularity.QUARTER, LocalDate.of(2026, 7, 1));
        return new BusinessReview(
                new Account(
                        "meridian",
                        account,
                        Optional.empty(),
                        Locale.forLanguageTag(language),
                        Currency.getInstance("EUR"),
                        zone,
                        1,
                        Optional.empty(),
                        logo,
                        Lead.VALUE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        true),
                period,
                new Edition("executive", pages.stream().map(Page::key).toList()),
                "headline",
                new DeckFrame(
                        language,
                        account + " – Executive Business Review, Q3 2026",
                        account + " · Executive Business Review · Q3 2026",
                        watermark,
                        Optional.empty(),
                        "0123456789"),
                pages,
                List.of(),
                Figures.of(List.of()),
                List.of(),
                List.of(),
                List.of(),
                "0f".repeat(32),
                Instant.parse("2026-10-02T02:10:00Z"));
    }
}
