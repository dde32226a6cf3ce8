package io.quarterdeck.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "1, 2026-Q3, 2026-07-01, 2026-10-01",
        "4, 2026-Q1, 2025-04-01, 2025-07-01",
        "4, 2026-Q4, 2026-01-01, 2026-04-01",
        "2, 2026-Q4, 2025-11-01, 2026-02-01",
        "12, 2026-Q1, 2025-12-01, 2026-03-01",
        "4, 2026, 2025-04-01, 2026-04-01",
        "1, 2026, 2026-01-01, 2027-01-01",
        "4, 2026-07, 2026-07-01, 2026-08-01"
    })
    void aNameStandsForItsHalfOpenSpan(int startMonth, String name, LocalDate start, LocalDate end) {
        ReviewPeriod period = new FiscalCalendar(startMonth, BERLIN).parse(name);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.name()).isEqualTo(name);
    }

    @Test
    void everyPeriodNamesItselfSoThatItIsFoundAgain() {
        for (int startMonth = 1; startMonth <= 12; startMonth++) {
            FiscalCalendar calendar = new FiscalCalendar(startMonth, BERLIN);
            for (Granularity granularity : Granularity.values()) {
                ReviewPeriod period = calendar.containing(granularity, LocalDate.of(2024, 2, 29));
                for (int back = -15; back < 15; back++) {
                    ReviewPeriod other = period.back(back);
                    assertThat(calendar.parse(other.name())).isEqualTo(other);
                    assertThat(other.next().start()).isEqualTo(other.end());
                }
            }
        }
    }

    @Test
    void theLastCompleteQuarterTurnsAtMidnightOfTheAccountsZone() {
        FiscalCalendar auckland = new FiscalCalendar(1, ZoneId.of("Pacific/Auckland"));
        FiscalCalendar honolulu = new FiscalCalendar(1, ZoneId.of("Pacific/Honolulu"));
        Clock clock = Clock.fixed(Instant.parse("2026-09-30T12:00:00Z"), BERLIN);
        assertThat(auckland.lastComplete(Granularity.QUARTER, clock).name()).isEqualTo("2026-Q3");
        assertThat(honolulu.lastComplete(Granularity.QUARTER, clock).name()).isEqualTo("2026-Q2");
    }

    @Test
    void aPeriodEndsWhereMidnightIsSkipped() {
        // Cairo's clocks went from 23:59:59 on 27 April 2023 to 01:00 on the 28th; São Paulo's on 4 November 2018
        ReviewPeriod november = new FiscalCalendar(11, ZoneId.of("America/Sao_Paulo")).parse("2018-11");
        assertThat(november.startInstant()).isEqualTo(Instant.parse("2018-11-01T03:00:00Z"));
        assertThat(november.endInstant()).isEqualTo(Instant.parse("2018-12-01T02:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-Q5", "2026-13", "Q3 2026", "26-Q3", "2026-7", "''"})
    void whatIsNoPeriodIsRefusedWithTheFormsThatAre(String name) {
        assertThatThrownBy(() -> new FiscalCalendar(1, BERLIN).parse(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no period")
                .hasMessageContaining("2026-Q3");
    }
}
