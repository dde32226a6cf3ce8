package io.quarterdeck.review;

import java.nio.file.Path;
import java.util.List;

/** The message files can't be used; the message lists every fault with its file and key. */
public final class MessagesException extends RuntimeException {
    private final transient List<String> faults;

    public MessagesException(Path folder, List<String> faults) {
        super("the message files in " + folder + " have " + faults.size() + " fault(s):\n  "
                + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
