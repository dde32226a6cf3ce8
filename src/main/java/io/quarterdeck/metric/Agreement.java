package io.quarterdeck.metric;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One version of what was agreed with a customer: a driver's baseline, a promise or a goal.
 *
 * @param key the driver or the goal
 * @param from the day that tells this version from the others: {@code effective_from} of a baseline, {@code period_from}
 *     of a promise, {@code agreed_on} of a goal
 * @param terms what was agreed, by column; numbers without trailing zeros, so that equal ones are written alike
 */
public record Agreement(
        Kind kind,
        String key,
        LocalDate from,
        Map<String, String> terms,
        Optional<String> agreedBy,
        Optional<LocalDate> agreedOn,
        Optional<String> reason) {
    public Agreement {
        terms = Collections.unmodifiableMap(new TreeMap<>(terms));
    }

    /** The same with every text as an earlier one has it that lacks but names. */
    Agreement asKept(Agreement earlier) {
        Map<String, String> unnamed = new TreeMap<>(terms);
        unnamed.replaceAll((column, text) -> Optional.ofNullable(earlier.terms.get(column))
                .filter(before -> Blank.isOf(before, text))
                .orElse(text));
        return new Agreement(
                kind,
                key,
                from,
                unnamed,
                Blank.kept(earlier.agreedBy, agreedBy),
                agreedOn,
                Blank.kept(earlier.reason, reason));
    }

    /** What a version is known by, whatever its terms. */
    public record Version(Kind kind, String key, LocalDate from) {}

    public Version version() {
        return new Version(kind, key, from);
    }
}
