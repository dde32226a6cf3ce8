package io.quarterdeck.sample.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What one value driver brought, quarter by quarter, while the story is being told. */
public final class DriverStory {
    /**
     * A baseline in force from a quarter's first day.
     *
     * @param back quarters before the reviewed one; −1 is the next
     */
    record Baseline(int back, String value, Optional<String> reason, String by) {}

    private static final int A_LITTLE = 8;
    private static final int MUCH = 500;

    private final DriverModel model;
    private final List<Long> quarters;
    private final int unevenness;
    private final List<Baseline> baselines = new ArrayList<>();
    private List<String> levels = List.of();
    private BigDecimal rate;
    private boolean ownRate;
    private boolean weekly;
    private List<String> parts = List.of("");
    private String confidence = "measured";
    private List<Long> promised = List.of();
    private String promisedBy = "";
    private List<Long> estimated = List.of();
    private String estimatedPart = "";

    private DriverStory(DriverModel model, List<Long> quarters, int unevenness) {
        this.model = model;
        this.quarters = quarters;
        this.unevenness = unevenness;
        this.rate = model.defaultRate();
    }

    /** @param quarters value of each quarter in whole units, oldest first, the reviewed quarter last */
    public static DriverStory of(DriverModel model, long... quarters) {
        return new DriverStory(model, Arrays.stream(quarters).boxed().toList(), A_LITTLE);
    }

    /** So many quarters from one value to another, up and down a little on the way. */
    public static DriverStory growing(DriverModel model, int quarters, long first, long last) {
        return new DriverStory(model, Growth.between(first, last, quarters), MUCH);
    }

    /** The measured level on its way, beginning at the first quarter, and the baseline it is held against. */
    public DriverStory level(String baseline, String first, String last, String agreedBy) {
        baselines.add(new Baseline(quarters.size() - 1, baseline, Optional.empty(), agreedBy));
        levels = List.of(first, last);
        return this;
    }

    /** The measured level of each quarter. */
    public DriverStory levels(String agreedBy, String baseline, String... each) {
        level(baseline, each[0], each[each.length - 1], agreedBy);
        levels = List.of(each);
        return this;
    }

    /** Levels as they are commonly seen. */
    public DriverStory usualLevel(String agreedBy) {
        DriverModel.Usual usual = model.usual();
        return level(usual.baseline(), usual.first(), usual.later(), agreedBy);
    }

    /** A baseline agreed anew; call in order of time. */
    public DriverStory rebased(int back, String value, String reason, String by) {
        baselines.add(new Baseline(back, value, Optional.of(reason), by));
        return this;
    }

    /** The account's own rate instead of the one that holds for all. */
    public DriverStory rate(String own) {
        rate = new BigDecimal(own);
        ownRate = true;
        return this;
    }

    /** Measured each week instead of each month, at each of these sites or teams. */
    public DriverStory weekly(String... at) {
        weekly = true;
        return parts(at);
    }

    /** Measured each month at each of these sites or teams. */
    public DriverStory parts(String... at) {
        parts = at.length == 0 ? List.of("") : List.of(at);
        return this;
    }

    /** Read from no system: a person vouches for the numbers. */
    public DriverStory attested() {
        confidence = "attested";
        return this;
    }

    /** Promises in whole units, oldest first; the last is for the quarter after the reviewed one. */
    public DriverStory promised(String by, long... amounts) {
        promised = Arrays.stream(amounts).boxed().toList();
        promisedBy = by;
        return this;
    }

    /** Promises of so many per cent of what each quarter brought in the end, and one for the next quarter. */
    public DriverStory promisedAt(int percent, long next, String by) {
        List<Long> amounts = new ArrayList<>(
                quarters.stream().map(value -> Math.abs(value) * percent / 100).toList());
        amounts.add(next);
        promised = List.copyOf(amounts);
        promisedBy = by;
        return this;
    }

    /** Estimated value of another part beside the measured, the reviewed quarter last. */
    public DriverStory estimated(String part, long... values) {
        estimatedPart = part;
        estimated = Arrays.stream(values).boxed().toList();
        return this;
    }

    public void write(AccountRows rows) {
        new BaselineRows(rows, model, rate, ownRate).write(quarters.size() - 1, baselines);
        PromiseRows.write(rows, model.driver(), promised, promisedBy);
        MeasurementRows writer = new MeasurementRows(rows, model, baselines, rate, weekly);
        writer.write(uneven(rows.chance(model.driver() + " quarters")), levels, parts, confidence);
        writer.write(estimated, levels.subList(levels.size() - 1, levels.size()), List.of(estimatedPart), "estimated");
    }

    /** No quarter ends on a round number; the reviewed one stays as it is told. */
    private List<Long> uneven(Chance chance) {
        return IntStream.range(0, quarters.size())
                .mapToObj(
                        index -> chance.off(quarters.get(index), index == quarters.size() - 1 ? A_LITTLE : unevenness))
                .toList();
    }
}
