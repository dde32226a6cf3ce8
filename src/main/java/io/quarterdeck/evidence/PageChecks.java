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
    private final Map<String, Set<String>> printed = new LinkedHashMap<>();
    private final Map<String, Set<String>> listed = new HashMap<>();
    private final Map<String, WholeTexts> definitions = new HashMap<>();
    private final WholeTexts words;
    private final DateDigits dates;
    private final Effort effort;

    PageChecks(ReadDeck deck, EvidenceFile evidence, Effort effort) {
        this.deck = deck;
        this.evidence = evidence;
        this.effort = effort;
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
        evidence.definitions().forEach((key, text) -> {
            definitions.put(key, new WholeTexts(effort));
            text.lines().forEach(definitions.get(key)::add);
        });
        evidence.dates()
                .forEach((value, texts) -> listed.put(
                        value,
                        texts.stream()
                                .peek(effort::compose)
                                .map(PlainText::spaced)
                                .collect(Collectors.toSet())));
        words = KnownWords.of(evidence, effort);
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
                    fault(run, place).ifPresent(fault -> faults.get(run.kind()).add(place + fault));
                }
            }
        }
        faults.get(Run.Kind.WORDS).addAll(words.unfinished());
        definitions.values().forEach(texts -> faults.get(Run.Kind.DEFINITION).addAll(texts.unfinished()));
        List<Check> checks = new ArrayList<>();
        faults.forEach((kind, found) -> checks.add(
                found.isEmpty()
                        ? Check.passed(
                                "page-" + kind.id(), TITLES.get(kind), Integer.toString(counts.getOrDefault(kind, 0)))
                        : Check.of("page-" + kind.id(), TITLES.get(kind), found)));
        checks.add(evidenceHash());
        checks.add(digits());
        checks.add(shown());
        checks.add(unread());
        checks.addAll(new FrameChecks(deck, evidence, effort).all());
        return checks;
    }

    private Optional<String> fault(Run run, String place) {
        effort.compose(run.text());
        return switch (run.kind()) {
            case FIGURE -> figure(run);
            case DATE -> date(run);
            case WORDS -> words(run, place);
            case REFERENCE -> reference(run);
            case HASH -> hash(run);
            case DEFINITION -> definition(run, place);
        };
    }

    /** Words without a digit are taken too: those with one may go on after them. */
    private Optional<String> words(Run run, String place) {
        boolean tells = PlainText.hasDigit(run.text());
        String part = "\"" + RunCoverage.brief(run.text()) + "\" is but a part of words of the evidence";
        return words.takes(run.text(), tells ? place + part : "") || !tells
                ? Optional.empty()
                : Optional.of("\"" + RunCoverage.brief(run.text()) + "\" stands nowhere in the evidence");
    }

    /** The evidence holds the text, since the numbers of a date fit several dates. */
    private Optional<String> date(Run run) {
        String shown = PlainText.spaced(run.text());
        boolean listed =
                this.listed.getOrDefault(run.value(), Set.of()).contains(shown) || isPartOfListed(run.value(), shown);
        return dates.fault(run.value(), run.text())
                .or(() -> listed || !PlainText.hasDigit(shown)
                        ? Optional.empty()
                        : Optional.of("the evidence does not print " + run.value() + " as \"" + run.text() + '"'));
    }

    private boolean isPartOfListed(String value, String shown) {
        return listed.getOrDefault(value, Set.of()).stream().anyMatch(text -> {
            effort.look(text.length() + 2L * shown.length());
            return RunCoverage.holdsWhole(text, shown);
        });
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

    private Optional<String> definition(Run run, String place) {
        boolean tells = PlainText.hasDigit(run.text());
        String of = "the definition of " + run.value();
        String part = place + "\"" + RunCoverage.brief(run.text()) + "\" is but a part of " + of;
        boolean known = definitions.containsKey(run.value())
                && definitions.get(run.value()).takes(run.text(), tells ? part : "");
        return known || !tells
                ? Optional.empty()
                : Optional.of("\"" + RunCoverage.brief(run.text()) + "\" is not " + of);
    }

    /** What the evidence says that pages print they do, so that none of it was painted out. */
    private Check shown() {
        Set<String> seen = new HashSet<>();
        deck.pages().stream()
                .flatMap(page -> page.tagged().stream())
                .flatMap(text -> text.runs().stream())
                .filter(run -> run.kind() == Run.Kind.FIGURE)
                .forEach(run -> seen.add(run.value() + ' ' + anyCapital(run.text())));
        List<String> faults = new ArrayList<>();
        printed.forEach((number, texts) -> texts.stream()
                .filter(text -> !seen.contains(number + ' ' + text))
                .forEach(text -> faults.add("no page prints " + number + " as \"" + text + '"')));
        return Check.of("page-prints", "every number that the evidence says is printed stands on a page", faults);
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

    /** What a figure counts, as the customer writes it. */
    private Map<String, String> units() {
        Map<String, String> units = new HashMap<>();
        evidence.figures().forEach((number, entry) -> {
            Optional<String> input = entry.figure().findTree("inputs").flatMap(inputs -> inputs.findText("unit"));
            units.put(number, entry.figure().findText("unit").orElse("") + input.orElse(""));
        });
        return units;
    }

    private Check unread() {
        List<String> faults = new ArrayList<>();
        for (int page = 1; page <= deck.pages().size(); page++) {
            for (String what : deck.pages().get(page - 1).unread()) {
                faults.add("page " + page + ": " + what);
            }
        }
        return Check.of("page-unread", "nothing on a page but what can be read, and logos", faults);
    }

    private Check digits() {
        List<String> faults = new ArrayList<>();
        RunCoverage coverage = new RunCoverage(effort, units());
        for (int page = 1; page <= deck.pages().size(); page++) {
            String place = "page " + page + ": ";
            ReadDeck.ReadPage texts = deck.pages().get(page - 1);
            texts.tagged().forEach(text -> coverage.faults(text).forEach(fault -> faults.add(place + fault)));
            texts.untagged().stream()
                    .filter(PlainText::hasDigit)
                    .forEach(text ->
                            faults.add(place + "digits in a text without a tag: \"" + RunCoverage.brief(text) + '"'));
        }
        return Check.of("page-digits", "no digit on a page that the evidence does not account for", faults);
    }
}
