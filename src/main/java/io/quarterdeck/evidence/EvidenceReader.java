package io.quarterdeck.evidence;

import io.quarterdeck.account.Account;
import io.quarterdeck.json.Json;
import io.quarterdeck.json.JsonBounds;
import io.quarterdeck.json.Tree;
import io.quarterdeck.metric.PeriodJson;
import io.quarterdeck.metric.PrecedentJson;
import io.quarterdeck.period.ReviewPeriod;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code evidence.json} from anybody: strictly, in bounded memory. */
public final class EvidenceReader {
    /** The largest evidence of the sample company is a fiftieth of it. */
    public static final JsonBounds BOUNDS = new JsonBounds(32 << 20, 24, 3_000_000, 200_000, 20);

    private static final int MOST_ROWS_OF_COUNTS = 2_000_000;

    private EvidenceReader() {}

    /** @throws EvidenceException with every fault that was found */
    public static EvidenceFile read(byte[] json) {
        try {
            BOUNDS.check(json);
        } catch (IllegalArgumentException e) {
            throw new EvidenceException(List.of(e.getMessage()));
        }
        List<String> faults = EvidenceSchema.SCHEMA.faults(json);
        if (!faults.isEmpty()) {
            throw new EvidenceException(faults);
        }
        Map<?, ?> members = Json.object(new String(json, StandardCharsets.UTF_8));
        if (!Arrays.equals(Json.canonical(members), json)) {
            throw new EvidenceException(
                    List.of("the JSON is not in its canonical form, so that its hash is not that of its content"));
        }
        try {
            return file(new Tree(members));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new EvidenceException(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static EvidenceFile file(Tree tree) {
        Account account = AccountJson.read(tree.tree("account"));
        ReviewPeriod period = period(tree.tree("period"));
        requireSame("account", account.id(), tree.tree("review").text("account"));
        requireSame("account's name", account.name(), tree.tree("review").text("account_name"));
        requireSame("period", period.name(), tree.tree("review").text("period"));
        Map<String, EvidenceFile.Entry> figures = new LinkedHashMap<>();
        for (Tree figure : tree.trees("figures")) {
            String number = figure.text("number");
            if (figures.put(number, new EvidenceFile.Entry(number, figure, PrintedJson.read(number, figure))) != null) {
                throw new IllegalArgumentException("two figures have the number " + number);
            }
        }
        Tree definitions = tree.tree("definitions");
        Map<String, String> byKey = new TreeMap<>();
        definitions.names().forEach(key -> byKey.put(key, definitions.text(key)));
        Tree dates = tree.tree("dates");
        Map<String, List<String>> byDate = new TreeMap<>();
        dates.names().forEach(value -> byDate.put(value, dates.texts(value)));
        Optional<Disclosure> disclosure = tree.findTree("rows")
                .map(rows -> DisclosedRows.read(
                        account, period, rows, tree.findTree("precedent").map(PrecedentJson::read)));
        disclosure.ifPresent(EvidenceReader::requireFew);
        return new EvidenceFile(
                tree,
                figures,
                pages(tree),
                byKey,
                byDate,
                MetricSettingsJson.read(tree.tree("settings")),
                period.calendar(),
                disclosure);
    }

    private static List<EvidenceFile.PageText> pages(Tree tree) {
        List<EvidenceFile.PageText> pages = new ArrayList<>();
        tree.trees("pages")
                .forEach(page -> pages.add(
                        new EvidenceFile.PageText(page.text("key"), page.text("title"), page.texts("footers"))));
        return pages;
    }

    private static ReviewPeriod period(Tree tree) {
        ReviewPeriod period = PeriodJson.read(tree);
        requireSame("period's name", period.name(), tree.text("name"));
        requireSame("period's end", period.end().toString(), tree.text("end"));
        return period;
    }

    private static void requireSame(String what, String one, String other) {
        if (!one.equals(other)) {
            throw new IllegalArgumentException(
                    "the " + what + " is " + one + " in one place and " + other + " in another");
        }
    }

    /** Counts become rows when figures are computed again. */
    private static void requireFew(Disclosure disclosure) {
        long rows = disclosure.rowCounts().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        if (rows > MOST_ROWS_OF_COUNTS) {
            throw new IllegalArgumentException("the counts stand for " + rows + " rows, more than the "
                    + MOST_ROWS_OF_COUNTS + " that are computed");
        }
    }
}
