package io.quarterdeck.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.json.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotJsonTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void readingBackGivesTheSameSnapshot(long seed) {
        RandomSnapshots snapshots = new RandomSnapshots(seed);
        for (int i = 0; i < 50; i++) {
            Snapshot snapshot = snapshots.next();
            byte[] json = SnapshotJson.write(snapshot);
            assertThat(SnapshotJson.read(json)).isEqualTo(snapshot);
            assertThat(SnapshotJson.write(SnapshotJson.read(json))).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 77, 777})
    void theOrderInWhichRowsCameAndTheLocaleDoNotMatter(long seed) {
        Snapshot snapshot = new RandomSnapshots(seed).next();
        Map<Kind, List<Row>> shuffled = new EnumMap<>(Kind.class);
        snapshot.rows().forEach((kind, rows) -> {
            List<Row> list = new ArrayList<>(rows);
            Collections.shuffle(list, new Random(seed));
            shuffled.put(kind, list);
        });
        Snapshot other = new Snapshot(
                snapshot.account(),
                snapshot.period(),
                snapshot.contacts(),
                shuffled,
                snapshot.pulls(),
                snapshot.sourceLoadedAt(),
                snapshot.frozenAt());
        byte[] json = SnapshotJson.write(snapshot);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SnapshotJson.write(other)).isEqualTo(json);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(SnapshotJson.sha256(other)).isEqualTo(Sha256.hex(json)).matches("[0-9a-f]{64}");
    }

    @Test
    void everyValueStandsThereAsItWasMeasured() {
        Row row = Row.of(Map.of(
                "account_id", "a",
                "driver", "d",
                "measured_on", LocalDate.of(2026, 6, 30),
                "inputs", Map.of("volume", new BigDecimal("12.50"), "actual", new BigDecimal("0.000000001")),
                "confidence", "measured"));
        Row clock = Row.of(Map.of("kind", "measurement", "loaded_at", Instant.parse("2026-07-01T00:00:00Z")));
        Snapshot base = new RandomSnapshots(1).next();
        Snapshot snapshot = new Snapshot(
                base.account(),
                base.period(),
                List.of(),
                Map.of(Kind.MEASUREMENT, List.of(row), Kind.SOURCE_CLOCK, List.of(clock)),
                Map.of(),
                Map.of(),
                Instant.EPOCH);
        assertThat(new String(SnapshotJson.write(snapshot), StandardCharsets.UTF_8))
                .contains(
                        "\"rows\":{\"measurement\":[{\"account_id\":\"a\",\"confidence\":\"measured\",\"driver\":\"d\","
                                + "\"inputs\":{\"actual\":\"0.000000001\",\"volume\":\"12.50\"},\"measured_on\":\"2026-06-30\"}],"
                                + "\"source_clock\":[{\"kind\":\"measurement\",\"loaded_at\":\"2026-07-01T00:00:00Z\"}]}")
                .contains("\"frozen_at\":\"1970-01-01T00:00:00Z\"");
    }

    @Test
    void aRowWithAColumnThatItsKindDoesNotKnowIsRefused() {
        Snapshot base = new RandomSnapshots(1).next();
        Snapshot snapshot = new Snapshot(
                base.account(),
                base.period(),
                List.of(),
                Map.of(Kind.FX_RATE, List.of(Row.of(Map.of("currency", "EUR", "colour", "red")))),
                Map.of(),
                Map.of(),
                Instant.EPOCH);
        assertThatThrownBy(() -> SnapshotJson.write(snapshot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fx_rate");
    }

    @Test
    void aSnapshotFromBeforeTheSqlWasKeptIsReadWithTheHashAlone() {
        Snapshot base = new RandomSnapshots(3).next();
        String now = new String(
                SnapshotJson.write(new Snapshot(
                        base.account(),
                        base.period(),
                        base.contacts(),
                        base.rows(),
                        Map.of(Kind.GOAL, new PullOrigin("", "5eed", Map.of())),
                        base.sourceLoadedAt(),
                        base.frozenAt())),
                StandardCharsets.UTF_8);
        String then = now.replace(SnapshotJson.FORMAT, "quarterdeck.snapshot/1")
                .replace("{\"parameters\":{},\"sha256\":\"5eed\",\"sql\":\"\"}", "\"5eed\"");
        assertThat(then).isNotEqualTo(now).contains("\"pulls\":{\"goal\":\"5eed\"}");
        assertThat(SnapshotJson.read(then.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(SnapshotJson.read(now.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNoSnapshotIsRefused() {
        for (String text :
                List.of("", "[]", "{}", "{\"format\":\"other/1\"}", "{\"format\":\"quarterdeck.snapshot/2\"}")) {
            assertThatThrownBy(() -> SnapshotJson.read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
