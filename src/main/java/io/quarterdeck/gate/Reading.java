package io.quarterdeck.gate;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A number that somebody measured or agreed on.
 *
 * @param figure the figure that it goes into
 * @param series what it can be compared with, in words: {@code the input invoices of the driver invoice_matching}
 */
record Reading(String figure, String series, LocalDate day, BigDecimal number) {}
