package io.quarterdeck.cli;

import io.quarterdeck.run.Decision;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who decides and why, as the history will have it. */
final class Signature {
    private static final Set<String> MACHINES = Set.of(
            Decision.PROGRAM,
            "system",
            "program",
            "machine",
            "script",
            "cron",
            "bot",
            "auto",
            "automatic",
            "root",
            "admin",
            "administrator",
            "daemon",
            "service");

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            description = "Your name; it is kept in the review's history.")
    private String name;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; it is kept beside the name.")
    private String reason;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    String name() {
        return told("--by", name);
    }

    String reason() {
        return told("--reason", reason);
    }

    /** @throws ParameterException when a name or a reason is blank, or the name is not a person's */
    void check() {
        reason();
        if (isMachine(name())) {
            throw new ParameterException(
                    command.commandLine(),
                    "--by names the person who answers for this, and \"" + name() + "\" is none; give your own name");
        }
    }

    /** Whether a name is that of a program, which answers for nothing. */
    static boolean isMachine(String name) {
        return MACHINES.contains(name.toLowerCase(Locale.ROOT));
    }

    private String told(String option, String text) {
        String told = text.replaceAll("(?U)[\\s\\p{Cntrl}]+", " ").strip();
        if (told.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    option + " is blank; say --by NAME --reason \"…\", both are kept in the history");
        }
        return told;
    }
}
