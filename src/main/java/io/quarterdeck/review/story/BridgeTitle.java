package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import java.math.BigDecimal;

/** The message of the value bridge: who carried the period and who cost it. */
final class BridgeTitle {
    private static final BigDecimal WORTH_THE_WORD = new BigDecimal("0.05");

    private BridgeTitle() {}

    static String of(Dossier dossier, Bridge bridge) {
        String plain = dossier.say(
                bridge.promised().isPresent() ? "bridge.title.plain" : "bridge.title.unplanned.plain",
                "value",
                dossier.money(bridge.delivered()),
                "difference",
                size(dossier, bridge.difference()),
                "direction",
                Direction.of(bridge.difference()).word(),
                "period",
                dossier.bare());
        String telling = bridge.promised().isPresent() ? planned(dossier, bridge, plain) : unplanned(dossier, bridge);
        return Titles.fitting(telling, plain);
    }

    private static String planned(Dossier dossier, Bridge bridge, String plain) {
        if (bridge.parts().isEmpty()) {
            return plain;
        }
        String shape = bridge.best().isPresent()
                ? bridge.worst().isPresent() ? "both" : "gains"
                : bridge.worst().isPresent() ? "losses" : "level";
        if (bridge.parts().size() == 1) {
            return single(dossier, bridge);
        }
        return dossier.say(
                "bridge.title." + shape,
                "best",
                bridge.best().map(Bridge.Part::name).orElse(""),
                "gain",
                bridge.best().map(part -> size(dossier, part.amount())).orElse(""),
                "worst",
                bridge.worst().map(Bridge.Part::name).orElse(""),
                "loss",
                bridge.worst().map(part -> size(dossier, part.amount())).orElse(""),
                "direction",
                Direction.of(bridge.difference()).word(),
                "carried",
                carried(bridge) ? "yes" : "no",
                "granularity",
                dossier.granularity(),
                "value",
                dossier.money(bridge.delivered()));
    }

    /** Whether one driver's gain is large enough beside the plan to be called what carried the period. */
    private static boolean carried(Bridge bridge) {
        BigDecimal least = bridge.promised()
                .map(promised -> promised.value().abs())
                .orElse(BigDecimal.ZERO)
                .multiply(WORTH_THE_WORD);
        return bridge.best()
                .filter(part -> part.amount().value().compareTo(least) >= 0)
                .isPresent();
    }

    private static String single(Dossier dossier, Bridge bridge) {
        Bridge.Part only = bridge.parts().get(0);
        return dossier.say(
                "bridge.title.single",
                "driver",
                only.name(),
                "value",
                dossier.money(bridge.delivered()),
                "difference",
                size(dossier, only.amount()),
                "direction",
                Direction.of(only.amount()).word());
    }

    private static String unplanned(Dossier dossier, Bridge bridge) {
        Cited delivered = bridge.delivered();
        if (bridge.parts().size() == 1 && bridge.rest().isEmpty()) {
            return dossier.say(
                    "bridge.title.unplanned.single",
                    "driver",
                    bridge.parts().get(0).name(),
                    "value",
                    dossier.money(delivered),
                    "period",
                    dossier.bare());
        }
        if (bridge.best().isPresent() && bridge.worst().isEmpty() && delivered.signum() > 0) {
            Cited share = bridge.best().get().amount().over(delivered);
            return dossier.say(
                    "bridge.title.unplanned.gains",
                    "best",
                    bridge.best().get().name(),
                    "gain",
                    size(dossier, bridge.best().get().amount()),
                    "share",
                    dossier.formats().ratios().percent(share),
                    "value",
                    dossier.money(delivered));
        }
        return dossier.say(
                "bridge.title.unplanned.mixed",
                "shape",
                bridge.best().isPresent()
                        ? bridge.worst().isPresent() ? "both" : "gain"
                        : bridge.worst().isPresent() ? "loss" : "none",
                "best",
                bridge.best().map(Bridge.Part::name).orElse(""),
                "gain",
                bridge.best().map(part -> size(dossier, part.amount())).orElse(""),
                "worst",
                bridge.worst().map(Bridge.Part::name).orElse(""),
                "loss",
                bridge.worst().map(part -> size(dossier, part.amount())).orElse(""),
                "value",
                dossier.money(delivered),
                "period",
                dossier.bare());
    }

    private static String size(Dossier dossier, Cited amount) {
        return dossier.formats().money().size(amount, dossier.currency());
    }
}
