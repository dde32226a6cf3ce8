package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.period.ReviewPeriod;
import java.util.List;
import java.util.function.Predicate;

/** What was promised for a period, prorated by days, against what was delivered; and the plan of the next one. */
final class ValuePromised {
    private static final String SOURCE = "promise";

    private final Basis basis;
    private final ValueBooks books;
    private final ValueRows rows;
    private final List<Driver> drivers;

    ValuePromised(Basis basis, ValueBooks books, List<Driver> drivers) {
        this.basis = basis;
        this.books = books;
        this.rows = new ValueRows(basis, books);
        this.drivers = drivers;
    }

    /** Adds the promises of the review period and the comparison with {@code delivered}. */
    void add(Figure delivered) {
        FigureBuilder builder = total("value.promised", "Value promised", basis.period())
                .points(basis.history(
                        at -> books.promised(ValueBooks::counted, Span.of(at)).value()));
        Figure promised = basis.add(finish(builder, ValueBooks::counted, basis.period()));
        compare("", "", delivered, promised, basis.money());
        for (Driver driver : drivers) {
            Unit unit = books.driver(driver.id()).get(0).unit();
            Figure promise = basis.add(ofDriver("value.promised.", "Value promised, ", driver, basis.period()));
            Figure value = ValueDelivered.figure(
                    Figure.of("value.delivered." + driver.id(), driver.id(), unit)
                            .rows(rows.credited(driver::equals, ValueBooks.DELIVERED, Span.of(basis.period()))),
                    books.credited(driver::equals, ValueBooks.DELIVERED, Span.of(basis.period())),
                    "measurement",
                    basis.period(),
                    Absence.NO_MEASUREMENT);
            compare("." + driver.id(), ", " + ValueDelivered.name(driver), value, promise, unit);
        }
    }

    /** Adds the targets of the period after the review's. */
    Figure addTargets() {
        ReviewPeriod next = basis.period().next();
        Figure target =
                basis.add(finish(total("plan.target", "Target of the next period", next), ValueBooks::counted, next));
        for (Driver driver : drivers) {
            basis.add(ofDriver("plan.target.", "Target of the next period, ", driver, next));
        }
        return target;
    }

    private void compare(String suffix, String label, Figure delivered, Figure promised, Unit unit) {
        basis.add(Basis.ratio(
                Figure.of("value.vs_plan" + suffix, "Delivered against promised" + label, Unit.RATIO),
                delivered,
                promised));
        basis.add(Basis.difference(
                Figure.of("value.variance" + suffix, "Delivered less promised" + label, unit), delivered, promised));
    }

    private FigureBuilder total(String id, String name, ReviewPeriod period) {
        FigureBuilder builder =
                Figure.of(id, name, basis.money()).formula("sum of the inputs: promises prorated by days");
        for (Driver driver : drivers) {
            if (ValueBooks.counted(driver)) {
                books.promised(driver::equals, Span.of(period))
                        .value()
                        .ifPresent(value -> builder.input(driver.id(), value));
            }
        }
        return builder;
    }

    private Figure ofDriver(String prefix, String label, Driver driver, ReviewPeriod period) {
        FigureBuilder builder = Figure.of(
                        prefix + driver.id(),
                        label + ValueDelivered.name(driver),
                        books.driver(driver.id()).get(0).unit())
                .formula("sum(amount * days of the promise within the period / days of the promise)")
                .input("period", period.name());
        return finish(builder, driver::equals, period);
    }

    private Figure finish(FigureBuilder builder, Predicate<Driver> which, ReviewPeriod period) {
        Sum sum = books.promised(which, Span.of(period));
        builder.rows(rows.promised(which, Span.of(period)));
        Absence none = basis.snapshot().hasPull(Kind.PROMISE) ? Absence.NO_PROMISE : Absence.NO_PULL;
        return ValueDelivered.figure(builder, sum, SOURCE, period, none);
    }
}
