package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Vendor;
import io.quarterdeck.delivery.LetterWriter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No sentence contradicts its figures, in whatever language: 10,000 sets of figures with {@code -Dquarterdeck.long=true}.
 */
class NoSentenceContradictsTest {
    private static final int SETS = Boolean.getBoolean("quarterdeck.long") ? 10_000 : 20;
    private static final int PORTION = 500;
    private static final int SETS_TO_DISTORT = 60;
    private static final int SETS_TO_DISTORT_ABROAD = 25;
    private static final Messages MESSAGES = Samples.messages();
    private static final SentenceJudge JUDGE = new SentenceJudge(countWords());
    private static final Vendor VENDOR = new Vendor(
            "Halyard", List.of("halyard.example"), Currency.getInstance("EUR"), ZoneOffset.UTC, Locale.ENGLISH);
    /** What is said instead, where a sentence selects by one of these words. */
    private static final Map<String, String> OPPOSITES = Map.ofEntries(
            Map.entry("up", "down"),
            Map.entry("down", "up"),
            Map.entry("level", "up"),
            Map.entry("all", "some"),
            Map.entry("some", "none"),
            Map.entry("none", "all"),
            Map.entry("less", "more"),
            Map.entry("underhalf", "more"),
            Map.entry("more", "less"),
            Map.entry("overtwice", "underhalf"),
            Map.entry("same", "more"),
            Map.entry("above", "below"),
            Map.entry("below", "above"),
            Map.entry("within", "called"),
            Map.entry("called", "within"),
            Map.entry("small", "called"),
            Map.entry("lags", "close"),
            Map.entry("close", "lags"),
            Map.entry("doubled", "tripled"),
            Map.entry("overdoubled", "halved"),
            Map.entry("tripled", "doubled"),
            Map.entry("overtripled", "down"),
            Map.entry("halved", "up"),
            Map.entry("negative", "positive"),
            Map.entry("positive", "negative"),
            Map.entry("BEHIND", "ON_TRACK"),
            Map.entry("AT_RISK", "BEHIND"),
            Map.entry("ON_TRACK", "BEHIND"),
            Map.entry("NO_DATA", "BEHIND"));

    private static final Set<String> NAMES = Set.of("best", "worst", "leader", "low", "high");

    /** Every language, and the sets of figures in portions that one can run by themselves. */
    static Stream<Arguments> portions() {
        return languages().flatMap(tag -> LongStream.iterate(0, first -> first < SETS, first -> first + PORTION)
                .mapToObj(first -> Arguments.of(tag, first)));
    }

