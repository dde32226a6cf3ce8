package io.quarterdeck.tamper;

import io.quarterdeck.json.Json;
import io.quarterdeck.json.Tree;
import io.quarterdeck.review.format.Run;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Decks of which a page says something else than the evidence inside. */
final class PageMutants {
    /** What was changed and what tells it. */
    private record Change(String what, Set<String> reasons) {}

    private PageMutants() {}

    static Optional<Mutant> any(SignedDeck deck, Random random) {
        List<BiFunction<PDDocument, Tree, Optional<Change>>> ways = List.of(
                (document, evidence) -> drawn(document, random),
                (document, evidence) -> drawn(document, random),
                (document, evidence) -> added(document, random),
                (document, evidence) -> run(document, evidence, random),
                (document, evidence) -> run(document, evidence, random),
                (document, evidence) -> moved(document, evidence, random),
                (document, evidence) -> artifact(document, random),
                (document, evidence) -> alternative(document, random),
                (document, evidence) -> replaced(document, random));
        List<Change> changes = new ArrayList<>();
        Tree evidence = new Tree(Json.object(new String(deck.evidence().json(), StandardCharsets.UTF_8)));
        byte[] pdf = Forged.deck(
                deck.pdf(),
                document -> Altered.one(ways, random).apply(document, evidence).ifPresent(changes::add));
        return changes.stream().findFirst().map(change -> new Mutant(change.what(), pdf, change.reasons()));
    }

    /** A digit is painted as another one, and the marks stay. */
    private static Optional<Change> drawn(PDDocument document, Random random) {
        Pages pages = new Pages(document);
        Tagged text = Altered.one(Tagged.of(document), random);
        List<Letter> letters = text.letters(pages);
        List<Letter> digits = letters.stream().filter(Letter::isDigit).toList();
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        Letter letter = Altered.one(digits, random);
        String other = String.valueOf(Altered.other(letter.text().charAt(0), random));
        if (!pages.can(letter, other) || text.isChart() && isElsewhere(text, letters, letter, other)) {
            return Optional.empty();
        }
        pages.put(List.of(letter), other);
        return Optional.of(new Change("drawn " + other + " for " + letter.text(), Set.of("page-digits")));
    }

    /** A chart's labels have no order: one that becomes like another says nothing that the chart doesn't say. */
    private static boolean isElsewhere(Tagged text, List<Letter> letters, Letter changed, String other) {
        StringBuilder number = new StringBuilder();
        int at = letters.indexOf(changed);
        int begin = at;
        while (begin > 0 && isOfNumber(letters.get(begin - 1), changed)) {
            begin--;
        }
        for (int index = begin; index < letters.size() && isOfNumber(letters.get(index), changed); index++) {
            number.append(index == at ? other : letters.get(index).text());
        }
        return text.runs().stream().map(Tagged::run).anyMatch(run -> run.text().contains(number));
    }

    private static boolean isOfNumber(Letter letter, Letter of) {
        return letter.token() == of.token()
                && letter.drawing() == of.drawing()
                && (letter.isDigit()
                        || letter.text().equals(".")
                        || letter.text().equals(","));
    }

    /** A digit stands where nothing says what it is. */
    private static Optional<Change> added(PDDocument document, Random random) {
        Drawing drawing = Altered.one(new Pages(document).all(), random);
        List<Letter> digits = drawing.letters().stream()
                .filter(letter -> letter.isDigit() && letter.drawing() == drawing)
                .toList();
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        Letter letter = Altered.one(digits, random);
        drawing.repeat(letter, 60 + random.nextInt(700), 30 + random.nextInt(450));
        return Optional.of(new Change("added " + letter.text(), Set.of("page-digits")));
    }

