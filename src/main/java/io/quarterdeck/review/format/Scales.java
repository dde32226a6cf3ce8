package io.quarterdeck.review.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A language's scales ({@code k}, {@code M}, or {@code 万}, {@code 億}), read from its message file. */
public final class Scales {
    private static final int DIGITS_OF_A_CHART = 4;

    private final Numbers numbers;
    private final List<Scale> ascending;

    /** @throws IllegalArgumentException when the entry {@code format.scales} is not {@code 3|k|thousand; 6|M|million} */
    Scales(Words words, Numbers numbers) {
        this.numbers = numbers;
        List<Scale> scales = new ArrayList<>(List.of(Scale.ONE));
        for (String entry : words.fill("format.scales").split(";")) {
            String[] parts = entry.strip().split("\\|");
            if (parts.length != 3) {
                throw new IllegalArgumentException(
                        "format.scales has the entry \"" + entry.strip() + "\"; write exponent|sign|name");
            }
            scales.add(new Scale(Integer.parseInt(parts[0]), parts[1], parts[2]));
        }
        scales.sort(Comparator.comparingInt(Scale::exponent));
        ascending = List.copyOf(scales);
    }

    /** The scale in which three significant digits of the value read shortest. */
    Scale of(BigDecimal value) {
        return largest(Numbers.threeDigits(value));
    }

    /** One scale for all numbers of a chart: the largest has at most four digits before the point. */
    public Scale common(Collection<BigDecimal> values) {
        BigDecimal limit = BigDecimal.TEN.pow(DIGITS_OF_A_CHART);
        BigDecimal most =
                values.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return ascending.stream()
                .filter(scale -> scale.of(most).compareTo(limit) < 0)
                .findFirst()
                .orElse(ascending.get(ascending.size() - 1));
    }

    /** Decimals in which all numbers of a chart are told, so that its largest shows three digits. */
    public int decimals(Collection<BigDecimal> values, Scale scale) {
        BigDecimal most =
                values.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return Math.min(2, Numbers.decimalsOfThree(scale.of(most)));
    }

    /** Three significant digits with the scale's sign, without a currency: {@code 1.84 M}. */
    public String compact(Cited number) {
        return number.print(compact(number.value()), shown(number.value()));
    }

    /** A chart's number in its scale, without the scale's sign. */
    public String number(Cited number, Scale scale, int decimals) {
        BigDecimal scaled = scale.of(number.value());
        return number.print(numbers.plain(scaled, decimals), new Shown(Numbers.rounded(scaled, decimals), scale.one()));
    }

    /** As {@link #number}, with a plus before a gain. */
    public String signed(Cited number, Scale scale, int decimals) {
        BigDecimal scaled = scale.of(number.value());
        return number.print(
                numbers.signed(scaled, decimals), new Shown(Numbers.rounded(scaled, decimals), scale.one()));
    }

    /** The digits of {@link #compact} and what one of them is worth. */
    Shown shown(BigDecimal value) {
        Scale scale = of(value);
        return new Shown(Numbers.shownOfThree(scale.of(Numbers.threeDigits(value))), scale.one());
    }

    String compact(BigDecimal value) {
        Scale scale = of(value);
        return scale.after(numbers.significant(scale.of(Numbers.threeDigits(value))));
    }

    /** Whether the language counts in 万 and 億. */
    boolean areIdeographic() {
        return ascending.get(ascending.size() - 1).isIdeographic();
    }

    private Scale largest(BigDecimal value) {
        Scale found = Scale.ONE;
        for (Scale scale : ascending) {
            if (scale.of(value.abs()).compareTo(BigDecimal.ONE) >= 0) {
                found = scale;
            }
        }
        return found;
    }
}
