package io.quarterdeck.review.page;

import java.util.List;

/**
 * What we aim for together.
 *
 * @param totalLabel empty when there is no total (no money target)
 * @param ask the decision asked for, or empty
 */
public record PlanPage(
        PageHead head,
        String driverHead,
        String deliveredHead,
        String baselineHead,
        String targetHead,
        String actionHead,
        List<PlanRow> rows,
        String totalLabel,
        String totalDelivered,
        String totalTarget,
        String totalNote,
        Tone totalTone,
        String askHeading,
        String ask)
        implements Page {
    public PlanPage {
        rows = List.copyOf(rows);
    }

    @Override
    public String key() {
        return "plan";
    }
}
