package io.quarterdeck.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.FigureJson;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.json.Json;
import io.quarterdeck.json.Tree;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.period.WeekPattern;
import io.quarterdeck.review.LedgerEntry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {
    private static final List<String> SCORES =
            List.of("0", "3", "5.0", "6", "7", "8", "9", "10", "4", "17", "-2", "8.5");

    @Test
    void everyFigureOfEverySampleAccountIsTheSameFromWhatIsDisclosed() {
        SampleSnapshots.all().forEach(snapshot -> assertSameFigures(snapshot, SampleSnapshots.settings()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void everyFigureIsTheSameFromRandomAnswersInEveryGranularityAndCalendar(long seed) {
        Random random = new Random(seed);
        List<Snapshot> samples = SampleSnapshots.all().toList();
        for (int round = 0; round < 8; round++) {
            Snapshot sample = samples.get(random.nextInt(samples.size()));
            assertSameFigures(
                    SampleSnapshots.with(sample, period(sample, random), voices(sample, random)),
                    SampleSnapshots.settings());
        }
    }

    @Test
    void withoutAPullOfAnswersTheReasonStaysThatThereIsNone() {
        Snapshot sample = SampleSnapshots.of("meridian-foods");
        Map<Kind, List<Row>> rows = new TreeMap<>(sample.rows());
        rows.remove(Kind.SURVEY_RESPONSE);
        rows.put(Kind.SURVEY_INVITATION, List.of());
        Snapshot without = new Snapshot(
                sample.account(),
                sample.period(),
                List.of(),
                rows,
                sample.pulls(),
                sample.sourceLoadedAt(),
                sample.frozenAt());
        assertSameFigures(without, SampleSnapshots.settings());
    }

    @Test
    void whatTheLedgerNeedsIsEnoughForTheLedgerAndNoMore() {
        SampleSnapshots.all()
                .forEach(snapshot -> List.of("executive", "renewal").forEach(edition -> {
                    List<LedgerEntry> ledger =
                            SampleSnapshots.review(snapshot, edition).ledger();
                    Disclosure disclosure = Disclosure.of(
                            snapshot, ledger.stream().map(LedgerEntry::figure).toList());
                    Figures again = BusinessFigures.compute(
                                    disclosure.snapshot(),
                                    MetricSettingsJson.needed(SampleSnapshots.settings(), disclosure))
                            .figures();
                    ledger.forEach(entry -> assertThat(again.find(entry.figure().id()))
                            .as(snapshot.account().id() + " " + entry.figure().id())
                            .contains(entry.figure()));
                }));
    }

    @Test
    void noRevenueStandsInADeckThatDoesNotSpeakOfIt() {
        Snapshot snapshot = SampleSnapshots.of("meridian-foods");
        Disclosure disclosure = Disclosure.of(
                snapshot,
                SampleSnapshots.figures(snapshot).under("nps.").stream().toList());
        assertThat(disclosure.rows()).isEmpty();
        assertThat(disclosure.answers()).isPresent();
    }

    @Test
    void nobodysAnswerNameOrAddressIsThere() {
        SampleSnapshots.all().forEach(snapshot -> {
            Map<String, Object> all = named(Disclosure.of(snapshot));
            String json = new String(Json.canonical(all), StandardCharsets.UTF_8);
            // ids of other kinds may look alike
            all.keySet().removeIf(kind -> !kind.startsWith("survey_"));
            String voices = new String(Json.canonical(all), StandardCharsets.UTF_8);
            for (Row row : snapshot.rows(Kind.SURVEY_RESPONSE)) {
                assertThat(voices).doesNotContain('"' + row.text("response_id") + '"');
                row.findText("respondent_id")
                        .ifPresent(person -> assertThat(json).doesNotContain('"' + person + '"'));
            }
            assertThat(Disclosure.of(snapshot).comments())
                    .allSatisfy(quoted -> assertThat(snapshot.rows(Kind.SURVEY_RESPONSE))
                            .anyMatch(row -> row.flag("may_quote")
                                    && row.findText("comment").equals(Optional.of(quoted.comment()))));
            snapshot.account().emailDomains().forEach(domain -> assertThat(json).doesNotContain(domain));
            assertThat(json).doesNotContain("respondent");
        });
    }

    private static void assertSameFigures(Snapshot snapshot, MetricSettings settings) {
        Disclosure disclosure = Disclosure.of(snapshot);
        byte[] json = Json.canonical(named(disclosure));
        Tree read = new Tree(Json.object(new String(json, StandardCharsets.UTF_8)));
        Disclosure back = DisclosedRows.read(
                AccountJson.read(new Tree(AccountJson.write(disclosure.account()))),
                snapshot.period(),
                read,
                Optional.empty());
        assertThat(back).isEqualTo(disclosure);
        Tree written = new Tree(
                Json.object(Json.pretty(MetricSettingsJson.write(MetricSettingsJson.needed(settings, disclosure)))));
        MetricSettings again = MetricSettingsJson.read(written);
        assertThat(FigureJson.tree(
                        BusinessFigures.compute(back.snapshot(), again).figures()))
                .as(snapshot.account().id() + " " + snapshot.period().name())
                .isEqualTo(FigureJson.tree(
                        BusinessFigures.compute(snapshot, settings).figures()));
        disclosure.rowCounts().forEach((kind, count) -> assertThat(count)
                .as(kind.id())
                .isEqualTo(snapshot.rows(kind).size()));
    }

    private static Map<String, Object> named(Disclosure disclosure) {
        Map<String, Object> named = new TreeMap<>();
        DisclosedRows.write(disclosure).forEach((kind, list) -> named.put(kind.id(), list));
        return named;
    }

    private static ReviewPeriod period(Snapshot sample, Random random) {
        FiscalCalendar calendar = new FiscalCalendar(
                1 + random.nextInt(12),
                sample.account().zone(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new WeekPattern(
                                WeekPattern.Kind.values()[random.nextInt(WeekPattern.Kind.values().length)],
                                DayOfWeek.of(1 + random.nextInt(7)),
                                WeekPattern.YearEnd.values()[random.nextInt(WeekPattern.YearEnd.values().length)])));
        Granularity granularity = Granularity.values()[random.nextInt(Granularity.values().length)];
        return calendar.containing(granularity, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)));
    }

    private static Map<Kind, List<Row>> voices(Snapshot sample, Random random) {
        List<Row> answers = new ArrayList<>();
        for (int i = random.nextInt(400); i > 0; i--) {
            Map<String, Object> values = new HashMap<>();
            values.put("account_id", sample.account().id());
            values.put("response_id", "r" + i);
            if (random.nextInt(3) > 0) {
                values.put("respondent_id", "respondent-" + random.nextInt(20));
            }
            if (random.nextInt(12) > 0) {
                values.put("answered_at", instant(random));
            }
            values.put("kind", random.nextInt(3) == 0 ? "csat" : "nps");
            values.put("score", new BigDecimal(SCORES.get(random.nextInt(SCORES.size()))));
            values.put("may_quote", random.nextBoolean());
            values.put("comment", random.nextBoolean() ? "said 1 in " + i : null);
            answers.add(Row.of(values));
        }
        List<Row> invitations = new ArrayList<>();
        for (int i = random.nextInt(100); i > 0; i--) {
            invitations.add(Row.of(Map.of(
                    "account_id",
                    sample.account().id(),
                    "invitation_id",
                    "i" + i,
                    "invited_at",
                    instant(random),
                    "kind",
                    random.nextBoolean() ? "nps" : "csat")));
        }
        return Map.of(Kind.SURVEY_RESPONSE, answers, Kind.SURVEY_INVITATION, invitations);
    }

    private static Instant instant(Random random) {
        // often the same second, so that the order of two answers is the order of their ids
        return Instant.parse("2023-06-01T00:00:00Z").plusSeconds(3600L * random.nextInt(33_000));
    }
}
