package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Csm;
import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.ColumnType;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes persons out of frozen rows: contacts and the customer success manager, who agreed and who owns what; and where
 * one of their names, or one that is given, stands in a text, it goes from there too. Figures and the account stay.
 */
final class WithoutNames {
    /** Stands for a person where a row must name one. */
    static final String NOBODY = "—";

    private static final String AGREED_BY = "agreed_by";
    private static final String OWNER = "owner";
    /** Columns of those who comment and who answer for a number. */
    private static final Set<String> AUTHORS = Set.of("written_by", "attested_by");

    /** Texts that tie rows together or are compared with words of the program. */
    private static final Set<String> TIES = Set.of("driver", "unit", "currency", "part", "measure");

    private final List<Pattern> names;

    private WithoutNames(Set<String> names) {
        this.names = names.stream()
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .map(name -> Pattern.compile(
                        "(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{M}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** @param more names that stand in texts alone */
    static Snapshot of(Snapshot snapshot, List<String> more) {
        Set<String> names = new LinkedHashSet<>(more);
        snapshot.contacts().stream()
                .flatMap(contact -> Stream.of(contact.name(), contact.email()))
                .forEach(names::add);
        snapshot.account().csm().ifPresent(csm -> {
            names.add(csm.name());
            csm.email().ifPresent(names::add);
        });
        snapshot.rows().values().stream().flatMap(List::stream).forEach(row -> {
            row.findText(AGREED_BY).ifPresent(names::add);
            AUTHORS.forEach(author -> row.findText(author).ifPresent(names::add));
        });
        return new WithoutNames(names).redact(snapshot);
    }

    private Snapshot redact(Snapshot snapshot) {
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        snapshot.rows()
                .forEach((kind, list) -> rows.put(
                        kind, list.stream().map(row -> redact(kind, row)).toList()));
        return new Snapshot(
                withoutCsm(snapshot.account()),
                snapshot.period(),
                List.<Contact>of(),
                rows,
                snapshot.pulls(),
                snapshot.sourceLoadedAt(),
                snapshot.precedent(),
                snapshot.frozenAt());
    }

    private Row redact(Kind kind, Row row) {
        Map<String, Object> values = new HashMap<>(row.values());
        values.computeIfPresent(AGREED_BY, (column, person) -> NOBODY);
        values.computeIfPresent(OWNER, (column, person) -> NOBODY);
        AUTHORS.forEach(author -> values.computeIfPresent(author, (column, person) -> NOBODY));
        for (Column column : kind.columns()) {
            if (column.type() == ColumnType.TEXT && !isTie(column)) {
                values.computeIfPresent(column.name(), (name, text) -> blanked((String) text));
            }
        }
        return Row.of(values);
    }

    private static boolean isTie(Column column) {
        return column.key()
                || !column.allowed().isEmpty()
                || column.name().endsWith("_id")
                || TIES.contains(column.name());
    }

    private String blanked(String text) {
        String blank = text;
        for (Pattern name : names) {
            blank = name.matcher(blank).replaceAll(NOBODY);
        }
        return blank;
    }

    /** Whether one of the names stands in a text. */
    static Optional<String> named(Snapshot snapshot, List<String> more, String text) {
        List<String> names = new ArrayList<>(more);
        snapshot.contacts().forEach(contact -> names.add(contact.name()));
        snapshot.account().csm().map(Csm::name).ifPresent(names::add);
        return names.stream()
                .filter(name -> !new WithoutNames(Set.of(name)).blanked(text).equals(text))
                .findFirst();
    }

    private static Account withoutCsm(Account account) {
        return new Account(
                account.id(),
                account.name(),
                account.segment(),
                account.locale(),
                account.currency(),
                account.zone(),
                account.fiscalYearStart(),
                account.brand(),
                account.logo(),
                account.lead(),
                account.customerSince(),
                account.valueStartOn(),
                account.renewalOn(),
                account.grossMargin(),
                Optional.empty(),
                account.emailDomains(),
                account.active());
    }
}
