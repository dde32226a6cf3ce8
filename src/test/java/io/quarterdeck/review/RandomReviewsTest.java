package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Money;
import io.quarterdeck.review.page.BridgePage;
import io.quarterdeck.review.page.EvidencePage;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.RetentionPage;
import io.quarterdeck.review.page.SummaryPage;
import io.quarterdeck.review.page.Tile;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomReviewsTest {
    private static final int REVIEWS_A_TEST = 120;
    private static final Messages MESSAGES = Samples.messages();
    private static final Pattern NEVER = Pattern.compile("null|NaN|Infinity|[{}]|Optional|E\\+\\d");
    private static final Pattern NUMBER_OF_EVIDENCE = Pattern.compile("\\bE(\\d{2,})\\b");
    private static final Pattern EURO = Pattern.compile("€\\d(?:[\\d,.]*\\d)?(?:\u00a0(?:k|M|bn|tn))?");

    @Test
    void everyShapeOfFiguresMakesWordsWithoutHoles() {
        each(0, (random, review) -> {
            for (Page page : review.pages()) {
                for (Printed.Text text : Printed.of(page.key(), (Record) page)) {
                    if (NEVER.matcher(text.text()).find()) {
                        fail(text.toString());
                    }
                }
                assertThat(page.head().title()).as(page.key()).isNotBlank();
            }
            review.leftOut().forEach(left -> assertThat(left.reason()).isNotBlank());
            assertThat(review.pages().size() + review.leftOut().size())
                    .isEqualTo(Samples.EXECUTIVE.pages().size());
        });
    }

    @Test
    void everyEvidenceNumberOnAPageStandsInTheAppendix() {
        each(1, (random, review) -> {
            EvidencePage evidence =
                    (EvidencePage) review.pages().get(review.pages().size() - 1);
            assertThat(evidence.rows()).hasSameSizeAs(review.ledger());
            for (Page page : review.pages()) {
                for (Printed.Text text : Printed.of(page.key(), (Record) page)) {
                    Matcher number = NUMBER_OF_EVIDENCE.matcher(text.text());
                    while (number.find()) {
                        if (Integer.parseInt(number.group(1)) > review.ledger().size()) {
                            fail(text.toString());
                        }
                    }
                }
            }
        });
    }

    @Test
    void aTilePrintsTheFigureWhoseNumberItCarries() {
        each(2, (random, review) -> page(review, SummaryPage.class).ifPresent(summary -> {
            for (Tile tile : summary.tiles()) {
                Figure figure = figure(review, Marks.plain(tile.evidence()));
                boolean special = figure.id().matches("value.multiple|support.sla|goals.met");
                if (!special) {
                    assertThat(Marks.plain(tile.value()))
                            .isEqualTo(Marks.plain(MESSAGES.formats(random.account.locale())
                                    .value(cited(figure.value().orElseThrow(), figure.unit()))));
                }
            }
        }));
    }

    @Test
    void wordsOfDirectionAgreeWithTheFigures() {
        each(3, (random, review) -> {
            if (!random.account.locale().getLanguage().equals("en")) {
                return;
            }
            Optional<BigDecimal> variance =
                    random.figures.printed("value.vs_plan").map(ratio -> ratio.subtract(BigDecimal.ONE));
            page(review, SummaryPage.class).map(RandomReviewsTest::title).ifPresent(title -> {
                if (title.contains("above plan")) {
                    assertThat(variance.orElseThrow()).as(title).isPositive();
                }
                if (title.contains("below plan")) {
                    assertThat(variance.orElseThrow()).as(title).isNegative();
                }
                if (title.contains("negative")) {
                    assertThat(random.figures.printed("value.delivered").orElseThrow())
                            .as(title)
                            .isNegative();
                }
            });
            page(review, RetentionPage.class).map(RandomReviewsTest::title).ifPresent(title -> {
                Optional<BigDecimal> nrr = random.figures.printed("nrr");
                assertThat(title.contains(" grew "))
                        .as(title)
                        .isEqualTo(nrr.filter(ratio -> ratio.compareTo(new BigDecimal("1.005")) >= 0)
                                .isPresent());
                assertThat(title.contains(" shrank "))
                        .as(title)
                        .isEqualTo(
                                nrr.filter(ratio -> ratio.signum() > 0 && ratio.compareTo(new BigDecimal("0.995")) <= 0)
                                        .isPresent());
            });
            page(review, BridgePage.class)
                    .filter(page -> !page.callout().isEmpty())
                    .ifPresent(page -> {
                        BigDecimal difference =
                                random.figures.printed("value.variance").orElseThrow();
                        String sign = Marks.plain(page.callout()).substring(0, 1);
                        if (sign.equals("+")) {
                            assertThat(difference).as(page.callout()).isPositive();
                        } else if (sign.equals("\u2212")) {
                            assertThat(difference).as(page.callout()).isNegative();
                        }
                    });
        });
    }

    @Test
    void everyAmountInATitleIsAFigureOfTheReview() {
        each(4, (random, review) -> {
            if (!random.account.locale().toLanguageTag().equals("en-GB")
                    || !random.account.currency().getCurrencyCode().equals("EUR")) {
                return;
            }
            Set<String> known = amounts(random, review);
            for (Page page : review.pages()) {
                Matcher amount = EURO.matcher(title(page));
                while (amount.find()) {
                    assertThat(known).as(title(page)).contains(amount.group());
                }
            }
        });
    }

    private static Set<String> amounts(RandomFigures random, BusinessReview review) {
        Money money = MESSAGES.formats(random.account.locale()).money();
        Set<String> known = new HashSet<>();
        known.add(Marks.plain(money.oneUnit(random.account.currency())));
        random.figures
                .printed("value.multiple")
                .ifPresent(multiple -> known.add(
                        Marks.plain(money.perUnit(cited(multiple.abs(), Unit.RATIO), random.account.currency()))));
        review.ledger().stream()
                .map(LedgerEntry::figure)
                .filter(figure -> figure.unit().kind() == Unit.Kind.MONEY)
                .flatMap(figure -> Stream.concat(
                        figure.value().stream(),
                        figure.points().stream().map(Point::value).flatMap(Optional::stream)))
                .forEach(value -> known.add(Marks.plain(
                        money.size(cited(value, Unit.money(random.account.currency())), random.account.currency()))));
        return known;
    }

    private static Figure figure(BusinessReview review, String number) {
        return review.ledger().stream()
                .filter(entry -> entry.number().equals(number))
                .findFirst()
                .orElseThrow()
                .figure();
    }

    private static String title(Page page) {
        return Marks.plain(page.head().title());
    }

    private static Cited cited(BigDecimal value, Unit unit) {
        return Cited.of("E01", value, unit, (number, text, shown) -> {});
    }

    private static <P extends Page> Optional<P> page(BusinessReview review, Class<P> type) {
        return review.pages().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static void each(int test, BiConsumer<RandomFigures, BusinessReview> check) {
        ReviewAssembler assembler = new ReviewAssembler(MESSAGES);
        long first = (long) test * REVIEWS_A_TEST;
        for (long seed = first; seed < first + REVIEWS_A_TEST; seed++) {
            RandomFigures random = new RandomFigures(seed);
            try {
                check.accept(
                        random,
                        assembler.assemble(
                                random.snapshot,
                                random.figures,
                                random.settings,
                                Samples.EXECUTIVE,
                                Samples.options()));
            } catch (RuntimeException | AssertionError e) {
                fail("seed " + seed + " in " + random.account.locale() + ": " + e.getMessage(), e);
            }
        }
    }
}
