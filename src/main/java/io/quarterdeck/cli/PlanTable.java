package io.quarterdeck.cli;

import io.quarterdeck.plan.Approval;
import java.util.Arrays;
import java.util.List;

/** Who gets which deck when. */
final class PlanTable {
    private final List<DueLine> lines;
    private final boolean withAddresses;

    PlanTable(List<DueLine> lines, boolean withAddresses) {
        this.lines = lines;
        this.withAddresses = withAddresses;
    }

    void print(Terminal terminal) {
        Grid grid = withAddresses
                ? new Grid("Due", "UTC", "Account", "Period", "Edition", "Schedule", "Delivery", "Approval", "State", "To")
                : new Grid("Due", "UTC", "Account", "Period", "Edition", "Schedule", "Delivery", "Approval", "State");
        for (DueLine line : lines) {
            String[] cells = {
                Moments.local(line.dueAt(), line.zone()),
                Moments.utc(line.dueAt()),
                line.key().accountId(),
                line.key().period(),
                line.key().edition() + (line.key().revision() == 1 ? "" : " r" + line.key().revision()),
                line.schedule(),
                line.to(),
                line.approval() == Approval.CSM ? "CSM" : "none",
                line.state(),
                String.join(", ", line.recipients().orElse(List.of()))
            };
            grid.row(withAddresses ? cells : Arrays.copyOf(cells, cells.length - 1));
        }
        grid.print(terminal);
        terminal.out().println();
    }
}
