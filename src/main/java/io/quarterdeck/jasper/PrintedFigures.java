package io.quarterdeck.jasper;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.GateRules;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.BridgePage;
import io.quarterdeck.review.page.CoverPage;
import io.quarterdeck.review.page.EvidenceRow;
import io.quarterdeck.review.page.GoalRow;
import io.quarterdeck.review.page.Labelled;
import io.quarterdeck.review.page.Multiple;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PlanPage;
import io.quarterdeck.review.page.PlanRow;
import io.quarterdeck.review.page.ReturnPage;
import io.quarterdeck.review.page.Stat;
import io.quarterdeck.review.page.Tile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds figures that a page's model gives and its text lacks: a template that lost a field prints a page that looks
 * whole. Values are counted, not only looked for, since a value that is lost in one place often stands in another.
 */
final class PrintedFigures {
    /** Components whose strings a template must print as they are, empty ones aside. */
    private static final Map<Class<?>, List<String>> VALUES = Map.ofEntries(
            Map.entry(CoverPage.class, List.of("headline")),
            Map.entry(Labelled.class, List.of("value")),
            Map.entry(Tile.class, List.of("value", "evidence")),
            Map.entry(Stat.class, List.of("value", "evidence")),
            Map.entry(Multiple.class, List.of("value", "evidence")),
            Map.entry(ReturnPage.class, List.of("figure")),
            Map.entry(BridgePage.class, List.of("callout")),
            Map.entry(GoalRow.class, List.of("baseline", "target", "actual", "progressText", "evidence")),
            Map.entry(PlanPage.class, List.of("totalDelivered", "totalTarget")),
            Map.entry(EvidenceRow.class, List.of("number", "value")),
            Map.entry(PlanRow.class, List.of("delivered", "target", "evidence")));

    /** Letters of which a part of a value is more than its number. */
    private static final int LEAST_PART = 20;

    private final Map<String, String> figures = new HashMap<>();

    /** @param review whose ledger says which figure an evidence number stands for */
    PrintedFigures(BusinessReview review) {
        review.ledger()
                .forEach(entry -> figures.put(entry.number(), entry.figure().id()));
    }

    /** @param texts every text of the filled page */
    List<Finding> findings(Page page, List<String> texts) {
        Map<String, Due> due = new LinkedHashMap<>();
        collect(page, due);
        List<String> spaced = texts.stream().map(PrintedFigures::plainlySpaced).toList();
        List<Finding> findings = new ArrayList<>();
        // most values stand alone in their field, so that few are sought within other texts
        Map<String, Integer> alone = new HashMap<>();
        spaced.forEach(text -> alone.merge(text, 1, Integer::sum));
        due.forEach((value, wanted) -> {
            String sought = plainlySpaced(value);
            if (alone.getOrDefault(sought, 0) >= wanted.times) {
                return;
            }
            int found =
                    spaced.stream().mapToInt(text -> occurrences(sought, text)).sum();
            if (found < wanted.times && !(wanted.times == 1 && goesOn(sought, spaced))) {
                findings.add(finding(page, value, wanted, found));
            }
        });
        return findings;
    }

    private void collect(Object value, Map<String, Due> due) {
        if (value instanceof Collection<?> items) {
            items.forEach(item -> collect(item, due));
        } else if (value instanceof Record record
                && value.getClass().getName().startsWith(Page.class.getPackageName())) {
            Map<String, Object> components = new LinkedHashMap<>();
            for (var component : record.getClass().getRecordComponents()) {
                components.put(component.getName(), Reflection.read(record, component));
            }
            String number = Marks.plain(
                    String.valueOf(components.getOrDefault("evidence", components.getOrDefault("number", ""))));
            VALUES.getOrDefault(record.getClass(), List.of()).stream()
                    .map(name -> Marks.plain((String) components.get(name)))
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> due.merge(text, new Due(1, number), Due::and));
            components.values().forEach(component -> collect(component, due));
        }
    }

    /** A template may break a value before its unit, for which it puts a space where none could break. */
    private static String plainlySpaced(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\n', ' ');
    }

    private static int occurrences(String value, String text) {
        int count = 0;
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
            count++;
        }
        return count;
    }

    /** Whether a value in long words is printed in parts, the later ones at the head of the next pages. */
    private static boolean goesOn(String value, List<String> texts) {
        for (int at = 0; at < texts.size(); at++) {
            String part = texts.get(at).strip();
            if (part.length() >= LEAST_PART && value.startsWith(part)) {
                String rest = value.substring(part.length()).strip();
                List<String> later = texts.subList(at + 1, texts.size());
                if (later.stream().anyMatch(text -> text.strip().equals(rest)) || goesOn(rest, later)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Finding finding(Page page, String value, Due wanted, int found) {
        return new Finding(
                GateRules.TEXT_LACKS_FIGURE,
                Optional.ofNullable(figures.get(wanted.number)),
                "The page " + page.key() + " should print “" + GlyphCheck.beginning(value) + "”"
                        + (wanted.number.isEmpty() ? "" : " (" + wanted.number + ")") + " "
                        + (wanted.times == 1 ? "once" : wanted.times + " times") + " and prints it "
                        + (found == 0 ? "nowhere." : "less often."),
                "Put the field back into the template " + page.key() + ".jrxml, where nothing hides it.");
    }

    /** How often a value is to be printed, and the evidence number that it stands under first, or none. */
    private record Due(int times, String number) {
        Due and(Due other) {
            return new Due(times + other.times, number.isEmpty() ? other.number : number);
        }
    }
}
