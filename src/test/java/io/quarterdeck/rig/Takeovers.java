package io.quarterdeck.rig;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long work lay between the loss of its node and its claim by another one, by the history of reviews and messages.
 *
 * @param reviews each length, likewise {@code messages}, which go on or are put in doubt
 */
record Takeovers(List<Duration> reviews, List<Duration> messages) {
    /** The longest that is allowed. */
    static final Duration MOST = Duration.ofSeconds(15);

    private static final Pattern LOST = Pattern.compile("\\brun ([0-9a-f-]{36}) was ");
    private static final String OF_REVIEWS =
            "select at, message from quarterdeck.review_step where message like 'taken over: run %' order by at";
    private static final String OF_MESSAGES =
            "select at, answer from quarterdeck.outbox_step where answer like 'run % was lost %' order by at";

    Takeovers {
        reviews = List.copyOf(reviews);
        messages = List.copyOf(messages);
    }

    /**
     * Of what was taken from a node that the rig killed or froze since then. Where nobody was there to take it, the time
     * counts from when somebody was.
     */
    static Takeovers of(Rig rig, Instant since) throws SQLException {
        try (Connection connection = rig.server().connect();
                Statement statement = connection.createStatement()) {
            Map<UUID, Instant> begun = begun(statement);
            return new Takeovers(
                    lengths(rig, since, begun, statement, OF_REVIEWS),
                    lengths(rig, since, begun, statement, OF_MESSAGES));
        }
    }

    Duration longest() {
        return Stream.concat(reviews.stream(), messages.stream())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    String inWords() {
        return String.format(
                Locale.ROOT,
                "%d reviews and %d messages taken over, the longest after %.1f s",
                reviews.size(),
                messages.size(),
                longest().toMillis() / 1000.0);
    }

    private static List<Duration> lengths(
            Rig rig, Instant since, Map<UUID, Instant> begun, Statement statement, String steps) throws SQLException {
        List<Duration> lengths = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(steps)) {
            while (rows.next()) {
                Instant taken = rows.getTimestamp(1).toInstant();
                Matcher matcher = LOST.matcher(rows.getString(2));
                if (matcher.find()) {
                    lostAt(rig, UUID.fromString(matcher.group(1)))
                            .filter(lost -> lost.isBefore(taken) && !lost.isBefore(since))
                            .map(lost -> later(lost, somebodyThere(rig, begun, lost, taken)))
                            .ifPresent(begin -> lengths.add(Duration.between(begin, taken)));
                }
            }
        }
        return lengths;
    }

    private static Optional<Instant> lostAt(Rig rig, UUID run) {
        return rig.nodes().stream()
                .filter(node -> node.run().equals(Optional.of(run)))
                .findFirst()
                .flatMap(RigNode::lostAt);
    }

    /** When the first of those nodes that lived until it was taken began to work. */
    private static Instant somebodyThere(Rig rig, Map<UUID, Instant> begun, Instant lost, Instant taken) {
        return rig.nodes().stream()
                .filter(node -> node.lostAt().filter(taken::isAfter).isEmpty())
                .flatMap(node -> node.run().stream())
                .flatMap(run -> Optional.ofNullable(begun.get(run)).stream())
                .filter(taken::isAfter)
                .min(Instant::compareTo)
                .orElse(lost);
    }

    private static Map<UUID, Instant> begun(Statement statement) throws SQLException {
        Map<UUID, Instant> begun = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("select run_id, started_at from quarterdeck.run")) {
            while (rows.next()) {
                begun.put(
                        rows.getObject("run_id", UUID.class),
                        rows.getTimestamp("started_at").toInstant());
            }
        }
        return begun;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
