package io.quarterdeck.rig;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long work lay between the loss of its node and its claim by another one, by the review's history. */
final class Takeovers {
    /** The longest that is allowed. */
    static final Duration MOST = Duration.ofSeconds(15);

    private static final Pattern LOST = Pattern.compile("^taken over: run ([0-9a-f-]{36}) ");
    private static final String STEPS = """
            select s.at, s.message from quarterdeck.review_step s
            where s.message like 'taken over: run %' order by s.at
            """;

    private Takeovers() {}

    /**
     * Of each review that was taken from a node that the rig killed or froze. Where nobody was there to take it, the
     * time counts from when somebody was.
     */
    static List<Duration> of(Rig rig) throws SQLException {
        List<Duration> lengths = new ArrayList<>();
        try (Connection connection = rig.server().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(STEPS)) {
            while (rows.next()) {
                Instant taken = rows.getTimestamp("at").toInstant();
                Matcher matcher = LOST.matcher(rows.getString("message"));
                if (matcher.find()) {
                    lostAt(rig, UUID.fromString(matcher.group(1)))
                            .filter(lost -> lost.isBefore(taken))
                            .map(lost -> later(lost, somebodyThere(rig, lost, taken)))
                            .ifPresent(since -> lengths.add(Duration.between(since, taken)));
                }
            }
        }
        return lengths;
    }

    static Duration longest(Rig rig) throws SQLException {
        return of(rig).stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static Optional<Instant> lostAt(Rig rig, UUID run) {
        return rig.nodes().stream()
                .filter(node -> node.run().equals(Optional.of(run)))
                .findFirst()
                .flatMap(RigNode::lostAt);
    }

    /** When the first of those nodes that lived until it was taken was ready. */
    private static Instant somebodyThere(Rig rig, Instant lost, Instant taken) {
        return rig.nodes().stream()
                .filter(node -> node.lostAt().filter(taken::isAfter).isEmpty())
                .flatMap(node -> node.readyAt().stream())
                .filter(taken::isAfter)
                .min(Instant::compareTo)
                .orElse(lost);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
