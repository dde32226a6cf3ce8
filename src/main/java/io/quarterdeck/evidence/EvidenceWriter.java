package io.quarterdeck.evidence;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.json.Json;
import io.quarterdeck.json.Tree;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.PeriodJson;
import io.quarterdeck.metric.PrecedentJson;
import io.quarterdeck.metric.RowSets;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.LedgerEntry;
import io.quarterdeck.review.LeftOut;
import io.quarterdeck.review.format.Marks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the evidence of a review; pure, so that the same review gives the same bytes. Safe for use by several threads.
 *
 * @param softwareVersion of this program
 * @param configurationSha256 of the configuration, hex
 * @param templatesSha256 of templates, fonts and words, hex
 * @param withRows whether the rows themselves go along; without them the deck can't be computed again from itself alone
 */
public record EvidenceWriter(
        String softwareVersion, String configurationSha256, String templatesSha256, boolean withRows) {
    /** Changes when the same evidence would be written differently. */
    public static final String FORMAT = "quarterdeck-evidence/1";

    /** The published schema's own name. */
    public static final String SCHEMA = "urn:quarterdeck:evidence:1";

    public Evidence write(EvidenceSubject subject) {
        Map<String, Object> tree = tree(subject);
        byte[] json = Json.canonical(tree);
        return new Evidence(json, EvidenceCsv.write(new Tree(tree)));
    }

    private Map<String, Object> tree(EvidenceSubject subject) {
        BusinessReview review = subject.review();
        List<Figure> figures = review.ledger().stream().map(LedgerEntry::figure).toList();
        Disclosure disclosure = Disclosure.printed(PrintedComments.of(subject.snapshot(), review.pages()), figures);
        Map<Kind, List<Map<String, Object>>> rows = DisclosedRows.write(disclosure);
        Map<String, Object> tree = new TreeMap<>();
        tree.put("format", FORMAT);
        tree.put("schema", SCHEMA);
        tree.put("software", Map.of("name", "Quarterdeck", "version", softwareVersion));
        tree.put("review", review(review, subject.revision()));
        tree.put("account", AccountJson.write(disclosure.account()));
        tree.put("period", period(review.period()));
        tree.put("as_of", asOf(subject.snapshot(), disclosure));
        tree.put("hashes", hashes(review));
        tree.put("settings", MetricSettingsJson.write(MetricSettingsJson.needed(subject.settings(), disclosure)));
        tree.put(
                "figures", PrintedJson.figures(review.ledger(), subject.printed(), new RowSets(disclosure.snapshot())));
        tree.put("pages", PrintedTexts.pages(review, subject.furniture()));
        tree.put(
                "left_out",
                review.leftOut().stream().map(EvidenceWriter::leftOut).toList());
        tree.put("definitions", PrintedTexts.definitions(review.pages()));
        tree.put("dates", PrintedTexts.dates(review.pages()));
        tree.put("pulls", pulls(subject.snapshot(), disclosure, rows));
        tree.put("events", PromiseEvents.of(disclosure));
        disclosure.precedent().ifPresent(precedent -> tree.put("precedent", PrecedentJson.tree(precedent)));
        if (withRows) {
            Map<String, Object> byKind = new TreeMap<>();
            rows.forEach((kind, list) -> byKind.put(kind.id(), list));
            tree.put("rows", byKind);
        } else {
            tree.put("rows_left_out", true);
            // with the rows go the texts within them, of which pages print some
            tree.put("words", PrintedTexts.words(review.pages()));
        }
        return tree;
    }

    private static Map<String, Object> review(BusinessReview review, int revision) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("account", review.account().id());
        tree.put("account_name", review.account().name());
        tree.put("edition", review.edition().name());
        tree.put("period", review.period().name());
        tree.put("revision", revision);
        tree.put("language", review.frame().language());
        tree.put("title", Marks.plain(review.frame().title()));
        tree.put("headline", Marks.plain(review.headline()));
        return tree;
    }

    private static Map<String, Object> period(ReviewPeriod period) {
        Map<String, Object> tree = new TreeMap<>(PeriodJson.write(period));
        tree.put("name", period.name());
        tree.put("end", period.end().toString());
        return tree;
    }

    private static Map<String, Object> asOf(Snapshot snapshot, Disclosure disclosure) {
        Map<String, String> loaded = new TreeMap<>();
        snapshot.sourceLoadedAt().forEach((kind, instant) -> {
            if (disclosure.rowCounts().containsKey(kind)) {
                loaded.put(kind.id(), instant.toString());
            }
        });
        return Map.of("frozen_at", snapshot.frozenAt().toString(), "source_loaded_at", loaded);
    }

    private Map<String, String> hashes(BusinessReview review) {
        return Map.of(
                "snapshot_sha256", review.snapshotSha256(),
                "configuration_sha256", configurationSha256,
                "templates_sha256", templatesSha256);
    }

    private static Map<String, Object> leftOut(LeftOut page) {
        return Map.of("page", page.page(), "reason", Marks.plain(page.reason()));
    }

    private static List<Map<String, Object>> pulls(
            Snapshot snapshot, Disclosure disclosure, Map<Kind, List<Map<String, Object>>> rows) {
        List<Map<String, Object>> pulls = new ArrayList<>();
        new EnumMap<>(rows).forEach((kind, list) -> {
            Map<String, Object> tree = new TreeMap<>();
            tree.put("kind", kind.id());
            if (snapshot.pulls().containsKey(kind)) {
                tree.put("sql", snapshot.pulls().get(kind).sql());
                tree.put("sha256", snapshot.pulls().get(kind).sha256());
                tree.put("parameters", snapshot.pulls().get(kind).parameters());
            }
            tree.put("rows", disclosure.rowCounts().get(kind));
            tree.put("rows_sha256", DisclosedRows.sha256(list));
            pulls.add(tree);
        });
        return pulls;
    }
}
