package io.quarterdeck.config;

import io.quarterdeck.account.Vendor;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;

/** Reads the section {@code vendor}. */
final class VendorReader {
    private VendorReader() {}

    static Vendor read(Section root) {
        Section vendor = root.section("vendor");
        return new Vendor(
                vendor.required("name", Readings.text(), "your company's name").orElse(""),
                vendor.list("domains", PlaceReadings.domain()),
                vendor.optional("base_currency", PlaceReadings.currency(), Currency.getInstance("EUR")),
                vendor.optional("time_zone", PlaceReadings.zone(), ZoneOffset.UTC),
                vendor.optional("locale", PlaceReadings.locale(), Locale.ENGLISH));
    }
}
