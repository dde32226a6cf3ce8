package io.quarterdeck.review;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Judges what is said of the drivers between plan and delivery. */
final class BridgeJudge implements SentenceJudge.Family {
    /** Less than half a cent is told of no driver. */
    private static final BigDecimal NOTHING = new BigDecimal("0.005");

    @Override
    public boolean judge(Said said, Truth truth, SentenceJudge.Faults faults) {
        if (said.key().equals("remark.value")) {
            BigDecimal part = truth.parts().getOrDefault(said.named("driver"), BigDecimal.ZERO);
            faults.unless(said.says("planned") == truth.has("value.promised"), "takes a value for a variance");
            faults.unless(Truth.sign(said.word("direction"), part), "went the other way");
            extreme(said, "driver", part.signum() > 0, truth.parts(), faults);
            return true;
        }
        if (said.key().equals("bridge.footnote.unplanned")) {
            long without = truth.parts().keySet().stream()
                    .filter(driver -> !truth.has("value.promised." + driver))
                    .count();
            faults.unless(said.count("count") == without, "miscounts the drivers without a plan");
            return true;
        }
        if (!said.key().startsWith("bridge.title.")) {
            return false;
        }
        title(said, truth, faults);
        return true;
    }

    private static void title(Said said, Truth truth, SentenceJudge.Faults faults) {
        Map<String, BigDecimal> parts = truth.parts();
        BigDecimal delivered = truth.of("value.delivered");
        BigDecimal difference =
                truth.find("value.promised").map(delivered::subtract).orElse(delivered);
        boolean gains = parts.values().stream().anyMatch(part -> part.compareTo(NOTHING) >= 0);
        boolean losses = parts.values().stream().anyMatch(part -> part.negate().compareTo(NOTHING) >= 0);
        boolean planned = truth.has("value.promised");
        faults.unless(planned != said.key().contains(".unplanned"), "takes a plan for none");
        if (!said.word("best").isEmpty()) {
            extreme(said, "best", true, parts, faults);
        }
        if (!said.word("worst").isEmpty()) {
            extreme(said, "worst", false, parts, faults);
        }
        switch (said.key().substring("bridge.title.".length())) {
            case "plain" -> faults.unless(Truth.sign(said.word("direction"), difference), "went the other way");
            case "both" -> {
                faults.unless(gains && losses, "not both");
                faults.unless(Truth.sign(said.word("direction"), difference), "went the other way");
            }
            case "gains", "unplanned.gains" -> faults.unless(gains && !losses, "some driver fell short");
            case "losses" -> faults.unless(losses && !gains, "some driver went beyond its own");
            case "level" -> faults.unless(!gains && !losses, "not every driver delivered what was planned");
            case "single" -> {
                faults.unless(parts.size() == 1, "is not the only driver");
                faults.unless(
                        Truth.sign(said.word("direction"), parts.getOrDefault(said.named("driver"), BigDecimal.ZERO)),
                        "went the other way");
            }
            case "unplanned.single" ->
                faults.unless(parts.size() == 1 && parts.containsKey(said.named("driver")), "is not all of the value");
            case "unplanned.mixed" ->
                faults.unless(
                        said.is("shape", gains ? losses ? "both" : "gain" : losses ? "loss" : "none"),
                        "is of another shape");
            default -> faults.unless(planned || said.key().equals("bridge.title.unplanned.plain"), "is unknown");
        }
    }

    /** That none adds more, or costs more, than the driver that is named. */
    private static void extreme(
            Said said, String argument, boolean most, Map<String, BigDecimal> parts, SentenceJudge.Faults faults) {
        Optional<BigDecimal> end =
                parts.values().stream().max((one, two) -> most ? one.compareTo(two) : two.compareTo(one));
        Optional<BigDecimal> own = Optional.ofNullable(parts.get(said.named(argument)));
        faults.unless(
                own.isPresent() && own.get().compareTo(end.orElseThrow()) == 0,
                "another driver " + (most ? "added" : "cost") + " more");
    }
}
