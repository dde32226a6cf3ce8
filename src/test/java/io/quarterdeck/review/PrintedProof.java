package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.DriverFormula;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.review.format.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Computes a printed number again from the figures that it says it is made from, as a stranger to the story would. */
final class PrintedProof {
    private static final Pattern REFERENCE =
            Pattern.compile("(E\\d{2,})(?:@([^#]+)(?:#(.+))?|!(.+)|(#rows))?", Pattern.DOTALL);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** What thirty-four digits lose in a few divisions. */
    private static final BigDecimal ARITHMETIC = new BigDecimal("1e-28");

    private final Map<String, Figure> ledger = new HashMap<>();

    PrintedProof(List<LedgerEntry> entries) {
        entries.forEach(entry -> ledger.put(entry.number(), entry.figure()));
    }

    void check(PrintedNumber number) {
        assertThat(ledger).containsKey(number.evidence());
        Map<String, BigDecimal> inputs = new HashMap<>();
        number.inputs().forEach((letter, reference) -> inputs.put(letter, value(reference)));
        BigDecimal computed = DriverFormula.parse(number.formula()).evaluate(inputs);
        assertThat(computed.subtract(number.value()).abs())
                .as(number + " is computed as " + computed)
                .isLessThanOrEqualTo(slack(number.value()));
        checkText(number);
        checkRounding(number);
    }

    private static void checkText(PrintedNumber number) {
        String digits = Said.digits(number.text());
        if (digits.isEmpty()) {
            assertThat(number.shown()).as(number.toString()).singleElement().satisfies(shown -> assertThat(
                            shown.number().stripTrailingZeros().scale())
                    .isLessThanOrEqualTo(0));
            return;
        }
        assertThat(digits)
                .as(number.toString())
                .isEqualTo(number.shown().stream()
                        .map(shown -> shown.number().abs().toPlainString().replace(".", ""))
                        .collect(Collectors.joining()));
    }

    private static void checkRounding(PrintedNumber number) {
        BigDecimal sum = number.shown().stream()
                .map(shown -> shown.number().multiply(shown.factor()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Shown last = number.shown().get(number.shown().size() - 1);
        BigDecimal half = HALF.scaleByPowerOfTen(-last.number().scale()).multiply(last.factor());
        assertThat(sum.subtract(number.value()).abs())
                .as(number.toString())
                .isLessThanOrEqualTo(half.add(slack(number.value())));
    }

    private static BigDecimal slack(BigDecimal value) {
        return value.abs().max(BigDecimal.ONE).multiply(ARITHMETIC, MathContext.DECIMAL128);
    }

    private BigDecimal value(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        assertThat(parts.matches()).as(reference).isTrue();
        Figure figure = ledger.get(parts.group(1));
        assertThat(figure).as(reference).isNotNull();
        if (parts.group(5) != null) {
            return BigDecimal.valueOf(figure.rows());
        }
        if (parts.group(4) != null) {
            return new BigDecimal(figure.inputs().get(parts.group(4)));
        }
        if (parts.group(2) == null) {
            return figure.value().orElseThrow();
        }
        Point point = figure.points().stream()
                .filter(each -> each.at().equals(parts.group(2)))
                .findFirst()
                .orElseThrow();
        return parts.group(3) == null
                ? point.value().orElseThrow()
                : point.detail().get(parts.group(3));
    }
}
