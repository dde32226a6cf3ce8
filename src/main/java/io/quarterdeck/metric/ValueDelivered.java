package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Confidence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.period.ReviewPeriod;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the drivers delivered in the period: by driver, in all, estimated and as risk reduced, each apart. */
final class ValueDelivered {
    private static final String SOURCE = "measurement, baseline, driver_rate";
    private static final Set<Confidence> EVERY = EnumSet.allOf(Confidence.class);

    private final Basis basis;
    private final ValueBooks books;
    private final ValueRows rows;
    private final List<Driver> drivers;

    ValueDelivered(Basis basis, ValueBooks books) {
        this.basis = basis;
        this.books = books;
        this.rows = new ValueRows(basis, books);
        this.drivers = basis.settings().drivers().stream()
                .filter(driver -> !books.driver(driver.id()).isEmpty())
                .toList();
    }

    /** Drivers that the accounts have rows of, in the settings' order. */
    List<Driver> drivers() {
        return drivers;
    }

    /** Adds all figures of delivered value and returns the headline, {@code value.delivered}. */
    Figure add() {
        ReviewPeriod period = basis.period();
        Figure total = basis.add(delivered("value.delivered", "Value delivered", period, true));
        basis.addEarlier("value.delivered", "Value delivered", (id, name, at) -> delivered(id, name, at, false));
        drivers.forEach(this::addDriver);
        basis.add(
                total("value.estimated", "Estimated value", period, ValueBooks::counted, ValueBooks.ESTIMATED, false));
        basis.add(total("value.risk", "Risk reduced", period, ValueBooks::risk, EVERY, false));
        return total;
    }

    private void addDriver(Driver driver) {
        String id = "value.delivered." + driver.id();
        String name = "Value delivered, " + name(driver);
        List<DriverBook> ofDriver = books.driver(driver.id());
        DriverFigure figure = new DriverFigure(basis, driver, ofDriver, rows, none(driver));
        basis.add(figure.at(id, name, basis.period(), ValueBooks.DELIVERED, true));
        basis.addEarlier(id, name, (earlier, label, at) -> figure.at(earlier, label, at, ValueBooks.DELIVERED, false));
        basis.add(figure.at(
                "value.estimated." + driver.id(),
                "Estimated value, " + name(driver),
                basis.period(),
                ValueBooks.ESTIMATED,
                false));
    }

    private Figure delivered(String id, String name, ReviewPeriod period, boolean series) {
        return total(id, name, period, ValueBooks::counted, ValueBooks.DELIVERED, series);
    }

    private Figure total(
            String id,
            String name,
            ReviewPeriod period,
            Predicate<Driver> which,
            Set<Confidence> confidences,
            boolean series) {
        FigureBuilder builder = Figure.of(id, name, basis.money())
                .formula("sum of the inputs")
                .rows(rows.credited(which, confidences, Span.of(period)));
        for (Driver driver : drivers) {
            if (which.test(driver)) {
                books.credited(driver::equals, confidences, Span.of(period))
                        .value()
                        .ifPresent(value -> builder.input(driver.id(), value));
            }
        }
        if (series) {
            builder.points(basis.history(
                    at -> books.credited(which, confidences, Span.of(at)).value()));
        }
        return figure(
                builder,
                books.credited(which, confidences, Span.of(period)),
                SOURCE,
                period,
                drivers.stream().noneMatch(which) ? noDrivers() : Absence.NO_MEASUREMENT);
    }

    private Absence none(Driver driver) {
        return basis.snapshot().hasPull(Kind.MEASUREMENT) ? Absence.NO_MEASUREMENT : Absence.NO_PULL;
    }

    private Absence noDrivers() {
        boolean any = books.drivers().findAny().isPresent();
        return any ? Absence.NO_MONEY_DRIVERS : basis.nothing(Kind.MEASUREMENT);
    }

    /** The sum as a figure's value, or why it has none. */
    static Figure figure(FigureBuilder builder, Sum sum, String source, ReviewPeriod period, Absence otherwise) {
        builder.source(source, sum.rows(), period.lastDay());
        sum.confidence().ifPresent(builder::confidence);
        return builder.valueOr(sum.value(), sum.gap().orElse(otherwise));
    }

    /** The company's own English name of a driver, else its id. */
    static String name(Driver driver) {
        return Optional.ofNullable(driver.names().get("en")).orElse(driver.id());
    }
}
