package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The baselines that the drivers are measured against, now and in the next period, with each re-baselining. */
record Baselines(Basis basis, List<DriverBook> books) {
    void add() {
        for (DriverBook book : books) {
            String id = book.driver().id();
            String name = "Baseline, " + ValueDelivered.name(book.driver());
            basis.add(inForce("value.baseline." + id, name, book, basis.lastDay()));
        }
    }

    /** Adds the baselines of the next period and how many of them are set anew. */
    void addNext() {
        LocalDate nextStart = basis.period().end();
        for (DriverBook book : books) {
            String id = book.driver().id();
            String name = "Baseline of the next period, " + ValueDelivered.name(book.driver());
            basis.add(inForce("plan.baseline." + id, name, book, nextStart));
        }
        FigureBuilder builder = Figure.of("plan.rebaselined", "Baselines set anew", Unit.COUNT)
                .formula("drivers with a baseline before the next period and another from within it")
                .source("baseline", versions(), basis.lastDay())
                .rows(versionRows());
        long anew = books.stream().filter(this::isSetAnew).count();
        basis.add(versions() == 0 ? builder.absent(basis.nothing(Kind.BASELINE)) : builder.value(anew));
    }

    private boolean isSetAnew(DriverBook book) {
        int before = book.baselines().before(basis.period().end()).size();
        int all = book.baselines().before(basis.period().next().end()).size();
        return before > 0 && all > before;
    }

    private int versions() {
        LocalDate end = basis.period().next().end();
        return books.stream()
                .mapToInt(book -> book.baselines().before(end).size())
                .sum();
    }

    private List<RowSet> versionRows() {
        if (books.isEmpty()) {
            return List.of();
        }
        return List.of(RowSet.counted(
                "baseline",
                Condition.oneOf(
                        "driver", books.stream().map(book -> book.driver().id()).toList()),
                Condition.before("effective_from", basis.period().next().end())));
    }

    private Figure inForce(String id, String name, DriverBook book, LocalDate day) {
        List<Point> points = book.baselines().before(basis.period().next().end()).entrySet().stream()
                .map(version -> new Point(
                        version.getKey().toString(),
                        Optional.of(version.getKey()),
                        Optional.of(version.getValue()),
                        Map.of()))
                .toList();
        Optional<Map.Entry<LocalDate, BigDecimal>> version = book.baselines().entryOn(day);
        FigureBuilder builder = Figure.of(id, name, Unit.NUMBER)
                .formula("the version in force on " + day)
                .source("baseline", version.isPresent() ? 1 : 0, day)
                .rows(RowSet.counted(
                                "baseline",
                                Condition.is("driver", book.driver().id()),
                                Condition.before("effective_from", day.plusDays(1)))
                        .latest("effective_from", "account_id", "driver"))
                .points(points);
        version.ifPresent(
                found -> builder.input("effective_from", found.getKey().toString()));
        Absence none = basis.snapshot().hasPull(Kind.BASELINE) ? Absence.NO_BASELINE : Absence.NO_PULL;
        return builder.valueOr(version.map(Map.Entry::getValue), none);
    }
}