    static Stream<String> languages() {
        return MESSAGES.patterns().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("portions")
    void noSentenceOfAnyLanguageContradictsItsFigures(String tag, long first, TestReporter reporter) {
        Ear ear = new Ear(tag);
        Map<String, String> faults = new TreeMap<>();
        long end = Math.min(SETS, first + PORTION);
        long sentences = 0;
        for (long seed = first; seed < end; seed++) {
            Heard heard = ear.hear(seed);
            sentences += heard.sentences().size();
            for (Said said : heard.sentences()) {
                for (String fault : JUDGE.faults(said, heard.truth(), heard.review())) {
                    faults.putIfAbsent(
                            said.key() + " " + fault.substring(0, fault.indexOf(':')),
                            "seed " + heard.seed() + ", " + fault);
                }
            }
        }
        reporter.publishEntry(
                tag.isEmpty() ? "en" : tag,
                "sets " + first + " to " + (end - 1) + ": " + sentences + " sentences judged");
        assertThat(faults.values()).as(tag).isEmpty();
    }

    /** The judge can fail: of each sentence that is made to say otherwise it finds out. */
    @ParameterizedTest
    @MethodSource("languages")
    void aSentenceThatIsMadeToSayOtherwiseIsFound(String tag) {
        Set<String> distorted = new TreeSet<>();
        Set<String> missed = new TreeSet<>();
        Ear ear = new Ear(tag);
        int sets = tag.isEmpty() ? SETS_TO_DISTORT : SETS_TO_DISTORT_ABROAD;
        for (long seed = 0; seed < sets; seed++) {
            Heard heard = ear.hear(seed);
            for (Said said : heard.sentences()) {
                for (String argument : said.arguments().keySet()) {
                    Said other = distorted(said, argument);
                    if (other.text().equals(said.text()) || SentenceJudge.PLAIN.contains(said.key())) {
                        continue;
                    }
                    String what = said.key() + " " + argument;
                    distorted.add(what);
                    if (JUDGE.faults(other, heard.truth(), heard.review()).isEmpty()) {
                        missed.add(what + " → " + other);
                    }
                }
            }
        }
        assertThat(missed).as(tag).isEmpty();
        assertThat(distorted)
                .as(tag)
                .contains(
                        "summary.value direction",
                        "bridge.title.both best",
                        "drivers.title leader",
                        "support.title compare",
                        "nps.title shape",
                        "since.title share");
        if (tag.isEmpty()) {
            assertThat(distorted).contains("goals.title.met metcount", "since.title kept");
        }
    }

    private static Said distorted(Said said, String argument) {
        Object value = said.arguments().get(argument);
        Object other = value;
        if (value instanceof Number) {
            other = said.count(argument) + 1;
        } else if (NAMES.contains(argument) && !said.named(argument).isEmpty()) {
            other = "driver 99";
        } else if (OPPOSITES.containsKey(String.valueOf(value))) {
            other = OPPOSITES.get(String.valueOf(value));
        }
        if (other.equals(value)) {
            return said;
        }
        Map<String, Object> arguments = new HashMap<>(said.arguments());
        arguments.put(argument, other);
        List<Object> flat = new ArrayList<>();
        arguments.forEach((name, filled) -> flat.addAll(List.of(name, filled)));
        String text = MESSAGES.formats(locale(said.language())).words().say(said.key(), flat.toArray());
        return new Said(said.language(), said.key(), arguments, text);
    }

    private record Heard(long seed, Truth truth, BusinessReview review, List<Said> sentences) {}

    /** Hears whatever is said in one language. */
    private static final class Ear {
        private final String tag;
        private final Map<String, Said> sentences = new LinkedHashMap<>();
        private final Messages messages;

        Ear(String tag) {
            this.tag = tag;
            messages = MESSAGES.heardBy((key, arguments, text) ->
                    sentences.putIfAbsent(key + arguments, new Said(tag, key, Map.copyOf(arguments), text)));
        }

        Heard hear(long seed) {
            sentences.clear();
            RandomFigures random = new RandomFigures(seed, locale(tag).toLanguageTag());
            BusinessReview review = new ReviewAssembler(messages)
                    .assemble(random.snapshot, random.figures, random.settings, Samples.EXECUTIVE, Samples.options());
            new LetterWriter(messages).write(review, review.account(), VENDOR);
            return new Heard(seed, new Truth(random), review, List.copyOf(sentences.values()));
        }
    }

    /** A place where the language is spoken; of the Arabic ones one that writes its own digits. */
    private static Locale locale(String tag) {
        String language = tag.isEmpty() ? "en" : tag.replace('_', '-');
        return Locale.forLanguageTag(language.equals("ar") ? "ar-EG" : language);
    }

    private static Map<String, List<String>> countWords() {
        Map<String, List<String>> words = new HashMap<>();
        for (String tag : MESSAGES.patterns().keySet()) {
            Locale locale = locale(tag);
            String pattern = MESSAGES.patterns().get(tag).get("format.count");
            words.put(
                    tag,
                    IntStream.rangeClosed(0, 12)
                            .mapToObj(count ->
                                    new com.ibm.icu.text.MessageFormat(pattern, locale).format(Map.of("count", count)))
                            .toList());
            assertThat(words.get(tag)).as("counts in " + tag).doesNotHaveDuplicates();
        }
        return words;
    }
}
