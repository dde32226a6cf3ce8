package io.quarterdeck.evidence;

import io.quarterdeck.json.Sha256;
import io.quarterdeck.json.Tree;
import io.quarterdeck.review.PrintedNumber;
import io.quarterdeck.review.format.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether everything that the pages print is accounted for by the evidence. */
final class PageChecks {
    private static final Map<Run.Kind, String> TITLES = new EnumMap<>(Map.of(
            Run.Kind.FIGURE, "figures on pages are printed as the evidence says",
            Run.Kind.DATE, "dates on pages are those they stand for",
            Run.Kind.WORDS, "the customer's words are those of the evidence",
            Run.Kind.REFERENCE, "references lead to figures of the evidence",
            Run.Kind.HASH, "hashes on pages are those of the files",
            Run.Kind.DEFINITION, "definitions are those of the evidence"));
    private static final Pattern NUMBERED = Pattern.compile("E\\d+");

    private final ReadDeck deck;
    private final EvidenceFile evidence;
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, Set<String>> printed = new HashMap<>();
    private final KnownWords words;
    private final DateDigits dates;

    PageChecks(ReadDeck deck, EvidenceFile evidence) {
        this.deck = deck;
        this.evidence = evidence;
        deck.attachments().forEach(attachment -> hashes.put(attachment.name(), Sha256.hex(attachment.bytes())));
        Tree stated = evidence.tree().tree("hashes");
        stated.names().forEach(name -> {
            hashes.put(name, stated.text(name));
            hashes.put(name.replace("_sha256", ""), stated.text(name));
        });
        evidence.figures()
                .forEach((number, entry) -> printed.put(
                        number,
                        entry.printed().stream()
                                .map(PrintedNumber::text)
                                .map(PageChecks::anyCapital)
                                .collect(Collectors.toSet())));
        words = new KnownWords(evidence);
        dates = new DateDigits(evidence.calendar());
    }

    List<Check> all() {
        Map<Run.Kind, List<String>> faults = new LinkedHashMap<>();
        Map<Run.Kind, Integer> counts = new EnumMap<>(Run.Kind.class);
        TITLES.keySet().forEach(kind -> faults.put(kind, new ArrayList<>()));
        for (int page = 1; page <= deck.pages().size(); page++) {
            for (ReadDeck.TaggedText text : deck.pages().get(page - 1).tagged()) {
                for (Run run : text.runs()) {
                    counts.merge(run.kind(), 1, Integer::sum);
                    String place = "page " + page + ": ";
                    fault(run).ifPresent(fault -> faults.get(run.kind()).add(place + fault));
                }
            }
        }
        List<Check> checks = new ArrayList<>();
        faults.forEach((kind, found) -> checks.add(
                found.isEmpty()
                        ? Check.passed(
                                "page-" + kind.id(), TITLES.get(kind), Integer.toString(counts.getOrDefault(kind, 0)))
                        : Check.of("page-" + kind.id(), TITLES.get(kind), found)));
        checks.add(evidenceHash());
        checks.add(digits());
        checks.addAll(new FrameChecks(deck, evidence).all());
        return checks;
    }

    private Optional<String> fault(Run run) {
        return switch (run.kind()) {
            case FIGURE -> figure(run);
            case DATE -> date(run);
            case WORDS ->
                PlainText.hasDigit(run.text()) && !words.contain(run.text())
                        ? Optional.of("\"" + run.text() + "\" stands nowhere in the evidence")
                        : Optional.empty();
            case REFERENCE -> reference(run);
            case HASH -> hash(run);
            case DEFINITION -> definition(run);
        };
    }

    /** The evidence holds the text, since the numbers of a date fit several dates. */
    private Optional<String> date(Run run) {
        String shown = PlainText.spaced(run.text());
        boolean listed = evidence.dates().getOrDefault(run.value(), List.of()).stream()
                .map(PlainText::spaced)
                .anyMatch(text -> RunCoverage.holdsWhole(text, shown));
        return dates.fault(run.value(), run.text())
                .or(() -> listed || !PlainText.hasDigit(shown)
                        ? Optional.empty()
                        : Optional.of("the evidence does not print " + run.value() + " as \"" + run.text() + '"'));
    }

