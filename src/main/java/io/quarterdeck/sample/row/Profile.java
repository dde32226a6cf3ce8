package io.quarterdeck.sample.row;

import java.util.Optional;

/**
 * Who a sample account is.
 *
 * @param fiscalYearStart month in which its fiscal year begins, 1 to 12
 * @param lead {@code value}, {@code goals} or {@code service}
 * @param customerQuarters how many quarters before the reviewed one it became a customer
 * @param valueQuarters how many quarters before the reviewed one its value is counted from; empty when it never was
 * @param renewalQuarters how many quarters after the reviewed one it renews
 * @param domain of its mail addresses; under {@code .example}, so that nobody is ever reached
 * @param brand under which it is served
 * @param logo name of a drawing beside the stories
 */
public record Profile(
        String id,
        String name,
        String segment,
        String locale,
        String currency,
        String zone,
        int fiscalYearStart,
        String lead,
        int customerQuarters,
        Optional<Integer> valueQuarters,
        int renewalQuarters,
        String csm,
        String domain,
        String brand,
        Optional<String> logo) {

    /** A customer whose fiscal year is the calendar year, that cares for value first and counts it for two years. */
    public static Profile of(String id, String name, String segment, String locale, String currency, String zone) {
        return new Profile(
                id,
                name,
                segment,
                locale,
                currency,
                zone,
                1,
                "value",
                11,
                Optional.of(7),
                2,
                "Tomás Rivera",
                id + ".example",
                "halyard",
                Optional.empty());
    }

    public Profile fiscalYearFrom(int month) {
        return new Profile(
                id,
                name,
                segment,
                locale,
                currency,
                zone,
                month,
                lead,
                customerQuarters,
                valueQuarters,
                renewalQuarters,
                csm,
                domain,
                brand,
                logo);
    }

    public Profile leadingWith(String what) {
        return new Profile(
                id,
                name,
                segment,
                locale,
                currency,
                zone,
                fiscalYearStart,
                what,
                customerQuarters,
                valueQuarters,
                renewalQuarters,
                csm,
                domain,
                brand,
                logo);
    }

    public Profile since(int quarters, Optional<Integer> value) {
        return new Profile(
                id,
                name,
                segment,
                locale,
                currency,
                zone,
                fiscalYearStart,
                lead,
                quarters,
                value,
                renewalQuarters,
                csm,
                domain,
                brand,
                logo);
    }

    public Profile servedBy(String manager) {
        return new Profile(
                id,
                name,
                segment,
                locale,
                currency,
                zone,
                fiscalYearStart,
                lead,
                customerQuarters,
                valueQuarters,
                renewalQuarters,
                manager,
                domain,
                brand,
                logo);
    }

    /** Served by a partner who prints reviews in a brand of its own. */
    public Profile in(String other) {
        return new Profile(
                id,
                name,
                segment,
                locale,
                currency,
                zone,
                fiscalYearStart,
                lead,
                customerQuarters,
                valueQuarters,
                renewalQuarters,
                csm,
                domain,
                other,
                logo);
    }

    public Profile drawnAs(String drawing) {
        return new Profile(
                id,
                name,
                segment,
                locale,
                currency,
                zone,
                fiscalYearStart,
                lead,
                customerQuarters,
                valueQuarters,
                renewalQuarters,
                csm,
                domain,
                brand,
                Optional.of(drawing));
    }
}
