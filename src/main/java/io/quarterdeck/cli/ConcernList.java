package io.quarterdeck.cli;

import io.quarterdeck.run.Concern;
import io.quarterdeck.run.Health;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** What somebody must look at, by kind; where many have one cause and one remedy, these are told once. */
final class ConcernList {
    private final Terminal terminal;
    private final Ansi ansi;
    private final int width;

    ConcernList(Terminal terminal) {
        this.terminal = terminal;
        ansi = terminal.interactive() ? Ansi.AUTO : Ansi.OFF;
        width = terminal.interactive() ? terminal.width() : Integer.MAX_VALUE;
    }

    void parts(List<Health.Part> parts) {
        for (Health.Part part : parts) {
            String head = part.sound() ? "@|green ok   |@ " : "@|red FAULT|@ ";
            List<String> lines = Lines.wrapped(part.name() + ": " + part.words(), Math.max(20, width - 6));
            terminal.out().println(ansi.string(head) + lines.get(0));
            lines.stream().skip(1).forEach(line -> terminal.out().println("      " + line));
        }
        terminal.out().println();
    }

    void concerns(List<Concern> concerns) {
        Map<Concern.Kind, List<Concern>> byKind = concerns.stream()
                .collect(Collectors.groupingBy(Concern::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, those) -> {
            terminal.out().println(ansi.string("@|bold " + kind.words() + "|@ (" + those.size() + ")"));
            Map<List<String>, List<Concern>> alike = new LinkedHashMap<>();
            those.forEach(one -> alike.computeIfAbsent(List.of(one.words(), one.remedy()), key -> new ArrayList<>())
                    .add(one));
            alike.values().forEach(this::alike);
            terminal.out().println();
        });
    }

    private void alike(List<Concern> those) {
        Concern first = those.get(0);
        text(2, those.stream().map(ConcernList::subject).collect(Collectors.joining("; ")));
        text(6, first.words());
        text(6, first.remedy());
    }

    private static String subject(Concern concern) {
        boolean named = concern.subject().startsWith("message ");
        return concern.reviewId().filter(id -> !named).map(id -> "review " + id + ": ").orElse("") + concern.subject();
    }

    static String summary(boolean sound, int concerns) {
        if (sound && concerns == 0) {
            return "Nothing is wrong.";
        }
        String waiting = concerns == 0 ? "nothing is stuck" : Wording.count(concerns, "matter", "matters") + " to look at";
        return sound ? Character.toUpperCase(waiting.charAt(0)) + waiting.substring(1) + "."
                : "A part is broken, see FAULT above; " + waiting + ".";
    }

    private void text(int indent, String words) {
        Lines.wrapped(words, Math.max(20, width - indent))
                .forEach(line -> terminal.out().println(" ".repeat(indent) + line));
    }
}
