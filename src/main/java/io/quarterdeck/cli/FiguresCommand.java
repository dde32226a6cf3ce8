package io.quarterdeck.cli;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureJson;
import io.quarterdeck.json.Json;
import io.quarterdeck.metric.Computed;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarterdeck figures}. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints every figure of an account, or of the whole portfolio, unrounded.")
final class FiguresCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @ArgGroup(multiplicity = "1")
    private Whom whom;

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "2026-Q3, 2026-07 or 2026 (default: the last complete quarter).")
    private String period;

    @Option(names = "--json", description = "A list of objects; else a table.")
    private boolean json;

    FiguresCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    static final class Whom {
        @Option(names = "--account", paramLabel = "ID", required = true, description = "One account.")
        private String account;

        @Option(names = "--portfolio", required = true, description = "All accounts together.")
        private boolean portfolio;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            Computed computed = whom.portfolio
                    ? workshop.figures().ofPortfolio(Optional.ofNullable(period))
                    : workshop.figures().ofAccount(whom.account, Optional.ofNullable(period));
            if (json) {
                root.terminal().out().println(Json.pretty(FigureJson.tree(computed.figures())));
            } else {
                computed.figures().all().forEach(this::print);
            }
            computed.defects()
                    .forEach(defect ->
                            root.terminal().err().println("held: " + defect.message() + " " + defect.remedy()));
            return computed.defects().isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
        }
    }

    private void print(Figure figure) {
        String value = figure.value().map(BigDecimal::toPlainString).orElse("–");
        String reason =
                figure.reason().map(absence -> "  (" + absence.text() + ")").orElse("");
        root.terminal()
                .out()
                .printf(
                        Locale.ROOT,
                        "%-44s %s %s%s%n",
                        figure.id(),
                        value,
                        figure.unit().symbol(),
                        reason);
    }
}
