package io.quarterdeck.evidence;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.json.Json;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.json.Tree;
import io.quarterdeck.metric.Attestations;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.RowSets;
import io.quarterdeck.metric.Snapshot;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether evidence agrees with itself: everything in it is computed again from its rows. */
record EvidenceChecks(EvidenceFile evidence) {
    private static final String NO_ROWS = "the deck leaves its rows out, as it says";

    List<Check> all() {
        List<Check> checks =
                new ArrayList<>(List.of(rows(), pulls(), figures(), formulas(), totals(), derivations(), events()));
        attested().ifPresent(checks::add);
        return List.copyOf(checks);
    }

    /** Numbers that a person answers for: proven as attested, by whom, and never as computed. */
    private Optional<Check> attested() {
        List<String> faults = new ArrayList<>();
        List<String> told = new ArrayList<>();
        evidence.figures().values().stream()
                .filter(entry -> entry.id().startsWith(Attestations.FAMILY))
                .forEach(entry -> {
                    String by = entry.figure()
                            .tree("inputs")
                            .findText(Attestations.BY)
                            .orElse("");
                    boolean sound = entry.figure().findText("confidence").equals(Optional.of("attested"))
                            && entry.figure().text("formula").equals(Attestations.FORMULA)
                            && !by.isBlank();
                    told.add(entry.number() + " by " + by);
                    if (!sound) {
                        faults.add(entry.number() + " " + entry.id() + " does not say who attests it");
                    }
                });
        String title = "numbers in comments that a person attests, not computed";
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        faults.isEmpty()
                                ? Check.passed("attested", title, String.join(", ", told))
                                : Check.of("attested", title, faults));
    }

    Check table(Optional<byte[]> csv) {
        String title = "evidence.csv agrees with evidence.json";
        if (csv.isEmpty()) {
            return Check.failed("evidence-csv", title, "evidence.csv is not attached");
        }
        return Arrays.equals(csv.get(), EvidenceCsv.write(evidence.tree()))
                ? Check.passed("evidence-csv", title)
                : Check.failed("evidence-csv", title, "the table is not the one that the figures give");
    }

    private Check rows() {
        String title = "rows are those whose hashes the pulls have";
        if (evidence.disclosure().isEmpty()) {
            return Check.notChecked("rows", title, NO_ROWS);
        }
        Map<Kind, Integer> counts = evidence.disclosure().get().rowCounts();
        Tree rows = evidence.tree().tree("rows");
        List<String> faults = new ArrayList<>();
        Map<String, Tree> pulls = new TreeMap<>();
        evidence.tree().trees("pulls").forEach(pull -> pulls.put(pull.text("kind"), pull));
        for (String kind : new TreeSet<>(rows.names())) {
            Tree pull = pulls.remove(kind);
            if (pull == null) {
                faults.add("rows of " + kind + " without a pull");
                continue;
            }
            if (!DisclosedRows.sha256((List<?>) rows.members().get(kind)).equals(pull.text("rows_sha256"))) {
                faults.add("the rows of " + kind + " are not those of the pull's hash");
            }
            int count = counts.getOrDefault(Kind.byId(kind).orElseThrow(), 0);
            if (count != pull.number("rows")) {
                faults.add("the pull of " + kind + " gave " + pull.number("rows") + " rows, here are " + count);
            }
        }
        pulls.keySet().forEach(kind -> faults.add("the rows of " + kind + " are not there"));
        return Check.of("rows", title, faults);
    }

    private Check pulls() {
        List<String> faults = new ArrayList<>();
        for (Tree pull : evidence.tree().trees("pulls")) {
            Optional<String> sql = pull.findText("sql").filter(text -> !text.isEmpty());
            if (sql.isPresent()
                    && !Sha256.hex(sql.get().getBytes(StandardCharsets.UTF_8)).equals(pull.text("sha256"))) {
                faults.add("the statement of " + pull.text("kind") + " is not the one of its hash");
            }
            pull.findTree("parameters")
                    .flatMap(bound -> bound.findText("account"))
                    .filter(account -> !account.equals(evidence.account()))
                    .ifPresent(account ->
                            faults.add("the pull of " + pull.text("kind") + " asked for the account " + account));
        }
        return Check.of("pulls", "statements of the pulls are those of their hashes", faults);
    }

    private Check figures() {
        String title = "figures computed again from the rows";
        if (evidence.disclosure().isEmpty()) {
            return Check.notChecked("figures", title, NO_ROWS);
        }
        Snapshot snapshot = evidence.disclosure().get().snapshot();
        Figures again;
        try {
            again = BusinessFigures.compute(snapshot, evidence.settings()).figures();
        } catch (RuntimeException e) {
            return Check.failed("figures", title, "the rows can't be computed: " + e.getMessage());
        }
        RowSets rows = new RowSets(snapshot);
        List<String> faults = new ArrayList<>();
        evidence.figures().values().forEach(entry -> {
            Optional<Figure> figure = again.find(entry.id());
            if (figure.isEmpty()) {
                faults.add(entry.number() + " " + entry.id() + ": the rows give no such figure");
            } else {
                Map<?, ?> computed = Json.object(Json.pretty(PrintedJson.figure(figure.get(), rows)));
                difference(entry.figure().members(), computed)
                        .ifPresent(what -> faults.add(entry.number() + " " + entry.id() + ": " + what));
            }
        });
        return faults.isEmpty()
                ? Check.passed("figures", title, evidence.figures().size() + " figures with their points and inputs")
                : Check.of("figures", title, faults);
    }

    private static Optional<String> difference(Map<?, ?> stated, Map<?, ?> computed) {
        Map<Object, Object> proven = new HashMap<>(stated);
        proven.remove("number");
        proven.remove("printed_numbers");
        TreeSet<String> keys = new TreeSet<>();
        proven.keySet().forEach(key -> keys.add((String) key));
        computed.keySet().forEach(key -> keys.add((String) key));
        return keys.stream()
                .filter(key -> !Objects.equals(proven.get(key), computed.get(key)))
                .findFirst()
                .map(key -> "its " + key + " is " + RunCoverage.brief(String.valueOf(proven.get(key)))
                        + ", but the rows give " + RunCoverage.brief(String.valueOf(computed.get(key))));
    }

    private Check formulas() {
        List<String> faults = new ArrayList<>();
        int evaluated = 0;
        for (EvidenceFile.Entry entry : evidence.figures().values()) {
            Optional<BigDecimal> stated = entry.figure().findText("value").map(BigDecimal::new);
            Optional<BigDecimal> value = stated.isPresent() ? FigureFormula.value(entry.figure()) : Optional.empty();
            if (value.isPresent()) {
                evaluated++;
                if (!Derivation.same(value.get(), stated.get())) {
                    faults.add(entry.number() + " " + entry.id() + " is "
                            + stated.get().toPlainString() + ", but "
                            + entry.figure().text("formula") + " gives "
                            + value.get().toPlainString());
                }
            }
        }
        String title = "formulas evaluated over their inputs";
        return faults.isEmpty()
                ? Check.passed(
                        "formulas",
                        title,
                        evaluated + " of " + evidence.figures().size()
                                + "; the others are counts and quantiles in words")
                : Check.of("formulas", title, faults);
    }

    private Check totals() {
        return Check.of(
                "totals", "totals reconciled with their parts", new Reconciliation(evidence.figures()).faults());
    }

    private Check derivations() {
        Derivation derivation = new Derivation(evidence.figures());
        List<String> faults = new ArrayList<>();
        int numbers = 0;
        for (EvidenceFile.Entry entry : evidence.figures().values()) {
            numbers += entry.printed().size();
            entry.printed().forEach(number -> derivation.fault(number).ifPresent(faults::add));
        }
        String title = "printed numbers follow from the figures, digit by digit";
        return faults.isEmpty()
                ? Check.passed("printed-numbers", title, numbers + " numbers")
                : Check.of("printed-numbers", title, faults);
    }

    private Check events() {
        String title = "baselines and goals agreed anew are all listed";
        if (evidence.disclosure().isEmpty()) {
            return Check.notChecked("events", title, NO_ROWS);
        }
        byte[] expected = Json.canonical(PromiseEvents.of(evidence.disclosure().get()));
        byte[] listed = Json.canonical(evidence.tree().members().get("events"));
        return Arrays.equals(expected, listed)
                ? Check.passed("events", title)
                : Check.failed("events", title, "the events are not those that the rows give");
    }
}
