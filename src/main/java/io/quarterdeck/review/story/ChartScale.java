package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Formats;
import io.quarterdeck.review.format.Scale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/** The one scale and number of decimals in which a chart tells all its money. */
record ChartScale(Formats formats, Currency currency, Scale scale, int decimals) {
    static ChartScale of(Formats formats, Currency currency, Collection<BigDecimal> amounts) {
        Scale scale = formats.scales().common(amounts);
        return new ChartScale(formats, currency, scale, formats.scales().decimals(amounts, scale));
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
