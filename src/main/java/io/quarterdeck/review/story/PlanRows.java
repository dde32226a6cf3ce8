package io.quarterdeck.review.story;

import io.quarterdeck.metric.Driver;
import io.quarterdeck.metric.Row;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.PlanRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plan's rows: each driver with its target, then what belongs to no driver. */
final class PlanRows {
    private final Dossier dossier;
    private final Citations citations;
    private final List<PlanRow> rows = new ArrayList<>();

    private PlanRows(Dossier dossier, Citations citations) {
        this.dossier = dossier;
        this.citations = citations;
    }

    static List<PlanRow> of(Dossier dossier, Citations citations) {
        PlanRows plan = new PlanRows(dossier, citations);
        List<Row> items = new ArrayList<>(Actions.next(dossier));
        for (Driver driver : dossier.settings().drivers()) {
            List<Row> own = items.stream()
                    .filter(item ->
                            item.findText("driver").filter(driver.id()::equals).isPresent())
                    .toList();
            items.removeAll(own);
            boolean targeted =
                    dossier.figures().printed("plan.target." + driver.id()).isPresent();
            if (targeted || !own.isEmpty()) {
                plan.add(driver, own);
            }
        }
        items.forEach(item -> plan.rows.add(plan.loose(item)));
        return List.copyOf(plan.rows);
    }

    private void add(Driver driver, List<Row> items) {
        String target = "plan.target." + driver.id();
        String delivered = "value.delivered." + driver.id();
        Optional<Rebaselinings.Event> reset = reset(driver);
        if (reset.isPresent()) {
            citations.number("plan.baseline." + driver.id());
        }
        String number =
                citations.take(target).map(value -> citations.number(target)).orElse("");
        rows.add(new PlanRow(
                Drivers.label(dossier, driver),
                citations
                        .take(delivered)
                        .map(dossier::print)
                        .orElse(dossier.formats().dash()),
                baseline(driver, reset),
                reset.isPresent(),
                citations
                        .take(target)
                        .map(dossier::print)
                        .orElse(dossier.formats().dash()),
                items.isEmpty() ? "" : action(items.get(0)),
                items.isEmpty() ? "" : owner(items.get(0)),
                number));
        items.stream()
                .skip(1)
                .forEach(item -> rows.add(new PlanRow("", "", "", false, "", action(item), owner(item), "")));
    }

    private PlanRow loose(Row item) {
        String name = item.findText("driver")
                .map(driver -> dossier.formats().sentence(Drivers.name(dossier, driver)))
                .orElse("");
        return new PlanRow(name, "", "", false, "", action(item), owner(item), "");
    }

    private static String action(Row item) {
        return Marks.words(item.text("action"));
    }

    private String owner(Row item) {
        return dossier.say(
                "plan.owner",
                "owner",
                Marks.words(item.text("owner")),
                "day",
                dossier.formats().dates().dayOfYear(item.day("due_on")));
    }

    private String baseline(Driver driver, Optional<Rebaselinings.Event> reset) {
        if (reset.isPresent()) {
            String day = dossier.formats().dates().dayOfYear(reset.get().day());
            return dossier.say("plan.baseline.reset", "day", day);
        }
        boolean known = dossier.find("plan.baseline." + driver.id())
                .filter(io.quarterdeck.figure.Figure::printed)
                .isPresent();
        return known ? dossier.say("plan.baseline.unchanged") : "";
    }

    private Optional<Rebaselinings.Event> reset(Driver driver) {
        LocalDate from = dossier.period().end();
        LocalDate to = dossier.period().next().end();
        return Rebaselinings.between(dossier, List.of(driver), from, to).stream()
                .findFirst();
    }
}
