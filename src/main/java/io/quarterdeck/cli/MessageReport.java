package io.quarterdeck.cli;

import io.quarterdeck.run.Reviews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** What became of a run's messages: each recipient who has not got one with the answer, then all in a line. */
final class MessageReport {
    private final Map<MessageState, List<Reviews.Message>> decks;
    private final boolean relay;

    /** @param relay whether mail leaves; else it is laid down as files */
    MessageReport(List<Reviews.Message> messages, boolean relay) {
        decks = messages.stream()
                .filter(MessageState::isDeck)
                .collect(Collectors.groupingBy(
                        MessageState::of, () -> new EnumMap<>(MessageState.class), Collectors.toList()));
        this.relay = relay;
    }

    boolean allAccepted() {
        return decks.keySet().stream().allMatch(MessageState.SENT::equals);
    }

    void print(Terminal terminal) {
        if (decks.isEmpty()) {
            return;
        }
        Ansi ansi = terminal.interactive() ? Ansi.AUTO : Ansi.OFF;
        int width = terminal.interactive() ? terminal.width() : Integer.MAX_VALUE;
        decks.forEach((state, messages) -> {
            if (state != MessageState.SENT) {
                messages.forEach(message -> line(message, ansi, width, terminal));
            }
        });
        terminal.out().println(summary());
    }

    private static void line(Reviews.Message message, Ansi ansi, int width, Terminal terminal) {
        String words = MessageState.words(message);
        String rest = " message " + message.id() + " to " + message.recipient()
                + (message.answer().isEmpty() ? "" : ": " + message.answer());
        List<String> lines = Lines.wrapped(words + rest, width);
        String colour = MessageState.of(message) == MessageState.READY ? "yellow" : "red,bold";
        terminal.out()
                .println(ansi.string("@|" + colour + " " + words + "|@")
                        + lines.get(0).substring(words.length()));
        lines.stream().skip(1).forEach(line -> terminal.out().println("    " + line));
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        part(parts, MessageState.SENT, relay ? "accepted by the relay" : "laid down as .eml files");
        List<Reviews.Message> ready = decks.getOrDefault(MessageState.READY, List.of());
        List<Reviews.Message> again =
                ready.stream().filter(message -> message.attempts() > 0).toList();
        if (!again.isEmpty()) {
            Optional<Instant> next = again.stream()
                    .flatMap(message -> message.nextAt().stream())
                    .min(Instant::compareTo);
            parts.add(again.size() + " tried again"
                    + next.map(at -> (again.size() == 1 ? " at " : " from ") + Moments.second(at))
                            .orElse(""));
        }
        if (ready.size() > again.size()) {
            parts.add(ready.size() - again.size() + " waiting their turn");
        }
        int sending = decks.getOrDefault(MessageState.SENDING, List.of()).size()
                + decks.getOrDefault(MessageState.DOT, List.of()).size();
        if (sending > 0) {
            parts.add(sending + " being sent by another process");
        }
        part(parts, MessageState.IN_DOUBT, "in doubt");
        part(parts, MessageState.DEAD, "given up");
        long total = decks.values().stream().mapToLong(List::size).sum();
        return Wording.count(total, "message", "messages") + ": " + String.join(", ", parts) + "."
                + (ready.isEmpty() ? "" : " What waits is sent by quarterdeck serve.");
    }

    private void part(List<String> parts, MessageState state, String words) {
        int count = decks.getOrDefault(state, List.of()).size();
        if (count > 0) {
            parts.add(count + " " + words);
        }
    }
}
