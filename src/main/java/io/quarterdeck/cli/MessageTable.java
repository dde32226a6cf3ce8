package io.quarterdeck.cli;

import io.quarterdeck.run.Reviews;
import java.util.List;

/** Messages, whom they go to, and what the other side said. */
final class MessageTable {
    private final List<Reviews.Message> messages;

    MessageTable(List<Reviews.Message> messages) {
        this.messages = messages;
    }

    void print(Terminal terminal) {
        Grid grid = new Grid("Id", "Review", "To", "State", "Tries", "Since", "Next try", "About", "Answer");
        for (Reviews.Message message : messages) {
            grid.row(
                    Long.toString(message.id()),
                    message.reviewId().map(id -> Long.toString(id)).orElse(""),
                    message.recipient(),
                    MessageState.words(message),
                    Integer.toString(message.attempts()),
                    Moments.utc(message.changedAt()),
                    MessageState.of(message) == MessageState.READY
                            ? message.nextAt().map(Moments::utc).orElse("")
                            : "",
                    about(message),
                    Wording.start(message.answer()));
        }
        grid.print(terminal);
    }

    /** A deck's subject is long, and its review says it already. */
    private static String about(Reviews.Message message) {
        return MessageState.isDeck(message) ? "deck" : Wording.start(message.subject(), 60);
    }
}