    /** Text and mark say the same, and the evidence something else. */
    private static Optional<Change> run(PDDocument document, Tree evidence, Random random) {
        Pages pages = new Pages(document);
        Tagged text = Altered.one(Tagged.of(document), random);
        if (text.runs().isEmpty() || text.isChart()) {
            return Optional.empty();
        }
        COSDictionary properties = Altered.one(text.runs(), random);
        Run run = Tagged.run(properties);
        Optional<String> other = Altered.digit(run.text(), random);
        Optional<List<Letter>> letters = Spelt.in(text.letters(pages), run.text());
        if (other.isEmpty() || letters.isEmpty() || isTrue(run, other.get(), evidence)) {
            return Optional.empty();
        }
        String drawn = Spelt.dense(other.get());
        for (int index = 0; index < drawn.length(); index++) {
            if (!pages.can(letters.get().get(index), drawn.substring(index, index + 1))) {
                return Optional.empty();
            }
        }
        pages.put(letters.get(), drawn);
        Tagged.text(properties, other.get());
        return Optional.of(new Change(
                run + " as " + other.get(), Set.of("page-" + run.kind().id())));
    }

    /** Whether the evidence says that as well. */
    private static boolean isTrue(Run run, String text, Tree evidence) {
        return switch (run.kind()) {
            case FIGURE -> prints(evidence, run.value(), text);
            case WORDS, DEFINITION ->
                new String(Json.canonical(evidence.members()), StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT)
                        .contains(text.toLowerCase(Locale.ROOT));
            case DATE ->
                evidence.tree("dates").texts(run.value()).stream()
                        .anyMatch(printed -> Spelt.dense(printed).contains(Spelt.dense(text)));
            case REFERENCE -> false;
            case HASH -> false;
        };
    }

    private static boolean prints(Tree evidence, String number, String text) {
        return evidence.trees("figures").stream()
                .filter(figure -> figure.text("number").equals(number))
                .flatMap(figure -> figure.trees("printed_numbers").stream())
                .anyMatch(printed -> Spelt.dense(printed.text("text")).equals(Spelt.dense(text)));
    }

    /** A number is said to be of another figure. */
    private static Optional<Change> moved(PDDocument document, Tree evidence, Random random) {
        Tagged text = Altered.one(Tagged.of(document), random);
        if (text.runs().isEmpty()) {
            return Optional.empty();
        }
        COSDictionary properties = Altered.one(text.runs(), random);
        Run run = Tagged.run(properties);
        List<String> others = evidence.trees("figures").stream()
                .map(figure -> figure.text("number"))
                .filter(number -> !prints(evidence, number, run.text()))
                .toList();
        if (run.kind() != Run.Kind.FIGURE || others.isEmpty()) {
            return Optional.empty();
        }
        String other = Altered.one(others, random);
        Tagged.value(properties, other);
        return Optional.of(new Change(run + " moved to " + other, Set.of("page-figure")));
    }

    private static Optional<Change> artifact(PDDocument document, Random random) {
        Pages pages = new Pages(document);
        List<Letter> digits = Altered.one(pages.all(), random).letters().stream()
                .filter(letter -> letter.isDigit() && letter.artifact())
                .toList();
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        Letter letter = Altered.one(digits, random);
        String other = String.valueOf(Altered.other(letter.text().charAt(0), random));
        if (!pages.can(letter, other)) {
            return Optional.empty();
        }
        pages.put(List.of(letter), other);
        return Optional.of(new Change("artifact " + other + " for " + letter.text(), Set.of("page-frames")));
    }

    /** What is read aloud in the place of a chart. */
    private static Optional<Change> alternative(PDDocument document, Random random) {
        List<Tagged> charts =
                Tagged.of(document).stream().filter(Tagged::isChart).toList();
        if (charts.isEmpty()) {
            return Optional.empty();
        }
        COSDictionary chart = Altered.one(charts, random).element();
        String alternative = chart.getString(COSName.ALT);
        chart.setItem(COSName.ALT, new COSString(alternative + " 98,765.4 in all"));
        return Optional.of(new Change("alternative text of " + alternative, Set.of("page-digits")));
    }

    /** What is copied or read aloud in the place of a text. */
    private static Optional<Change> replaced(PDDocument document, Random random) {
        Tagged text = Altered.one(Tagged.of(document), random);
        boolean says = text.runs().stream().map(Tagged::run).anyMatch(run -> run.kind() == Run.Kind.FIGURE);
        if (!says || text.isChart()) {
            return Optional.empty();
        }
        text.element().setItem(COSName.ACTUAL_TEXT, new COSString("98,765.4"));
        return Optional.of(new Change("replaced by 98,765.4", Set.of("page-digits")));
    }
}
