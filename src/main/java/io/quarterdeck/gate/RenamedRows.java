package io.quarterdeck.gate;

import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Counts rows that are the same but for a name in their key, where one name is the other written otherwise: in other
 * case, with blanks, with something added, or left out. Sites 1 and 2 with equal readings are two sites; "Lyon" and
 * "lyon (2)" are one that was loaded twice. Chance makes no such names, whatever the numbers.
 */
record RenamedRows(Kind kind, String key) {
    /** A day on which hundreds of parts read nought is no copy. */
    private static final int MOST_ALIKE = 40;

    Alike count(List<Row> rows) {
        Map<List<Object>, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(content(row), first -> new ArrayList<>()).add(row));
        int copies = 0;
        Optional<String> example = Optional.empty();
        for (List<Row> group : groups.values()) {
            for (int index = 1; index < group.size() && group.size() <= MOST_ALIKE; index++) {
                String name = name(group.get(index));
                Optional<String> other = group.subList(0, index).stream()
                        .map(this::name)
                        .filter(earlier -> isSame(plain(earlier), plain(name)))
                        .findFirst();
                copies += other.isPresent() ? 1 : 0;
                example = example.or(() -> other.map(earlier -> shown(earlier) + " and " + shown(name)));
            }
        }
        return new Alike(rows.size(), copies, rows.size() - copies, 2 * copies, copies, 0, example);
    }

    private List<Object> content(Row row) {
        List<Object> content = new ArrayList<>();
        for (Column column : kind.columns()) {
            if (!column.name().equals(key)) {
                content.add(Optional.ofNullable(row.values().get(column.name())));
            }
        }
        return content;
    }

    private String name(Row row) {
        return row.findText(key).orElse("");
    }

    private static String shown(String name) {
        return name.isEmpty() ? "none" : "“" + name + "”";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }

    static boolean isSame(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        boolean splitsANumber = !shorter.isEmpty()
                && longer.length() > shorter.length()
                && Character.isDigit(shorter.charAt(shorter.length() - 1))
                && Character.isDigit(longer.charAt(shorter.length()));
        return longer.startsWith(shorter) && !splitsANumber;
    }
}
