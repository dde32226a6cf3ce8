package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.period.Granularity;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.SincePage;
import io.quarterdeck.review.page.SummaryPage;
import io.quarterdeck.review.page.SupportPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The titles of one review, held against each other and against what stands below them. */
class TitlesTest {
    private static final int SETS = Boolean.getBoolean("quarterdeck.long") ? 500 : 8;
    private static final int MANY_SETS = SETS * 12;
    private static final Messages MESSAGES = Samples.messages();
    /** What is left where a title lacks a word: nothing between two spaces, or between a semicolon and a comma. */
    private static final Pattern HOLE = Pattern.compile("^\\s|\\s$|\\s\\s|[;,:]\\s*[;,:]");

    /** What one source alone brings; the first is all of them. */
    private static final List<String> SOURCES =
            Stream.concat(Stream.of(".*"), LoneSources.SOURCES.stream()).toList();

    static Stream<String> languages() {
        return MESSAGES.patterns().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theSummarySaysSomethingElseThanEveryOtherPage(String tag) {
        Set<String> told = new HashSet<>();
        Set<String> keys = new HashSet<>();
        Messages messages = MESSAGES.heardBy((key, arguments, text) -> keys.add(key));
        for (String source : SOURCES) {
            sets(SETS, tag).forEach(random -> {
                BusinessReview review = LoneSources.review(messages, random, source);
                page(review, SummaryPage.class).ifPresent(summary -> {
                    told.add(source);
                    assertThat(review.pages()).extracting(TitlesTest::title).noneMatch(text -> HOLE.matcher(text)
                            .find());
                    for (Page other : review.pages()) {
                        assertThat(other == summary || begins(title(summary), title(other)))
                                .as("%s of %s: %s / %s", other.key(), source, title(summary), title(other))
                                .isEqualTo(other == summary);
                    }
                });
            });
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(SOURCES);
        assertThat(keys).contains("summary.nps", "summary.partnership", "summary.use");
    }

    private static boolean begins(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    @Test
    void theTitleSinceLastTimeNamesHowManyWereKeptLateAndDropped() {
        List<String> shapes = new ArrayList<>();
        sets(MANY_SETS, "").forEach(random -> {
            BusinessReview review = LoneSources.review(MESSAGES, random, ".*");
            page(review, SincePage.class)
                    .map(TitlesTest::title)
                    .map(title -> title.toLowerCase(Locale.ROOT))
                    .filter(title -> random.figures.printed("commitments.total").isPresent())
                    .ifPresent(title -> {
                        long kept = count(random, "kept");
                        long late = count(random, "late");
                        long dropped = count(random, "dropped");
                        assertThat(title.contains(" late")).as(title).isEqualTo(late > 0);
                        assertThat(title.contains(" dropped")).as(title).isEqualTo(dropped > 0);
                        assertThat(title.contains(" kept")).as(title).isEqualTo(kept > 0 || late + dropped > 1);
                        if (kept + late + dropped > 1) {
                            assertThat(late == 0 || names(title, late, "late"))
                                    .as(title)
                                    .isTrue();
                            assertThat(dropped == 0 || names(title, dropped, "dropped"))
                                    .as(title)
                                    .isTrue();
                        }
                        shapes.add(
                                kept + late + dropped == 1 ? "one" : title.startsWith("commitments:") ? "brief" : "");
                    });
        });
        assertThat(shapes).contains("one", "");
    }

    private static boolean names(String title, long count, String outcome) {
        String words = new com.ibm.icu.text.RuleBasedNumberFormat(
                        Locale.ENGLISH, com.ibm.icu.text.RuleBasedNumberFormat.SPELLOUT)
                .format(count);
        return title.matches(".*\\b" + words + " (is |are |was |were )?" + outcome + ".*");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theTitleSinceLastTimeHoldsEveryCountInEachLanguage(String tag) {
        List<Said> sentences = new ArrayList<>();
        Messages heard = MESSAGES.heardBy(
                (key, arguments, text) -> sentences.add(new Said(tag, key, Map.copyOf(arguments), text)));
        sets(SETS, tag).forEach(random -> {
            sentences.clear();
            BusinessReview review = LoneSources.review(heard, random, ".*");
            boolean rest = random.figures.printed("commitments.total").isPresent()
                    && count(random, "late") + count(random, "dropped") > 0;
            page(review, SincePage.class)
                    .filter(page -> rest)
                    .map(TitlesTest::title)
                    .ifPresent(title -> {
                        assertThat(sentences)
                                .as(title)
                                .filteredOn(
                                        said -> Set.of("since.title.rest", "since.title.single", "since.title.brief")
                                                .contains(said.key()))
                                .anyMatch(said -> title.toLowerCase(Locale.ROOT)
                                        .contains(spaced(said.text()).toLowerCase(Locale.ROOT)));
                    });
        });
    }

    @Test
    void theChartOfAnswersIsInTheUnitOfItsTitleAndTellsTheSameMedian() {
        List<String> units = new ArrayList<>();
        sets(MANY_SETS, "").forEach(random -> page(LoneSources.review(MESSAGES, random, ".*"), SupportPage.class)
                .filter(page -> !page.chart().lines().isEmpty())
                .filter(page -> title(page).contains(" waited "))
                .ifPresent(page -> {
                    String title = title(page);
                    String unit = Stream.of("second", "minute", "hour", "day")
                            .filter(word -> title.matches("Your teams waited [\\d,.]+ " + word + "s?\\b.*"))
                            .findFirst()
                            .orElseThrow();
                    units.add(unit);
                    String drawn = spaced(page.chartTitle());
                    assertThat(drawn.toLowerCase(Locale.ROOT)).as(title).startsWith(unit + "s to ");
                    String brief =
                            unit.equals("day") ? " day" : " " + (unit.equals("minute") ? "min" : unit.substring(0, 1));
                    for (LineChart.Line line : page.chart().lines()) {
                        assertThat(spaced(line.name())).contains(brief);
                    }
                    String number = title.replaceAll("Your teams waited ([\\d,.]+) .*", "$1");
                    boolean month = random.snapshot.period().granularity() == Granularity.MONTH;
                    assertThat(drawn.contains("as a whole: half within " + number + brief))
                            .as("%s / %s", title, drawn)
                            .isEqualTo(!month);
                }));
        assertThat(units).contains("minute", "hour", "day");
    }

    @Test
    void aGermanMonthStandsWithItsArticle() {
        List<String> said = new ArrayList<>();
        Messages german = MESSAGES.heardBy((key, arguments, text) -> said.add(spaced(text)));
        sets(MANY_SETS, "de")
                .filter(random -> random.snapshot.period().granularity() == Granularity.MONTH)
                .forEach(random -> LoneSources.review(german, random, ".*"));
        String month = " (Geschäftsmonat|Januar|Februar|März|April|Mai|Ju[nl]i|August|[A-Z][a-z]+ber)\\b.*";
        assertThat(said).noneMatch(text -> text.matches("(?i:.*\\bin)" + month));
        assertThat(said).anyMatch(text -> text.matches("(?i:.*\\bim)" + month));
    }

    private static long count(RandomFigures random, String outcome) {
        return random.figures.printed("commitments." + outcome).orElseThrow().longValueExact();
    }

    private static Stream<RandomFigures> sets(int sets, String tag) {
        String language = tag.isEmpty() ? "en" : tag.replace('_', '-');
        return LongStream.range(0, sets).mapToObj(seed -> new RandomFigures(seed, language));
    }

    private static String title(Page page) {
        return spaced(page.head().title());
    }

    private static String spaced(String text) {
        return Marks.plain(text).replace('\u00a0', ' ');
    }

    private static <P extends Page> Optional<P> page(BusinessReview review, Class<P> type) {
        return review.pages().stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
