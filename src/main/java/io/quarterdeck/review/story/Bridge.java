package io.quarterdeck.review.story;

import io.quarterdeck.metric.Driver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What each driver adds between the plan and the value delivered, or between zero and it where there is no plan.
 *
 * @param parts largest gain first; they and {@code rest} sum to delivered less promised
 * @param rest what no single part shows
 * @param unplanned names of the drivers without a promise, whose whole value is a part
 */
record Bridge(
        Optional<BigDecimal> promised,
        BigDecimal delivered,
        List<Part> parts,
        BigDecimal rest,
        List<String> unplanned) {
    private static final int MOST_PARTS = 8;
    /** Below any currency's smallest coin: a difference this small is arithmetic, not value. */
    private static final BigDecimal NOTHING = new BigDecimal("0.0001");

    /** Half a cent: less would print as no amount. */
    private static final BigDecimal WORTH_NAMING = new BigDecimal("0.005");

    /** @param name as it reads within a sentence */
    record Part(String driver, String name, String label, BigDecimal amount) {}

    static Optional<Bridge> of(Dossier dossier, Citations citations) {
        return citations.take("value.delivered").map(delivered -> {
            Optional<BigDecimal> promised = citations.take("value.promised");
            List<Part> parts = new ArrayList<>();
            List<String> unplanned = new ArrayList<>();
            for (Driver driver : Drivers.money(dossier)) {
                String name = Drivers.name(dossier, driver);
                parts.add(new Part(
                        driver.id(),
                        name,
                        Drivers.label(dossier, driver),
                        amount(citations, driver.id(), promised.isPresent())));
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

    private static BigDecimal amount(Citations citations, String driver, boolean planned) {
        Optional<BigDecimal> variance = planned ? citations.take("value.variance." + driver) : Optional.empty();
        return variance.orElseGet(() -> {
            BigDecimal delivered = citations.take("value.delivered." + driver).orElse(BigDecimal.ZERO);
            BigDecimal promise =
                    planned ? citations.take("value.promised." + driver).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
            return delivered.subtract(promise);
        });
    }

    private static Bridge gathered(
            Optional<BigDecimal> promised, BigDecimal delivered, List<Part> all, List<String> unplanned) {
        List<Part> kept = all.stream()
                .sorted(Comparator.comparing((Part part) -> part.amount().abs()).reversed())
                .limit(MOST_PARTS)
                .sorted(Comparator.comparing(Part::amount).reversed())
                .toList();
        BigDecimal shown = kept.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = delivered.subtract(promised.orElse(BigDecimal.ZERO)).subtract(shown);
        boolean none = all.size() == kept.size() && rest.abs().compareTo(NOTHING) < 0;
        return new Bridge(promised, delivered, kept, none ? BigDecimal.ZERO : rest, unplanned);
    }

    BigDecimal difference() {
        return delivered.subtract(promised.orElse(BigDecimal.ZERO));
    }

    /** The part that adds most, where one adds anything. */
    Optional<Part> best() {
        return parts.stream().findFirst().filter(part -> part.amount().compareTo(WORTH_NAMING) >= 0);
    }

    /** The part that costs most, where one costs anything. */
    Optional<Part> worst() {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.get(parts.size() - 1))
                        .filter(part -> part.amount().negate().compareTo(WORTH_NAMING) >= 0);
    }
}
