package io.quarterdeck.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The schedules of the rig's configuration: one that asks for nobody, whose reviews the rig plans itself. */
final class RigSchedules {
    /** The schedule that stands in rows planned by the rig. */
    static final String BY_RIG = "rig";

    private static final String PLANNED_BY_HAND = """
            schedules:
              rig:
                every: quarter
                days_after: 1
                at: "07:00"
                accounts: {ids: [nobody]}
                deliver: mail
            """;
    private static final String ONCE = """
              rig-once:
                once: %s
                at: "%s"
                accounts: {ids: [%s]}
                deliver: mail
            """;

    private RigSchedules() {}

    static void write(Path config) throws IOException {
        put(config, PLANNED_BY_HAND);
    }

    /** Besides, these accounts' last quarter falls due at that minute. */
    static void write(Path config, OffsetDateTime once, List<String> accounts) throws IOException {
        OffsetDateTime utc = once.withOffsetSameInstant(ZoneOffset.UTC);
        put(
                config,
                PLANNED_BY_HAND
                        + ONCE.formatted(
                                utc.toLocalDate(),
                                DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                                        .format(utc),
                                String.join(", ", accounts)));
    }

    private static void put(Path config, String text) throws IOException {
        Files.writeString(config.resolve("schedules.yaml"), text, StandardCharsets.UTF_8);
    }
}
