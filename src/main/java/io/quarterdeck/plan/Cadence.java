package io.quarterdeck.plan;

import io.quarterdeck.period.Granularity;
import java.time.LocalDate;

/** How often a schedule falls due, and so which period each review of it covers. */
public sealed interface Cadence {
    /** Once for every period of this length of the account's fiscal calendar. */
    record Every(Granularity granularity) implements Cadence {}

    /** So many calendar days before the account's renewal; covers the last quarter that is complete by then. */
    record BeforeRenewal(int days) implements Cadence {
        public BeforeRenewal {
            if (days < 1 || days > 730) {
                throw new IllegalArgumentException("before_renewal is " + days + " days; it must be 1 to 730");
            }
        }
    }

    /** On one day, in each account's own zone; covers the last quarter that is complete by then. */
    record Once(LocalDate on) implements Cadence {}
}
