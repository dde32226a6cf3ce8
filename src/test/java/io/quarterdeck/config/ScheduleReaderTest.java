package io.quarterdeck.config;

import static io.quarterdeck.config.SampleFolder.EDITION;
import static io.quarterdeck.config.SampleFolder.QUARTERDECK;
import static io.quarterdeck.config.SampleFolder.SCHEDULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.WeekPattern;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Cadence;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.plan.DueRule;
import io.quarterdeck.plan.Schedule;
import io.quarterdeck.plan.Selection;
import io.quarterdeck.review.page.PageKeys;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleReaderTest {
    private static final String GOOD = "schedules:\n  a:\n    every: quarter\n    days_after: 10\n    at: \"07:30\"\n";
    private static final String ONCE = "schedules:\n  a:\n    once: 2026-12-15\n    at: \"07:30\"\n";

    @TempDir
    private Path folder;

    @Test
    void everyKeyIsTakenFromTheFileAndTheOrderIsKept() {
        List<Schedule> schedules = new SampleFolder(folder)
                .write(EDITION.replace("executive", "finance"), "name: finance\npages: [evidence]\n")
                .write(SCHEDULES, """
                        schedules:
                          z-stores:
                            every: month
                            days_after: 3
                            business_days: yes
                            region: DE-BY
                            at: 23:59
                            calendar: {weeks: 4-5-4, ends_on: saturday, year_end: nearest}
                            edition: finance
                            accounts: {segments: [retail, enterprise], ids: [meridian-foods]}
                            deliver: mail
                            approval: csm
                            retention_page: no
                          renewal:
                            before_renewal: 60
                            at: "00:00"
                          farewell:
                            once: 2028-02-29
                            at: "02:30"
                        """)
                .load()
                .schedules();
        assertThat(schedules)
                .containsExactly(
                        new Schedule(
                                "z-stores",
                                new Cadence.Every(Granularity.MONTH),
                                new DueRule(3, true, Optional.of("DE-BY"), LocalTime.of(23, 59)),
                                "finance",
                                new Selection(List.of("enterprise", "retail"), List.of("meridian-foods")),
                                Delivery.MAIL,
                                Approval.CSM,
                                false,
                                Optional.of(new WeekPattern(
                                        WeekPattern.Kind.FOUR_FIVE_FOUR,
                                        DayOfWeek.SATURDAY,
                                        WeekPattern.YearEnd.NEAREST))),
                        plain("renewal", new Cadence.BeforeRenewal(60), LocalTime.MIDNIGHT),
                        plain("farewell", new Cadence.Once(LocalDate.of(2028, 2, 29)), LocalTime.of(2, 30)));
    }

    @Test
    void withoutTheFileThereAreNoSchedules() {
        assertThat(new SampleFolder(folder).load().schedules()).isEmpty();
        assertThat(new SampleFolder(folder)
                        .write(SCHEDULES, "schedules: {}\n")
                        .load()
                        .schedules())
                .isEmpty();
    }

    @Test
    void theUsualEditionIsThatOfTheRun() {
        SampleFolder sample = new SampleFolder(folder)
                .write(EDITION.replace("executive", "finance"), "name: finance\npages: [evidence]\n")
                .write(QUARTERDECK, "vendor: {name: Halyard}\nrun: {edition: finance}\n")
                .write(SCHEDULES, GOOD);
        assertThat(sample.load().schedules()).extracting(Schedule::edition).containsExactly("finance");
    }

    @Test
    void theHashSpeaksOfTheSchedulesToo() {
        String without = new SampleFolder(folder).load().sha256();
        String with = new SampleFolder(folder).write(SCHEDULES, GOOD).load().sha256();
        String later = new SampleFolder(folder)
                .write(SCHEDULES, GOOD.replace("10", "11"))
                .load()
                .sha256();
        assertThat(List.of(without, with, later)).doesNotHaveDuplicates();
    }

    @Test
    void theShippedSchedulesAreThoseOfTheSampleVendor() {
        List<Schedule> shipped = ConfigurationLoader.load(
                        Path.of("config"),
                        new Surroundings(Path.of(""), Map.of(), formula -> Optional.empty(), PageKeys.ALL))
                .schedules();
        assertThat(shipped)
                .extracting(Schedule::definition)
                .containsExactly(
                        "\"quarterly-review\"; every quarter, 10 business days after its end in DE, at 07:30;"
                                + " calendar months; edition \"executive\"; all accounts; deliver mail; approval csm;"
                                + " retention page kept",
                        "\"renewal-review\"; 60 days before renewal, at 08:00; calendar months; edition \"renewal\";"
                                + " all accounts; deliver mail; approval csm; retention page dropped",
                        "\"yearly-record\"; every year, 20 business days after its end in DE, at 06:00;"
                                + " calendar months; edition \"executive\"; all accounts; deliver archive;"
                                + " approval none; retention page kept");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "schedule: {}\n",
                        ":1: schedules: it is missing; write schedules: and the schedules under it, or schedules: {}\n"
                                + ":1: schedule: unknown key; did you mean schedules?"),
                arguments(GOOD + "    aproval: csm\n", ":6: schedules.a.aproval: unknown key; did you mean approval?"),
                arguments(
                        GOOD + "    once: 2026-12-15\n",
                        ":6: schedules.a.once: the schedule already has every; keep one of every, before_renewal, once,"
                                + " or write two schedules"),
                arguments(
                        "schedules:\n  a:\n    at: \"07:30\"\n",
                        ":2: schedules.a.every is missing; write every: quarter (or before_renewal: 60, or once:"
                                + " 2026-12-15)"),
                arguments(
                        GOOD.replace("quarter", "quater"),
                        ":3: schedules.a.every: \"quater\" is not known; did you mean quarter?"),
                arguments(
                        GOOD.replace("10", "0"),
                        ":4: schedules.a.days_after: 0 is no number of days from 1 to 366; 1 is the first day after the"
                                + " period's last"),
                arguments(
                        GOOD.replace("    days_after: 10\n", ""),
                        ":2: schedules.a.days_after is missing; write days_after: 10"),
                arguments(
                        GOOD.replace("\"07:30\"", "\"7:30\""),
                        ":5: schedules.a.at: \"7:30\" is no time of day; write two digits each, e.g. \"07:30\""),
                arguments(
                        GOOD.replace("\"07:30\"", "24:00"),
                        ":5: schedules.a.at: \"24:00\" is no time of day; write two digits each, e.g. \"07:30\""),
                arguments(
                        ONCE.replace("12-15", "02-29"),
                        ":3: schedules.a.once: \"2026-02-29\" is no day; write it as 2026-12-15"),
                arguments(
                        ONCE + "    days_after: 3\n    region: DE\n",
                        ":5: schedules.a.days_after: it counts from a period's end, and this schedule names its day"
                                + " itself; remove it\n"
                                + ":6: schedules.a.region: it counts from a period's end, and this schedule names its"
                                + " day itself; remove it"),
                arguments(
                        GOOD + "    region: de-by\n",
                        ":6: schedules.a.region: the holidays of \"de-by\" are not known; did you mean DE-BY?"),
                arguments(
                        GOOD + "    region: GB-SCO\n",
                        ":6: schedules.a.region: the holidays of \"GB-SCO\" are not known; did you mean GB-SCT?"),
                arguments(
                        GOOD + "    region: UK\n",
                        ":6: schedules.a.region: the holidays of \"UK\" are not known; write a country or subdivision"
                                + " of ISO 3166, e.g. DE or DE-BY"),
                arguments(
                        GOOD + "    region: NO\n",
                        ":6: schedules.a.region: a text is expected, NO is a yes-or-no word; put it into quotes"),
                arguments(
                        GOOD + "    business_days: 3\n",
                        ":6: schedules.a.business_days: \"3\" is neither yes nor no; write yes or no"),
                arguments(
                        GOOD + "    edition: executiv\n",
                        ":6: schedules.a.edition: \"executiv\" is not known; did you mean executive?"),
                arguments(
                        GOOD + "    deliver: fax\n",
                        ":6: schedules.a.deliver: \"fax\" is not known; known here: archive, mail"),
                arguments(
                        GOOD + "    accounts: {segment: [a]}\n",
                        ":6: schedules.a.accounts.segment: unknown key; did you mean segments?"),
                arguments(
                        GOOD + "    calendar: {weeks: 4-4-6, ends_on: saturday}\n",
                        ":6: schedules.a.calendar.weeks: \"4-4-6\" is not known; did you mean 4-4-5?\n"
                                + ":6: schedules.a.calendar.year_end is missing; write year_end: last"),
                arguments(
                        GOOD
                                + "    calendar: {weeks: 4-4-5, ends_on: saturday, year_end: last}\n"
                                + GOOD.replace("schedules:\n  a:", "  b:")
                                + "    calendar: {weeks: 4-4-5, ends_on: sunday, year_end: last}\n",
                        ":11: schedules.b.calendar: another schedule has 4-4-5 weeks, year ends on the last saturday,"
                                + " and both would call their periods by the same names; give both the same ends_on"
                                + " and year_end"),
                arguments(
                        GOOD + GOOD.replace("schedules:\n", ""),
                        ":6: \"a\" stands here again, first in line 2; keep one of the two"),
                arguments(
                        GOOD.replace("  a:", "  Übersicht:"),
                        ":2: schedules.Übersicht: this is no name of a schedule; write small letters, digits, _ and -,"
                                + " at most 64 of them"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aBadScheduleIsToldWithItsLineAndRemedy(String text, String told) {
        assertThat(new SampleFolder(folder).write(SCHEDULES, text).faults())
                .containsExactlyElementsOf(
                        told.lines().map(line -> SCHEDULES + line).toList());
    }

    private static Schedule plain(String name, Cadence cadence, LocalTime at) {
        return new Schedule(
                name,
                cadence,
                DueRule.onTheDay(at),
                "executive",
                Selection.ALL,
                Delivery.ARCHIVE,
                Approval.NONE,
                true,
                Optional.empty());
    }
}
