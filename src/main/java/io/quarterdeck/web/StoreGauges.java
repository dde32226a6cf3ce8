package io.quarterdeck.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What the store knows of the whole cluster, read when asked; NaN while it doesn't answer, never a stale number. */
final class StoreGauges {
    private static final List<String> MESSAGES = List.of("READY", "SENDING", "DOT", "SENT", "IN_DOUBT", "DEAD");

    private final Glance<Reviews.Totals> totals;
    private final MeterRegistry registry;

    private StoreGauges(Glance<Reviews.Totals> totals, MeterRegistry registry) {
        this.totals = totals;
        this.registry = registry;
    }

    static void bind(Glance<Reviews.Totals> totals, MeterRegistry registry) {
        StoreGauges gauges = new StoreGauges(totals, registry);
        for (ReviewState state : ReviewState.values()) {
            gauges.byState("quarterdeck.reviews", "Reviews in the store, by state", state.name(), seen -> seen.reviews()
                    .getOrDefault(state, 0L));
        }
        for (String state : MESSAGES) {
            gauges.byState("quarterdeck.messages", "Messages in the outbox, by state", state, seen -> seen.messages()
                    .getOrDefault(state, 0L));
        }
        gauges.seconds(
                "quarterdeck.overdue",
                "How long the longest overdue review that nobody works on has been due",
                Reviews.Totals::overdueSeconds);
        gauges.seconds(
                "quarterdeck.oldest.ready",
                "How long the oldest message that may be sent has been waiting",
                Reviews.Totals::oldestReadySeconds);
        gauges.plain(
                "quarterdeck.in.trouble",
                "Reviews whose last attempt broke and that are tried again",
                Reviews.Totals::inTrouble);
        gauges.plain("quarterdeck.nodes", "Processes of serve that were heard of lately", Reviews.Totals::nodes);
        Gauge.builder(
                        "quarterdeck.store.up",
                        totals,
                        glance -> glance.look().value().isPresent() ? 1 : 0)
                .description("Whether the store answers this node: 1 or 0")
                .register(registry);
    }

    private void byState(String name, String help, String state, ToDoubleFunction<Reviews.Totals> number) {
        gauge(name, help, number).tag("state", state.toLowerCase(Locale.ROOT)).register(registry);
    }

    private void seconds(String name, String help, ToDoubleFunction<Reviews.Totals> number) {
        gauge(name, help, number).baseUnit("seconds").register(registry);
    }

    private void plain(String name, String help, ToDoubleFunction<Reviews.Totals> number) {
        gauge(name, help, number).register(registry);
    }

    private Gauge.Builder<Glance<Reviews.Totals>> gauge(
            String name, String help, ToDoubleFunction<Reviews.Totals> number) {
        return Gauge.builder(name, totals, glance -> glance.look()
                        .value()
                        .map(seen -> number.applyAsDouble(seen))
                        .orElse(Double.NaN))
                .strongReference(true)
                .description(help);
    }
}
