package io.quarterdeck.gate;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotCopy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Puts texts into a clean snapshot that no deck can show: characters without a glyph, and too many of them. */
final class PrintDefects {
    private final Random random;

    PrintDefects(Random random) {
        this.random = random;
    }

    /** A letter, a sign or a figure of a script that none of the vendored fonts has, in a name or a goal. */
    Optional<Snapshot> missingGlyph(Snapshot snapshot) {
        String foreign = pick(List.of("ᠮ", "த", "ש", "ހ", "😀", "한", "ก", "𝒜", "Ա", "\uE000"));
        return random.nextBoolean()
                ? Optional.of(
                        SnapshotCopy.named(snapshot, within(snapshot.account().name(), foreign)))
                : stated(snapshot, statement -> within(statement, foreign));
    }

    private String within(String text, String foreign) {
        int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
        return text.substring(0, at) + foreign + text.substring(at);
    }

    /** A name as long as a page: the cover has no room for it. Tables take any text, over more pages. */
    Optional<Snapshot> tooLong(Snapshot snapshot) {
        String more = pick(List.of(" and all its subsidiaries", " & Söhne Nachfolger", "-Versicherungsgesellschaft"));
        return Optional.of(
                SnapshotCopy.named(snapshot, snapshot.account().name() + more.repeat(60 + random.nextInt(60))));
    }

    private Optional<Snapshot> stated(Snapshot snapshot, UnaryOperator<String> change) {
        List<Row> goals = snapshot.rows(Kind.GOAL);
        List<Row> printed = goals.stream()
                .filter(goal -> goal.day("agreed_on").isBefore(snapshot.period().end()))
                .filter(goal -> !goal.day("due_on").isBefore(snapshot.period().end()))
                .toList();
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        // every version of the goal: the one in force is printed
        String id = pick(printed).text("goal_id");
        List<Row> changed = new ArrayList<>(goals);
        changed.replaceAll(goal -> goal.text("goal_id").equals(id) ? stated(goal, change) : goal);
        return Optional.of(SampleReviews.with(snapshot, Kind.GOAL, changed));
    }

    private static Row stated(Row goal, UnaryOperator<String> change) {
        Map<String, Object> values = new HashMap<>(goal.values());
        values.put("statement", change.apply(goal.text("statement")));
        return Row.of(values);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
