package io.quarterdeck.review;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.Status;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.Driver;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the figures of a review say, computed from them alone and by simpler rules than the sentences are. */
final class Truth {
    private static final BigDecimal HALF_A_PERCENT = new BigDecimal("0.005");

    private static final Pattern GOAL = Pattern.compile("goal\\..*\\.progress");

    final RandomFigures random;
    private final List<Figure> goals;

    Truth(RandomFigures random) {
        this.random = random;
        goals = random.figures.all().stream()
                .filter(figure -> GOAL.matcher(figure.id()).matches())
                .toList();
    }

    Optional<BigDecimal> find(String id) {
        return random.figures.printed(id);
    }

    BigDecimal of(String id) {
        return find(id).orElseThrow(() -> new AssertionError("a sentence tells of " + id + ", which is not printed"));
    }

    boolean has(String id) {
        return find(id).isPresent();
    }

    boolean positive(String id) {
        return find(id).filter(value -> value.signum() > 0).isPresent();
    }

    /** now ÷ before − 1. */
    static BigDecimal growth(BigDecimal now, BigDecimal before) {
        return now.divide(before, MathContext.DECIMAL128).subtract(BigDecimal.ONE);
    }

    /** Level is what would print as 0 %. */
    static boolean agrees(String direction, BigDecimal change) {
        return agrees(direction, change, HALF_A_PERCENT);
    }

    static boolean agrees(String direction, BigDecimal change, BigDecimal least) {
        return switch (direction) {
            case "up" -> change.compareTo(least) >= 0;
            case "down" -> change.negate().compareTo(least) >= 0;
            default -> change.abs().compareTo(least) < 0;
        };
    }

    static boolean sign(String direction, BigDecimal change) {
        return direction.equals(change.signum() > 0 ? "up" : change.signum() < 0 ? "down" : "level");
    }

    /** Whether the text holds the size of the change in whole per cent, where that is an ordinary number. */
    static boolean sized(String text, BigDecimal change) {
        BigDecimal percent = change.abs().movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        boolean ordinary = percent.compareTo(BigDecimal.ONE) >= 0 && percent.compareTo(BigDecimal.valueOf(99)) <= 0;
        return !ordinary || Said.digits(text).equals(percent.toPlainString());
    }

    /** Driver → what it adds to the plan, or to nothing where nothing is planned. */
    Map<String, BigDecimal> parts() {
        boolean planned = has("value.promised");
        Map<String, BigDecimal> parts = new TreeMap<>();
        for (Driver driver : random.settings.drivers()) {
            Optional<BigDecimal> delivered = find("value.delivered." + driver.id());
            Optional<BigDecimal> promised = planned ? find("value.promised." + driver.id()) : Optional.empty();
            boolean money = random.figures
                    .find("value.delivered." + driver.id())
                    .filter(figure -> figure.unit().kind() == Unit.Kind.MONEY)
                    .isPresent();
            if (money && (delivered.isPresent() || promised.isPresent())) {
                parts.put(driver.id(), delivered.orElse(BigDecimal.ZERO).subtract(promised.orElse(BigDecimal.ZERO)));
            }
        }
        return parts;
    }

    List<Figure> goals() {
        return goals;
    }

    List<Figure> goals(Status status) {
        return goals().stream()
                .filter(goal -> goal.status().orElse(Status.NO_DATA) == status)
                .toList();
    }

    /** Points of a series from the first that has a value on. */
    List<Point> points(String id) {
        List<Point> points =
                new ArrayList<>(random.figures.find(id).map(Figure::points).orElse(List.of()));
        while (!points.isEmpty() && points.get(0).value().isEmpty()) {
            points.remove(0);
        }
        return points;
    }

    Optional<BigDecimal> at(String id, String period) {
        return random.figures.find(id).map(Figure::points).orElse(List.of()).stream()
                .filter(point -> point.at().equals(period))
                .findFirst()
                .flatMap(Point::value);
    }

    /** Measure → share of its capacity. */
    Map<String, BigDecimal> shares() {
        Map<String, BigDecimal> shares = new TreeMap<>();
        measures()
                .forEach(measure -> find("usage." + measure + ".share").ifPresent(share -> shares.put(measure, share)));
        return shares;
    }

    List<String> measures() {
        return random.snapshot.rows(io.quarterdeck.metric.Kind.USAGE).stream()
                .map(row -> row.text("measure"))
                .filter(measure -> has("usage." + measure))
                .toList();
    }
}
