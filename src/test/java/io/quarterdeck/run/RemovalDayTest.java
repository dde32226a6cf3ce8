package io.quarterdeck.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.archive.ArchiveChain;
import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.ListChain;
import io.quarterdeck.archive.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemovalDayTest {
    private static final Instant MADE = Instant.parse("2026-11-22T08:30:00Z");
    private static final Instant AHEAD = Instant.parse("2046-11-22T08:30:00Z");

    @Test
    void aClockThatTheDatabaseDoesNotShareRemovesNothing() {
        ArchiveChain chain = chain(MADE.plusSeconds(60), MADE);
        assertThatCode(() -> day(MADE.plusSeconds(60)).require(chain)).doesNotThrowAnyException();
        for (RemovalDay wrong : new RemovalDay[] {day(AHEAD), day(MADE.minusSeconds(9_000)), stated(AHEAD, AHEAD)}) {
            assertThatThrownBy(() -> wrong.require(chain))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContainingAll(
                            wrong.now().toString(), "the database's 2026-11-22T08:31:00Z", "Nothing was removed");
        }
    }

    @Test
    void aClockThatLeapsFromTheLatestEntryNeedsAPersonsWord() {
        ArchiveChain chain = chain(AHEAD, MADE);
        assertThatThrownBy(() -> day(AHEAD).require(chain))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContainingAll("an entry of 2026-11-22", "--today 2046-11-22", "Nothing was removed");
        assertThatCode(() -> stated(AHEAD, AHEAD).require(chain)).doesNotThrowAnyException();
        assertThatThrownBy(() -> stated(AHEAD, MADE).require(chain))
                .hasMessageContaining("says 2046-11-22 (UTC) and not 2026-11-22");
    }

    @Test
    void entriesThatWereMadeWhileTheClockRanAheadVouchForNothing() {
        ArchiveChain chain = chain(AHEAD, MADE, AHEAD.minusSeconds(86_400));
        assertThatThrownBy(() -> day(AHEAD).require(chain))
                .hasMessageContainingAll("an entry of 2026-11-22, and none after it until 2046-11-21");
    }

    @Test
    void anArchiveThatGrewAYearAtATimeIsBelieved() {
        ArchiveChain chain = chain(AHEAD, years());
        assertThatCode(() -> day(AHEAD).require(chain)).doesNotThrowAnyException();
    }

    private static Instant[] years() {
        Instant[] years = new Instant[20];
        for (int year = 0; year < years.length; year++) {
            years[year] = MADE.atOffset(ZoneOffset.UTC).plusYears(year).toInstant();
        }
        return years;
    }

    private static RemovalDay day(Instant now) {
        return new RemovalDay(now, Optional.empty());
    }

    private static RemovalDay stated(Instant now, Instant day) {
        return new RemovalDay(now, Optional.of(LocalDate.parse(day.toString().substring(0, 10))));
    }

    private static ArchiveChain chain(Instant time, Instant... made) {
        ListChain chain = new ListChain(time);
        for (int revision = 1; revision <= made.length; revision++) {
            chain.add(new ArchivedDeck(
                    new ArchiveKey("acme", "2026-Q3", "executive", revision),
                    "acme-r" + revision + ".pdf",
                    "0".repeat(64),
                    12,
                    1000,
                    "headline",
                    new Provenance("1", "2", "3", "0.5.0", "17.0.12"),
                    Optional.empty(),
                    made[revision - 1]));
        }
        return chain;
    }
}
