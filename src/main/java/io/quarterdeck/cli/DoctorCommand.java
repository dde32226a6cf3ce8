package io.quarterdeck.cli;

import io.quarterdeck.run.Concern;
import io.quarterdeck.run.Health;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code quarterdeck doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at the parts that must work and at everything that is stuck, and says why and how to mend it.",
            "Exit code 0 when nothing is wrong."
        })
final class DoctorCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    DoctorCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            ConcernList list = new ConcernList(root.terminal());
            List<Health.Part> parts = workshop.health().look();
            list.parts(parts);
            List<Concern> concerns = workshop.concerns().all();
            list.concerns(concerns);
            boolean sound = parts.stream().allMatch(Health.Part::sound);
            root.terminal().out().println(ConcernList.summary(sound, concerns.size()));
            return sound && concerns.isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
        }
    }
}
