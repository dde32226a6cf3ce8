package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Csm;
import io.quarterdeck.account.Lead;
import io.quarterdeck.account.Logo;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.period.WeekPattern;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a snapshot back from the tree of its canonical JSON. */
final class SnapshotTree {
    private SnapshotTree() {}

    static Snapshot snapshot(Map<?, ?> members) {
        Tree tree = new Tree(members);
        String format = tree.text("format");
        if (!Set.of(SnapshotJson.FORMAT, SnapshotJson.WITHOUT_SQL).contains(format)) {
            throw new IllegalArgumentException("the snapshot's format is " + format + "; this version reads "
                    + SnapshotJson.WITHOUT_SQL + " and " + SnapshotJson.FORMAT);
        }
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        Tree byKind = tree.tree("rows");
        byKind.names().forEach(id -> rows.put(kind(id), rows(kind(id), byKind.trees(id))));
        Map<Kind, PullOrigin> pulls = new EnumMap<>(Kind.class);
        Tree origins = tree.tree("pulls");
        boolean withSql = format.equals(SnapshotJson.FORMAT);
        origins.names()
                .forEach(id -> pulls.put(
                        kind(id), withSql ? pull(origins.tree(id)) : new PullOrigin("", origins.text(id), Map.of())));
        Map<Kind, Instant> loadedAt = new EnumMap<>(Kind.class);
        Tree loads = tree.tree("source_loaded_at");
        loads.names().forEach(id -> loadedAt.put(kind(id), Instant.parse(loads.text(id))));
        return new Snapshot(
                account(tree.tree("account")),
                period(tree.tree("period")),
                tree.trees("contacts").stream().map(SnapshotTree::contact).toList(),
                rows,
                pulls,
                loadedAt,
                tree.findTree("precedent").map(PrecedentJson::read),
                Instant.parse(tree.text("frozen_at")));
    }

    private static PullOrigin pull(Tree tree) {
        Tree bound = tree.tree("parameters");
        Map<String, String> parameters = new TreeMap<>();
        bound.names().forEach(name -> parameters.put(name, bound.text(name)));
        return new PullOrigin(tree.text("sql"), tree.text("sha256"), parameters);
    }

    private static Kind kind(String id) {
        return Kind.byId(id).orElseThrow(() -> new IllegalArgumentException(id + " is no kind of rows"));
    }

    private static List<Row> rows(Kind kind, List<Tree> trees) {
        return trees.stream().map(tree -> RowJson.read(kind, tree)).toList();
    }

    private static ReviewPeriod period(Tree tree) {
        return new ReviewPeriod(
                new FiscalCalendar(
                        tree.number("fiscal_year_start"),
                        ZoneId.of(tree.text("time_zone")),
                        tree.findTree("weeks").map(SnapshotTree::weeks)),
                Granularity.valueOf(tree.text("granularity")),
                LocalDate.parse(tree.text("start")));
    }

    private static WeekPattern weeks(Tree tree) {
        return new WeekPattern(
                WeekPattern.Kind.valueOf(tree.text("kind")),
                DayOfWeek.valueOf(tree.text("ends_on")),
                WeekPattern.YearEnd.valueOf(tree.text("year_end")));
    }

    private static Account account(Tree tree) {
        return new Account(
                tree.text("id"),
                tree.text("name"),
                tree.findText("segment"),
                Locale.forLanguageTag(tree.text("locale")),
                Currency.getInstance(tree.text("currency")),
                ZoneId.of(tree.text("time_zone")),
                tree.number("fiscal_year_start"),
                tree.findText("brand"),
                tree.findTree("logo").map(SnapshotTree::logo),
                Lead.valueOf(tree.text("lead")),
                tree.findText("customer_since").map(LocalDate::parse),
                tree.findText("value_start_on").map(LocalDate::parse),
                tree.findText("renewal_on").map(LocalDate::parse),
                tree.findText("gross_margin").map(BigDecimal::new),
                tree.findTree("csm")
                        .map(csm -> new Csm(csm.text("name"), csm.findText("title"), csm.findText("email"))),
                tree.texts("email_domains"),
                tree.flag("active"));
    }

    private static Logo logo(Tree tree) {
        return new Logo(tree.text("name"), Base64.getDecoder().decode(tree.text("base64")));
    }

    private static Contact contact(Tree tree) {
        return new Contact(
                tree.text("id"),
                tree.text("name"),
                tree.findText("title"),
                tree.text("email"),
                Contact.Role.valueOf(tree.text("role")),
                tree.texts("editions"),
                tree.flag("active"),
                tree.flag("unsubscribed"));
    }
}
