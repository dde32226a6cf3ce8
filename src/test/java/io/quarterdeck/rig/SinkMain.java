package io.quarterdeck.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sink as a process: {@code SinkMain FOLDER PORT SEED [PLAN]}; PLAN is a file with one rule a line.
 *
 * <p>Obeys the lines of {@code FOLDER/control} and then moves that file to {@code control.done}: {@code down},
 * {@code up}, {@code clear}, {@code plan {"fault":…}} (adds a rule), {@code slowness 500} (ms), {@code stop}. It is
 * ready when {@code FOLDER/port} is there.
 */
public final class SinkMain {
    private SinkMain() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<FaultRule> rules = new ArrayList<>();
        if (arguments.length > 3) {
            for (String line : Files.readAllLines(Path.of(arguments[3]), StandardCharsets.UTF_8)) {
                rules.add(FaultRule.parse(line));
            }
        }
        FaultPlan plan = new FaultPlan(Long.parseLong(arguments[2]), rules);
        try (SmtpSink sink = SmtpSink.start(folder, Integer.parseInt(arguments[1]), plan)) {
            place(folder.resolve("port"), Integer.toString(sink.port()));
            Optional<ProcessHandle> parent = ProcessHandle.current().parent();
            boolean running = true;
            // a runner that is killed can't tell us to go
            while (running && parent.map(ProcessHandle::isAlive).orElse(true)) {
                running = obey(sink, folder.resolve("control"));
                Thread.sleep(20);
            }
        }
    }

    /** Writes a whole file or none, so that a reader never meets half of it. */
    static void place(Path file, String text) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".aside");
        Files.writeString(aside, text, StandardCharsets.UTF_8);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean obey(SmtpSink sink, Path control) throws IOException {
        if (!Files.exists(control)) {
            return true;
        }
        boolean running = true;
        for (String line : Files.readAllLines(control, StandardCharsets.UTF_8)) {
            String[] words = line.strip().split(" ", 2);
            switch (words[0]) {
                case "down" -> sink.down();
                case "up" -> sink.up();
                case "clear" -> sink.plan().clear();
                case "plan" -> sink.plan().add(FaultRule.parse(words[1]));
                case "slowness" -> sink.slowness(Duration.ofMillis(Long.parseLong(words[1])));
                case "stop" -> running = false;
                default -> System.err.println("not understood: " + line);
            }
        }
        Files.move(
                control,
                control.resolveSibling("control.done"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return running;
    }
}
