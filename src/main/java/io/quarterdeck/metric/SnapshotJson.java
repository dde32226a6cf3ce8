package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Csm;
import io.quarterdeck.account.Logo;
import io.quarterdeck.json.Json;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.period.WeekPattern;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The canonical JSON of a snapshot: the same bytes for the same rows, on every machine and in whatever order they came.
 *
 * <p>Decimals are strings as they were measured (12.50 is not 12.5), times ISO-8601 in UTC, bytes base64. What lacks is
 * left out.
 */
public final class SnapshotJson {
    /** Changes when the same snapshot would be written differently. */
    static final String FORMAT = "quarterdeck.snapshot/2";

    /** Knew the hashes of the pulls alone. */
    static final String WITHOUT_SQL = "quarterdeck.snapshot/1";

    private SnapshotJson() {}

    /** @throws IllegalArgumentException when a row has a column or a value that its kind doesn't know */
    public static byte[] write(Snapshot snapshot) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("format", FORMAT);
        tree.put("account", account(snapshot.account()));
        tree.put("period", period(snapshot.period()));
        tree.put(
                "contacts",
                snapshot.contacts().stream()
                        .sorted(Comparator.comparing(Contact::id))
                        .map(SnapshotJson::contact)
                        .toList());
        Map<String, Object> rows = new TreeMap<>();
        snapshot.rows().forEach((kind, list) -> rows.put(kind.id(), rows(kind, list)));
        tree.put("rows", rows);
        Map<String, Object> pulls = new TreeMap<>();
        snapshot.pulls().forEach((kind, origin) -> pulls.put(kind.id(), pull(origin)));
        tree.put("pulls", pulls);
        Map<String, Object> loadedAt = new TreeMap<>();
        snapshot.sourceLoadedAt().forEach((kind, instant) -> loadedAt.put(kind.id(), instant.toString()));
        tree.put("source_loaded_at", loadedAt);
        put(tree, "precedent", snapshot.precedent().map(PrecedentJson::tree));
        tree.put("frozen_at", snapshot.frozenAt().toString());
        return Json.canonical(tree);
    }

    /** SHA-256 (hex) of what {@link #write} gives. */
    public static String sha256(Snapshot snapshot) {
        return Sha256.hex(write(snapshot));
    }

    /**
     * Reads this format and the one before it.
     *
     * @throws IllegalArgumentException when these are not the bytes of a snapshot
     */
    public static Snapshot read(byte[] json) {
        return SnapshotTree.snapshot(Json.object(new String(json, StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> pull(PullOrigin origin) {
        return Map.of("sql", origin.sql(), "sha256", origin.sha256(), "parameters", origin.parameters());
    }

    private static List<Map<String, Object>> rows(Kind kind, List<Row> rows) {
        return rows.stream()
                .sorted(RowOrder.of(kind))
                .map(row -> RowJson.write(kind, row))
                .toList();
    }

    private static Map<String, Object> account(Account account) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("id", account.id());
        tree.put("name", account.name());
        put(tree, "segment", account.segment());
        tree.put("locale", account.locale().toLanguageTag());
        tree.put("currency", account.currency().getCurrencyCode());
        tree.put("time_zone", account.zone().getId());
        tree.put("fiscal_year_start", account.fiscalYearStart());
        put(tree, "brand", account.brand());
        put(tree, "logo", account.logo().map(SnapshotJson::logo));
        tree.put("lead", account.lead().name());
        put(tree, "customer_since", account.customerSince().map(Object::toString));
        put(tree, "value_start_on", account.valueStartOn().map(Object::toString));
        put(tree, "renewal_on", account.renewalOn().map(Object::toString));
        put(tree, "gross_margin", account.grossMargin().map(share -> share.toPlainString()));
        put(tree, "csm", account.csm().map(SnapshotJson::csm));
        tree.put("email_domains", account.emailDomains());
        tree.put("active", account.active());
        return tree;
    }

    private static Map<String, Object> logo(Logo logo) {
        return Map.of("name", logo.name(), "base64", Base64.getEncoder().encodeToString(logo.bytes()));
    }

    private static Map<String, Object> csm(Csm csm) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("name", csm.name());
        put(tree, "title", csm.title());
        put(tree, "email", csm.email());
        return tree;
    }

    private static Map<String, Object> period(ReviewPeriod period) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("fiscal_year_start", period.calendar().startMonth());
        tree.put("time_zone", period.zone().getId());
        tree.put("granularity", period.granularity().name());
        tree.put("start", period.start().toString());
        put(tree, "weeks", period.calendar().weeks().map(SnapshotJson::weeks));
        return tree;
    }

    private static Map<String, Object> weeks(WeekPattern weeks) {
        return Map.of(
                "kind", weeks.kind().name(),
                "ends_on", weeks.endsOn().name(),
                "year_end", weeks.yearEnd().name());
    }

    private static Map<String, Object> contact(Contact contact) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("id", contact.id());
        tree.put("name", contact.name());
        put(tree, "title", contact.title());
        tree.put("email", contact.email());
        tree.put("role", contact.role().name());
        tree.put("editions", contact.editions());
        tree.put("active", contact.active());
        tree.put("unsubscribed", contact.unsubscribed());
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, Optional<?> value) {
        value.ifPresent(there -> tree.put(name, there));
    }
}
