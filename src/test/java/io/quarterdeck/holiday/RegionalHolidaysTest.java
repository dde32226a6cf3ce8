package io.quarterdeck.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Calendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionalHolidaysTest {
    private final RegionalHolidays holidays = new RegionalHolidays();

    @ParameterizedTest
    @CsvSource({
        "2026-10-03, DE, true",
        "2026-01-06, DE, false",
        "2026-01-06, DE-BY, true",
        "2026-10-03, DE-BY, true",
        "2026-11-30, GB-SCT, true",
        "2026-08-31, GB-ENG, true",
        "2026-08-31, GB-SCT, false",
        "2026-12-28, GB, true",
        "2026-07-03, US, true",
        "2026-11-26, US, true",
        "2026-02-14, US, false",
        "2026-10-02, IN, true",
        "2026-04-06, IT, true",
        "2026-04-06, IE, true"
    })
    void aDayIsAHolidayWhereItIsKept(LocalDate day, String region, boolean holiday) {
        assertThat(holidays.isHoliday(day, region)).isEqualTo(holiday);
    }

    @Test
    void aHolidayKeptInTheYearBeforeItsOwnIsNotLost() {
        assertThat(holidays.isHoliday(LocalDate.of(2027, 12, 31), "US")).isTrue();
        assertThat(holidays.isHoliday(LocalDate.of(2028, 1, 1), "US")).isFalse();
    }

    @Test
    void whatIsMerelyObservedIsABusinessDay() {
        // Christmas Eve in Austria
        assertThat(holidays.isHoliday(LocalDate.of(2026, 12, 24), "AT")).isFalse();
        assertThat(holidays.isHoliday(LocalDate.of(2026, 12, 25), "AT")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "de", "DE-XX", "DE-", "NYSE", "", "EUROPE", "DE_BY", "ıt"})
    void anUnknownRegionIsRefused(String region) {
        assertThat(holidays.knows(region)).isFalse();
        assertThatThrownBy(() -> holidays.isHoliday(LocalDate.of(2026, 1, 1), region))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + region + "\"")
                .hasMessageContaining("DE-BY");
        assertThatThrownBy(() -> holidays.weekend(region)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void subdivisionsAreNamedAsTheyAreAskedFor() {
        assertThat(holidays.subdivisions("GB")).containsExactly("GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS");
        assertThat(holidays.subdivisions("DE")).hasSize(16).allMatch(holidays::knows);
        // these are in capitals in the library
        assertThat(holidays.subdivisions("ZW")).contains("ZW-BU").allMatch(holidays::knows);
        assertThat(holidays.subdivisions("XX")).isEmpty();
    }

    @Test
    void weekendsAreThoseOfTheUnicodeRepository() {
        int asked = 0;
        for (String country : Locale.getISOCountries()) {
            if (holidays.knows(country)) {
                asked++;
                assertThat(holidays.weekend(country)).as(country).isEqualTo(weekend(country));
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(holidays.weekend("US-NY")).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void manyThreadsAskAtOnceAndHearTheSame() throws Exception {
        List<String> regions = List.of("DE", "DE-BY", "US", "GB-SCT", "IN", "JP", "TR", "NG");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int asker = 0; asker < 64; asker++) {
                String region = regions.get(asker % regions.size());
                counts.add(threads.submit(() -> count(region)));
            }
            for (int asker = 0; asker < 64; asker++) {
                assertThat(counts.get(asker).get())
                        .isEqualTo(counts.get(asker % regions.size()).get())
                        .isGreaterThan(20);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private int count(String region) {
        LocalDate first = LocalDate.of(2024, 1, 1);
        return (int) IntStream.range(0, 12 * 365)
                .filter(day -> holidays.isHoliday(first.plusDays(day), region))
                .count();
    }

    private static Set<DayOfWeek> weekend(String country) {
        Calendar.WeekData week = Calendar.getWeekDataForRegion(country);
        DayOfWeek day = day(week.weekendOnset);
        Set<DayOfWeek> weekend = EnumSet.of(day);
        while (day != day(week.weekendCease)) {
            day = day.plus(1);
            weekend.add(day);
        }
        return weekend;
    }

    /** ICU counts from Sunday, 1. */
    private static DayOfWeek day(int number) {
        return DayOfWeek.SUNDAY.plus(number - 1);
    }
}
