package io.quarterdeck.review;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.GateRules;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageTexts;
import io.quarterdeck.review.story.Ledger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks through every text of a review for its numbers: each is one of the ledger, or the review is held. */
final class NumberProof {
    private NumberProof() {}

    /**
     * Every number that the pages print, once for each way in which it is written.
     *
     * @throws HeldException naming the page and text of each number that nothing proves
     */
    static List<PrintedNumber> of(List<Page> pages, Ledger ledger) {
        Set<PrintedNumber> printed = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Page page : pages) {
            for (String text : PageTexts.of(page)) {
                if (Marks.hasUnproven(text)) {
                    findings.add(finding(page, text, "holds a number"));
                }
                for (Run run : Marks.runs(text)) {
                    if (run.kind() == Run.Kind.FIGURE) {
                        ledger.origin(run)
                                .ifPresentOrElse(
                                        printed::add,
                                        () -> findings.add(finding(page, text, "prints “" + run.text() + "”")));
                    }
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new HeldException(findings);
        }
        return List.copyOf(printed);
    }

    private static Finding finding(Page page, String text, String what) {
        return new Finding(
                GateRules.UNPROVEN_NUMBER,
                Optional.empty(),
                "The text “" + Marks.plain(text) + "” of page " + page.key() + " " + what
                        + " that is no figure of the ledger.",
                "Take it from a figure, or word it without a number: in messages.properties, or where the page is"
                        + " written.");
    }
}
