package io.quarterdeck.config;

import io.quarterdeck.holiday.RegionalHolidays;
import io.quarterdeck.spelling.Nearest;
import java.util.List;
import java.util.Locale;

/** A country or subdivision of ISO 3166 whose holidays are known, in capitals: {@code DE}, {@code DE-BY}. */
final class RegionReading implements Reading<String> {
    private final RegionalHolidays holidays = new RegionalHolidays();

    @Override
    public String of(Node.Scalar scalar) throws UnfitException {
        String region = Readings.text().of(scalar);
        if (!holidays.knows(region)) {
            throw new UnfitException("the holidays of " + Readings.shown(region) + " are not known", remedy(region));
        }
        return region;
    }

    private String remedy(String region) {
        String capitals = region.toUpperCase(Locale.ROOT).replace('_', '-');
        if (holidays.knows(capitals)) {
            return "did you mean " + capitals + "?";
        }
        List<String> parts = holidays.subdivisions(capitals.split("-", 2)[0]);
        return parts.isEmpty()
                ? "write a country or subdivision of ISO 3166, e.g. DE or DE-BY"
                : Nearest.remedy(capitals, parts);
    }
}
