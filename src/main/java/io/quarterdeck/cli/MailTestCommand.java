package io.quarterdeck.cli;

import io.quarterdeck.delivery.Receipt;
import io.quarterdeck.run.MailTrial;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarterdeck mail test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends a message to one of the vendor's own people, and prints what the server answered.")
final class MailTestCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            required = true,
            description = "An address in one of the domains of vendor.domains.")
    private String recipient;

    MailTestCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            MailTrial trial = workshop.mailTrial();
            Receipt receipt = trial.send(recipient, trial.mailing().clock().instant());
            String words = kind(receipt) + " (" + trial.post().inWords() + "): " + receipt.words();
            if (receipt instanceof Receipt.Accepted) {
                root.terminal().out().println(words);
                return Exit.DONE;
            }
            root.terminal().err().println(words);
            return Exit.INCOMPLETE;
        } catch (IllegalArgumentException e) {
            Refusal.print(Refusal.words(e), root.terminal());
            return Exit.INCOMPLETE;
        }
    }

    private static String kind(Receipt receipt) {
        if (receipt instanceof Receipt.Accepted) {
            return "accepted";
        }
        if (receipt instanceof Receipt.Refused) {
            return "not accepted, for good";
        }
        return receipt instanceof Receipt.Unknown ? "in doubt, it may have been accepted" : "not accepted";
    }
}
