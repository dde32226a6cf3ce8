package io.quarterdeck.run;

import io.quarterdeck.account.Contact;
import io.quarterdeck.metric.Agreement;
import io.quarterdeck.metric.Blank;
import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.ColumnType;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Precedent;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes persons out of frozen rows: contacts and the customer success manager, who agreed and who owns what; and where
 * one of their names, or one that is given, stands in a text, it goes from there too. Figures and the account stay.
 */
final class WithoutNames {
    private static final String AGREED_BY = "agreed_by";
    private static final String OWNER = "owner";
    /** Columns of those who comment and who answer for a number. */
    private static final Set<String> AUTHORS = Set.of("written_by", "attested_by");

    /** Texts that tie rows together or are compared with words of the program. */
    private static final Set<String> TIES = Set.of("driver", "unit", "currency", "part", "measure");

    private record Name(String words, Pattern pattern) {}

    private final List<Name> names;

    private WithoutNames(Set<String> names) {
        this.names = names.stream()
                .map(String::strip)
                .filter(name -> name.length() > 1 && !name.equals(Blank.NOBODY))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> new Name(
                        name,
                        Pattern.compile(
                                "(?<![\\p{L}\\p{M}\\p{N}])"
                                        + Pattern.quote(composed(name))
                                        + "(?![\\p{L}\\p{M}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)))
                .toList();
    }

    /** Of these alone. */
    static WithoutNames of(List<String> names) {
        return new WithoutNames(new LinkedHashSet<>(names));
    }

    /**
     * Whom the rows name: contacts, the customer success manager, whoever agreed.
     *
     * @param more names that stand in texts alone
     */
    static WithoutNames of(Snapshot snapshot, List<String> more) {
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
        return new WithoutNames(names);
    }

    /** The same letters are written in one way and in two: É, and E with its accent. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    Snapshot redact(Snapshot snapshot) {
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        snapshot.rows()
                .forEach((kind, list) -> rows.put(
                        kind, list.stream().map(row -> redact(kind, row)).toList()));
        return new Snapshot(
                snapshot.account().withCsm(Optional.empty()),
                snapshot.period(),
                List.<Contact>of(),
                rows,
                snapshot.pulls(),
                snapshot.sourceLoadedAt(),
                snapshot.precedent().map(this::redact),
                snapshot.frozenAt());
    }

    Agreement redact(Agreement agreement) {
        Map<String, String> terms = new HashMap<>(agreement.terms());
        agreement.kind().columns().stream()
                .filter(column -> column.type() == ColumnType.TEXT && !isTie(column))
                .forEach(column -> terms.computeIfPresent(column.name(), (name, text) -> blanked(text)));
        return new Agreement(
                agreement.kind(),
                agreement.key(),
                agreement.from(),
                terms,
                agreement.agreedBy().map(person -> Blank.NOBODY),
                agreement.agreedOn(),
                agreement.reason().map(this::blanked));
    }

    /** A goal is called by what its customer said. */
    private Precedent redact(Precedent precedent) {
        return precedent.named(this::blanked);
    }

    private Row redact(Kind kind, Row row) {
        Map<String, Object> values = new HashMap<>(row.values());
        values.computeIfPresent(AGREED_BY, (column, person) -> Blank.NOBODY);
        values.computeIfPresent(OWNER, (column, person) -> Blank.NOBODY);
        AUTHORS.forEach(author -> values.computeIfPresent(author, (column, person) -> Blank.NOBODY));
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

    String blanked(String text) {
        String blank = text;
        for (Name name : names) {
            Matcher matcher = name.pattern().matcher(composed(blank));
            blank = matcher.find() ? matcher.replaceAll(Blank.NOBODY) : blank;
        }
        return blank;
    }

    /** The first of the names that stands in a text. */
    Optional<String> in(String text) {
        return names.stream()
                .filter(name -> name.pattern().matcher(composed(text)).find())
                .map(Name::words)
                .findFirst();
    }
}
