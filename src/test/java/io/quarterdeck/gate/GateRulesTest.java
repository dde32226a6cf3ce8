package io.quarterdeck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.gate.GateSettings.Watch;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.sample.SampleCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Pattern NAMED = Pattern.compile("new (?:Defect|Finding)\\(\\s*\"([a-z-]+)\"");

    /** A rule that somebody adds and forgets here would have an owner by accident. */
    @Test
    void everyRuleThatTheSourcesNameStandsInTheTable() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> names = files.filter(Files::isRegularFile)
                    .flatMap(file -> NAMED.matcher(read(file)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
            assertThat(names).hasSizeGreaterThan(5);
            assertThat(Stream.concat(GateRules.WATCHES.stream(), GateRules.TO_BE_MENDED.stream())
                            .map(GateRule::name))
                    .containsAll(names)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatCanNotBePrintedHonestlyIsMendedAndTheRestMayBeReleasedByItsOwner() {
        Gates gates = SampleReviews.GATES;
        assertThat(gates.rule("missing-rate")).isEqualTo(GateRules.of("missing-rate"));
        assertThat(gates.rule("missing-rate").releasable()).isFalse();
        assertThat(gates.rule("text-lacks-figure").releasable()).isFalse();
        assertThat(gates.rule("a-rule-of-tomorrow").releasable()).isFalse();
        assertThat(gates.rule("figure-moved").releasable()).isTrue();
        assertThat(gates.rule("figure-moved").owner()).isEqualTo(Owner.CSM);
    }

    @Test
    void aRuleThatIsOffHoldsNothingAndOneGivenAwayHasItsNewOwner() {
        Map<String, Watch> watches = new TreeMap<>(GateSettings.defaults().watches());
        watches.put(GateRules.KIND_VANISHED, new Watch(false, Owner.FINANCE));
        GateSettings usual = GateSettings.defaults();
        Gates gates = new Gates(
                new GateSettings(watches, Duration.ZERO, usual.explodedTimes(), 25, usual.tolerances(), false),
                SampleReviews.VENDOR);
        Snapshot snapshot =
                SampleReviews.of(SampleCompany.of(TODAY, 7), TODAY).findFirst().orElseThrow();
        Snapshot without = SampleReviews.with(snapshot, io.quarterdeck.metric.Kind.USAGE, List.of());
        Computed computed = SampleReviews.computed(without);
        Optional<EarlierReview> earlier = Optional.of(SampleReviews.earlier(snapshot));

        assertThat(SampleReviews.GATES.look(without, computed, earlier, List.of()))
                .extracting(Finding::rule)
                .containsExactly(GateRules.KIND_VANISHED);
        assertThat(gates.look(without, computed, earlier, List.of())).isEmpty();
        assertThat(gates.rule(GateRules.KIND_VANISHED).owner()).isEqualTo(Owner.FINANCE);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
