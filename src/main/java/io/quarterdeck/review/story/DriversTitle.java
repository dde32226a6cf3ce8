package io.quarterdeck.review.story;

import io.quarterdeck.figure.Point;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Marks;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The message of the columns: how far value has come, and by which driver. */
final class DriversTitle {
    /** A smaller step back is no turn. */
    private static final BigDecimal WORTH_A_WORD = new BigDecimal("0.02");

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private DriversTitle() {}

    static String of(Dossier dossier, DriverColumns data, Citations citations) {
        List<Point> columns = data.columns();
        Point first = columns.get(0);
        Point last = columns.get(columns.size() - 1);
        Optional<Cited> begun = citations.point(data.total(), first);
        Optional<Cited> reached = citations.point(data.total(), last);
        if (columns.size() < 2 || begun.isEmpty() || reached.isEmpty()) {
            return single(dossier, data, reached);
        }
        Cited from = begun.get();
        Cited to = reached.get();
        Direction direction = direction(dossier, from, to);
        Optional<Driver> leader = leader(dossier, data, first, last, direction);
        String led = told(dossier, from, to, first, leader.map(driver -> Drivers.name(dossier, driver)));
        String alone = told(dossier, from, to, first, Optional.empty());
        return turn(dossier, data, direction, to, citations)
                .map(step -> Titles.fitting(
                        turned(dossier, led, step), turned(dossier, alone, step), turned(dossier, alone, step)))
                .orElseGet(() -> Titles.fitting(led, alone));
    }

    /** The last step, where it went against the way that the columns came. */
    private static Optional<Cited> turn(
            Dossier dossier, DriverColumns data, Direction direction, Cited to, Citations citations) {
        String previous = dossier.period().previous().name();
        return data.columns().stream()
                .skip(1)
                .filter(point -> point.at().equals(previous))
                .findFirst()
                .flatMap(point -> citations.point(data.total(), point))
                .filter(before -> before.signum() > 0 && to.signum() > 0)
                .map(to::growthOver)
                .filter(step -> step.value().abs().compareTo(WORTH_A_WORD) >= 0
                        && (direction == Direction.UP && step.signum() < 0
                                || direction == Direction.DOWN && step.signum() > 0));
    }

    private static String turned(Dossier dossier, String title, Cited step) {
        return dossier.say(
                "drivers.title.turn",
                "title",
                title,
                "direction",
                Direction.of(step).word(),
                "percent",
                dossier.formats().ratios().percentSize(step),
                "before",
                dossier.formats().periods().bare(dossier.period().previous()));
    }

    private static String told(Dossier dossier, Cited from, Cited to, Point first, Optional<String> leader) {
        Optional<Cited> ratio = isComparable(from, to) ? Optional.of(to.over(from)) : Optional.empty();
        String change = ratio.map(Cited::value).map(DriversTitle::change).orElse("amounts");
        return dossier.say(
                "drivers.title",
                "change",
                change,
                "percent",
                ratio.map(grown -> dossier.formats().ratios().percentSize(grown.less(BigDecimal.ONE)))
                        .orElse(""),
                "from",
                dossier.money(from),
                "to",
                dossier.money(to),
                "since",
                Series.period(dossier, first)
                        .map(dossier.formats().periods()::brief)
                        .orElse(""),
                "granularity",
                dossier.granularity(),
                "direction",
                direction(dossier, from, to).word(),
                "led",
                leader.isPresent() && !change.equals("level") ? "yes" : "no",
                "leader",
                leader.orElse(""));
    }

    private static boolean isComparable(Cited from, Cited to) {
        return from.signum() > 0 && to.signum() > 0;
    }

    /** Amounts compare as they are printed: nothing rose from 0 to 0. */
    private static Direction direction(Dossier dossier, Cited from, Cited to) {
        boolean alike =
                !isComparable(from, to) && Marks.plain(dossier.money(from)).equals(Marks.plain(dossier.money(to)));
        return alike ? Direction.LEVEL : Direction.of(to.minus(from));
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
        if (data.shown().size() < 2 || direction == Direction.LEVEL) {
            return Optional.empty();
        }
        List<Driver> all = Drivers.money(dossier);
        Comparator<Driver> byMove = Comparator.comparing(driver -> move(dossier, driver, first, last));
        return (direction == Direction.DOWN
                        ? all.stream().min(byMove)
                        : all.stream().max(byMove))
                .filter(driver -> Direction.of(move(dossier, driver, first, last)) == direction);
    }

    private static BigDecimal move(Dossier dossier, Driver driver, Point first, Point last) {
        BigDecimal before = DriverColumns.amount(dossier, driver, first).orElse(BigDecimal.ZERO);
        return DriverColumns.amount(dossier, driver, last)
                .orElse(BigDecimal.ZERO)
                .subtract(before);
    }

    private static String single(Dossier dossier, DriverColumns data, Optional<Cited> reached) {
        Point last = data.columns().get(data.columns().size() - 1);
        String value = reached.map(dossier::money).orElse(dossier.formats().dash());
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
