package io.quarterdeck.review.story;

import io.quarterdeck.metric.Driver;
import io.quarterdeck.review.format.Cited;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What each driver adds between the plan and the value delivered, or between zero and it where there is no plan.
 *
 * @param parts those that are shown, largest gain first; they and {@code rest} sum to delivered less promised
 * @param all every driver's part, so that what adds most is said of all of them, shown or not
 * @param rest what no single part shows, where that is anything
 * @param unplanned names of the drivers without a promise, whose whole value is a part
 */
record Bridge(
        Optional<Cited> promised,
        Cited delivered,
        List<Part> parts,
        List<Part> all,
        Optional<Cited> rest,
        List<String> unplanned) {
    private static final int MOST_PARTS = 8;
    /** Below any currency's smallest coin: a difference this small is arithmetic, not value. */
    private static final BigDecimal NOTHING = new BigDecimal("0.0001");

    /** Half a cent: less would print as no amount. */
    private static final BigDecimal WORTH_NAMING = new BigDecimal("0.005");

    /** @param name as it reads within a sentence */
    record Part(String driver, String name, String label, Cited amount) {}

    static Optional<Bridge> of(Dossier dossier, Citations citations) {
        return citations.take("value.delivered").map(delivered -> {
            Optional<Cited> promised = citations.take("value.promised");
            List<Part> parts = new ArrayList<>();
            List<String> unplanned = new ArrayList<>();
            for (Driver driver : Drivers.money(dossier)) {
                String name = Drivers.name(dossier, driver);
                amount(citations, driver.id(), promised.isPresent())
                        .ifPresent(amount ->
                                parts.add(new Part(driver.id(), name, Drivers.label(dossier, driver), amount)));
                if (promised.isPresent()
                        && dossier.figures()
                                .printed("value.promised." + driver.id())
                                .isEmpty()) {
                    unplanned.add(name);
                }
            }
            return gathered(promised, delivered, parts, unplanned);
        });
    }

    /** What a driver adds; nothing where nothing is known of it. */
    static Optional<Cited> amount(Citations citations, String driver, boolean planned) {
        Optional<Cited> variance = planned ? citations.take("value.variance." + driver) : Optional.empty();
        return variance.or(() -> {
            Optional<Cited> delivered = citations.take("value.delivered." + driver);
            Optional<Cited> promise = planned ? citations.take("value.promised." + driver) : Optional.empty();
            return promise.isEmpty()
                    ? delivered
                    : Optional.of(
                            delivered.map(value -> value.minus(promise.get())).orElseGet(() -> promise.get()
                                    .negate()));
        });
    }

    private static Bridge gathered(Optional<Cited> promised, Cited delivered, List<Part> all, List<String> unplanned) {
        List<Part> kept = all.stream()
                .sorted(Comparator.comparing((Part part) -> part.amount().abs()).reversed())
                .limit(MOST_PARTS)
                .sorted(Comparator.comparing(Part::amount).reversed())
                .toList();
        Cited rest = promised.map(delivered::minus).orElse(delivered);
        for (Part part : kept) {
            rest = rest.minus(part.amount());
        }
        boolean none = rest.isZero()
                || (all.size() == kept.size() && rest.value().abs().compareTo(NOTHING) < 0);
        return new Bridge(promised, delivered, kept, all, none ? Optional.empty() : Optional.of(rest), unplanned);
    }

    Cited difference() {
        return promised.map(delivered::minus).orElse(delivered);
    }

    /** The part that adds most, where one adds anything. */
    Optional<Part> best() {
        return all.stream().max(Comparator.comparing(Part::amount)).filter(part -> isWorthNaming(part.amount()));
    }

    /** The part that costs most, where one costs anything. */
    Optional<Part> worst() {
        return all.stream()
                .min(Comparator.comparing(Part::amount))
                .filter(part -> isWorthNaming(part.amount().negate()));
    }

    private static boolean isWorthNaming(Cited gain) {
        return gain.value().compareTo(WORTH_NAMING) >= 0;
    }
}
