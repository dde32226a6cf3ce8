package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Formats;
import io.quarterdeck.review.format.Scale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** The one scale and number of decimals in which a chart tells all its money. */
record ChartScale(Formats formats, Currency currency, Scale scale, int decimals) {
    private static final int MOST_DECIMALS = 2;

    static ChartScale of(Formats formats, Currency currency, Collection<BigDecimal> amounts) {
        Scale scale = formats.scales().common(amounts);
        return new ChartScale(formats, currency, scale, formats.scales().decimals(amounts, scale));
    }

    /**
     * As {@link #of}, with the decimals that a bridge's changes need: the largest shows two digits, and one more decimal
     * is told where another change would be told as none without it.
     */
    static ChartScale ofBridge(
            Formats formats, Currency currency, Collection<BigDecimal> totals, Collection<BigDecimal> changes) {
        ChartScale scale = of(
                formats,
                currency,
                Stream.concat(totals.stream(), changes.stream()).toList());
        List<BigDecimal> told = changes.stream()
                .filter(change -> change.signum() != 0)
                .map(BigDecimal::abs)
                .sorted()
                .toList();
        if (told.isEmpty()) {
            return scale;
        }
        BigDecimal largest = told.get(told.size() - 1);
        while (scale.decimals < MOST_DECIMALS
                && scale.shown(largest).unscaledValue().compareTo(BigInteger.TEN) < 0) {
            scale = scale.finer();
        }
        ChartScale finer = scale.finer();
        boolean hidden = scale.shown(told.get(0)).signum() == 0
                && finer.shown(told.get(0)).signum() != 0;
        return hidden && finer.decimals <= MOST_DECIMALS ? finer : scale;
    }

    private ChartScale finer() {
        return new ChartScale(formats, currency, scale, decimals + 1);
    }

    /** {@code 1,640}. */
    String plain(Cited amount) {
        return formats.scales().number(amount, scale, decimals);
    }

    /** {@code +182}. */
    String signed(Cited amount) {
        return formats.scales().signed(amount, scale, decimals);
    }

    /** {@code EUR thousand}. */
    String unit() {
        return formats.money().unit(scale, currency);
    }

    /** The amount as the chart prints it, as a number. */
    BigDecimal shown(BigDecimal amount) {
        return scale.of(amount).setScale(decimals, RoundingMode.HALF_UP);
    }
}
