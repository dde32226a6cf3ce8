package io.quarterdeck.evidence;

import io.quarterdeck.json.Tree;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.review.PrintedNumber;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evidence that was read from a file: sound JSON, valid by the schema, not yet computed again.
 *
 * @param tree all of it
 * @param figures by evidence number, in their order
 * @param definitions as pages print them, by key
 * @param dates what pages print of a day, time or period, by its value
 * @param calendar of the account, with its time zone
 * @param disclosure the rows; empty when the deck leaves them out
 */
public record EvidenceFile(
        Tree tree,
        Map<String, Entry> figures,
        List<PageText> pages,
        Map<String, String> definitions,
        Map<String, List<String>> dates,
        MetricSettings settings,
        FiscalCalendar calendar,
        Optional<Disclosure> disclosure) {
    public EvidenceFile {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        pages = List.copyOf(pages);
        definitions = Map.copyOf(definitions);
        dates = Map.copyOf(dates);
    }

    /** A figure of the ledger as the file has it. */
    public record Entry(String number, Tree figure, List<PrintedNumber> printed) {
        public Entry {
            printed = List.copyOf(printed);
        }

        public String id() {
            return figure.text("id");
        }
    }

    /** What stands at a page's head and foot. */
    public record PageText(String key, String title, List<String> footers) {
        public PageText {
            footers = List.copyOf(footers);
        }
    }

    /** Id of the account under review. */
    public String account() {
        return tree.tree("review").text("account");
    }

    public String period() {
        return tree.tree("review").text("period");
    }

    public String edition() {
        return tree.tree("review").text("edition");
    }

    public int revision() {
        return tree.tree("review").number("revision");
    }
}
