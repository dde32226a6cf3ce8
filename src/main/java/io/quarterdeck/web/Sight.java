package io.quarterdeck.web;

import io.quarterdeck.run.Concern;
import io.quarterdeck.run.Health;
import io.quarterdeck.run.Reviews;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What an operator may see of a node; each part may fail or hang without harm to the others.
 *
 * @param concerns what somebody must look at
 * @param lastBeat when this process last showed that it is not stuck, whether or not the store answered
 * @param draining whether it was told to stop and takes no more work
 */
public record Sight(
        Reviews reviews,
        Supplier<List<Concern>> concerns,
        Health health,
        Supplier<Instant> lastBeat,
        BooleanSupplier draining,
        Clock clock) {}
