package io.quarterdeck.review.story;

import io.quarterdeck.figure.Point;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The message of the columns: how far value has come, and by which driver. */
final class DriversTitle {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private DriversTitle() {}

    static String of(Dossier dossier, DriverColumns data) {
        List<Point> columns = data.columns();
        Point first = columns.get(0);
        Point last = columns.get(columns.size() - 1);
        if (columns.size() < 2 || first.value().isEmpty() || last.value().isEmpty()) {
            return single(dossier, data);
        }
        BigDecimal from = first.value().get();
        BigDecimal to = last.value().get();
        Direction direction = Direction.of(to.subtract(from));
        Optional<Driver> leader = leader(dossier, data, first, last, direction);
        return Titles.fitting(
                told(dossier, from, to, first, leader.map(driver -> Drivers.name(dossier, driver))),
                told(dossier, from, to, first, Optional.empty()));
    }

    private static String told(Dossier dossier, BigDecimal from, BigDecimal to, Point first, Optional<String> leader) {
        boolean comparable = from.signum() > 0 && to.signum() > 0;
        BigDecimal ratio = comparable ? to.divide(from, MathContext.DECIMAL128) : BigDecimal.ZERO;
        String change = comparable ? change(ratio) : "amounts";
        return dossier.say(
                "drivers.title",
                "change",
                change,
                "percent",
                comparable ? dossier.formats().ratios().percentSize(ratio.subtract(BigDecimal.ONE)) : "",
                "from",
                dossier.money(from),
                "to",
                dossier.money(to),
                "since",
                Series.period(dossier, first)
                        .map(dossier.formats().periods()::brief)
                        .orElse(first.at()),
                "granularity",
                dossier.granularity(),
                "direction",
                Direction.of(to.subtract(from)).word(),
                "led",
                leader.isPresent() && !change.equals("level") ? "yes" : "no",
                "leader",
                leader.orElse(""));
    }

    /** Words such as "doubled" only where the numbers say so to within a twentieth. */
    static String change(BigDecimal ratio) {
        if (Direction.ofRatio(ratio.subtract(BigDecimal.ONE)) == Direction.LEVEL) {
            return "level";
        }
        if (ratio.compareTo(new BigDecimal("1.95")) < 0) {
            boolean halved = ratio.subtract(HALF).abs().compareTo(new BigDecimal("0.0125")) <= 0;
            return halved ? "halved" : ratio.compareTo(BigDecimal.ONE) > 0 ? "up" : "down";
        }
        if (ratio.compareTo(new BigDecimal("2.05")) < 0) {
            return "doubled";
        }
        if (ratio.compareTo(new BigDecimal("2.95")) < 0) {
            return "overdoubled";
        }
        return ratio.compareTo(new BigDecimal("3.05")) < 0 ? "tripled" : "overtripled";
    }

    /** The driver that moved most in the direction in which the total moved. */
    private static Optional<Driver> leader(
            Dossier dossier, DriverColumns data, Point first, Point last, Direction direction) {
        if (data.shown().size() < 2) {
            return Optional.empty();
        }
        Comparator<Driver> byMove = Comparator.comparing(driver -> move(dossier, driver, first, last));
        return (direction == Direction.DOWN
                        ? data.shown().stream().min(byMove)
                        : data.shown().stream().max(byMove))
                .filter(driver -> Direction.of(move(dossier, driver, first, last)) == direction);
    }

    private static BigDecimal move(Dossier dossier, Driver driver, Point first, Point last) {
        BigDecimal before = DriverColumns.amount(dossier, driver, first).orElse(BigDecimal.ZERO);
        return DriverColumns.amount(dossier, driver, last)
                .orElse(BigDecimal.ZERO)
                .subtract(before);
    }

    private static String single(Dossier dossier, DriverColumns data) {
        Point last = data.columns().get(data.columns().size() - 1);
        String value = last.value().map(dossier::money).orElse(dossier.formats().dash());
        Optional<Driver> largest = data.shown().stream()
                .filter(driver -> DriverColumns.amount(dossier, driver, last)
                        .filter(amount -> amount.signum() > 0)
                        .isPresent())
                .max(Comparator.comparing(
                        driver -> DriverColumns.amount(dossier, driver, last).orElse(BigDecimal.ZERO)));
        boolean many = data.shown().size() > 1 && largest.isPresent();
        return Titles.fitting(
                singleTitle(
                        dossier,
                        value,
                        many,
                        largest.map(driver -> Drivers.name(dossier, driver)).orElse("")),
                singleTitle(dossier, value, false, ""));
    }

    private static String singleTitle(Dossier dossier, String value, boolean led, String leader) {
        ReviewPeriod period = dossier.period();
        return dossier.say(
                "drivers.title.single",
                "value",
                value,
                "period",
                dossier.formats().periods().brief(period),
                "led",
                led ? "yes" : "no",
                "leader",
                leader);
    }
}
