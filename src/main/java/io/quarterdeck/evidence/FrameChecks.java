package io.quarterdeck.evidence;

import io.quarterdeck.review.format.DrawnOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether head and foot of each page are those that the evidence lists. */
record FrameChecks(ReadDeck deck, EvidenceFile evidence, Effort effort) {
    List<Check> all() {
        List<String> titles = new ArrayList<>();
        List<String> frames = new ArrayList<>();
        int at = -1;
        for (int page = 1; page <= deck.pages().size(); page++) {
            ReadDeck.ReadPage texts = deck.pages().get(page - 1);
            Optional<String> heading = heading(texts);
            if (heading.isPresent()) {
                if (is(at + 1, heading.get())) {
                    at++;
                } else if (!is(at, heading.get())) {
                    titles.add("page " + page + ": \"" + RunCoverage.brief(heading.get()) + "\" is not "
                            + (at + 1 < evidence.pages().size()
                                    ? '"'
                                            + RunCoverage.brief(
                                                    evidence.pages().get(at + 1).title())
                                            + '"'
                                    : "a page of the evidence"));
                }
            }
            frames(page, texts, at, frames);
        }
        if (at >= 0 && at < evidence.pages().size() - 1) {
            titles.add("the page \"" + evidence.pages().get(at + 1).title() + "\" is not there");
        }
        return List.of(
                Check.of("page-titles", "pages and their titles are those of the evidence", titles),
                Check.of("page-frames", "heads and feet of pages are those of the evidence", frames));
    }

    private static Optional<String> heading(ReadDeck.ReadPage page) {
        return page.tagged().stream()
                .filter(text -> text.role().equals("H1"))
                .map(ReadDeck.TaggedText::drawn)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        lines -> lines.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", lines))));
    }

    private boolean is(int index, String heading) {
        effort.compose(heading);
        return index >= 0
                && index < evidence.pages().size()
                && PlainText.dense(evidence.pages().get(index).title()).equals(PlainText.dense(heading));
    }

    /** A foot in Arabic is drawn with its letters from the other side. */
    private boolean fromRight(String drawn, List<String> footers) {
        List<String> lines = drawn.lines().toList();
        return footers.stream().filter(DrawnOrder::runsFromRight).anyMatch(footer -> {
            effort.compose(footer);
            effort.compose(drawn);
            return DrawnOrder.shows(lines, footer);
        });
    }

    /** In the digits of any script. */
    private static boolean isNumberOf(int page, String text) {
        return PlainText.dense(text).codePoints().allMatch(Character::isDigit)
                && PlainText.digits(text).equals(Integer.toString(page));
    }

    private void frames(int page, ReadDeck.ReadPage texts, int at, List<String> faults) {
        List<String> numbered =
                texts.artifacts().stream().filter(PlainText::hasDigit).toList();
        if (numbered.isEmpty()) {
            return;
        }
        // a page without a heading can't be told from the others
        List<String> footers = at >= 0
                ? evidence.pages().get(at).footers()
                : evidence.pages().stream()
                        .flatMap(each -> each.footers().stream())
                        .distinct()
                        .toList();
        footers.forEach(effort::compose);
        Set<String> known = footers.stream().map(PlainText::dense).collect(Collectors.toSet());
        numbered.stream()
                .peek(effort::compose)
                .filter(text ->
                        !known.contains(PlainText.dense(text)) && !isNumberOf(page, text) && !fromRight(text, footers))
                .forEach(text -> faults.add("page " + page + ": \"" + RunCoverage.brief(text) + "\""));
    }
}