    private Optional<String> figure(Run run) {
        if (!printed.containsKey(run.value())) {
            return Optional.of("\"" + run.text() + "\" is of " + run.value() + ", which the evidence doesn't have");
        }
        return printed.get(run.value()).contains(anyCapital(run.text()))
                ? Optional.empty()
                : Optional.of("the evidence does not print " + run.value() + " as \"" + run.text() + '"');
    }

    /** A number that is spelt in words may begin a sentence. */
    private static String anyCapital(String text) {
        return PlainText.hasDigit(text)
                ? PlainText.spaced(text)
                : PlainText.spaced(text).toLowerCase(Locale.ROOT);
    }

    private Optional<String> reference(Run run) {
        Matcher numbers = NUMBERED.matcher(run.value());
        Set<String> named = new HashSet<>();
        while (numbers.find()) {
            named.add(numbers.group());
        }
        Optional<String> unknown = named.stream()
                .filter(number -> !evidence.figures().containsKey(number))
                .findFirst();
        if (named.isEmpty() || unknown.isPresent()) {
            return Optional.of("\"" + run.text() + "\" leads to " + unknown.orElse("nothing"));
        }
        return PlainText.digits(run.text()).equals(PlainText.digits(run.value()))
                ? Optional.empty()
                : Optional.of("\"" + run.text() + "\" stands for " + run.value());
    }

    private Optional<String> hash(Run run) {
        String hash = hashes.get(run.value());
        if (hash == null) {
            return Optional.of("\"" + run.text() + "\" is of " + run.value() + ", which the deck doesn't have");
        }
        String shown = PlainText.dense(run.text());
        return hash.equals(shown)
                ? Optional.empty()
                : Optional.of("the hash of " + run.value() + " is " + hash + ", not " + shown);
    }

    private Optional<String> definition(Run run) {
        boolean known = Optional.ofNullable(evidence.definitions().get(run.value()))
                .filter(text -> PlainText.dense(text).contains(PlainText.dense(run.text())))
                .isPresent();
        return known || !PlainText.hasDigit(run.text())
                ? Optional.empty()
                : Optional.of("\"" + RunCoverage.brief(run.text()) + "\" is not the definition of " + run.value());
    }

    /** Ties the pages, and so whoever reads them on paper, to the attached file. */
    private Check evidenceHash() {
        String title = "a page prints the hash of the attached evidence";
        boolean prints = deck.pages().stream()
                .flatMap(page -> page.tagged().stream())
                .flatMap(text -> text.runs().stream())
                .anyMatch(run -> run.kind() == Run.Kind.HASH
                        && run.value().equals(Evidence.JSON_NAME)
                        && PlainText.dense(run.text()).equals(hashes.get(Evidence.JSON_NAME)));
        return prints
                ? Check.passed("evidence-hash", title)
                : Check.failed(
                        "evidence-hash",
                        title,
                        "no page prints " + hashes.get(Evidence.JSON_NAME) + ", the hash of evidence.json");
    }

    private Check digits() {
        List<String> faults = new ArrayList<>();
        for (int page = 1; page <= deck.pages().size(); page++) {
            String place = "page " + page + ": ";
            ReadDeck.ReadPage texts = deck.pages().get(page - 1);
            texts.tagged().forEach(text -> RunCoverage.faults(text).forEach(fault -> faults.add(place + fault)));
            texts.untagged().stream()
                    .filter(PlainText::hasDigit)
                    .forEach(text ->
                            faults.add(place + "digits in a text without a tag: \"" + RunCoverage.brief(text) + '"'));
        }
        return Check.of("page-digits", "no digit on a page that the evidence does not account for", faults);
    }
}
