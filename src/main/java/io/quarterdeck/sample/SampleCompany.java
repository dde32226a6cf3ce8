package io.quarterdeck.sample;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.sample.row.AccountFacts;
import io.quarterdeck.sample.row.AccountRows;
import io.quarterdeck.sample.row.Chance;
import io.quarterdeck.sample.row.Chronicle;
import io.quarterdeck.sample.row.VendorRows;
import io.quarterdeck.sample.story.Cast;
import io.quarterdeck.sample.story.GeneratedStory;
import io.quarterdeck.sample.story.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sample vendor "Halyard" with its customers, as a warehouse would give them; nobody in it is real.
 *
 * <p>The same seed and day give the same rows. Every account's story ends with the last quarter that is complete in
 * its own calendar. Amounts between companies are in euro, the vendor's base currency.
 */
public final class SampleCompany {
    /** What a sample's decks are labelled with. */
    public static final String VENDOR = "Halyard";

    private final int size;
    private final Clock clock;
    private final Chance chance;
    private final IntFunction<Story> stories;

    private SampleCompany(int size, Clock clock, long seed, IntFunction<Story> stories) {
        this.size = size;
        this.clock = clock;
        this.chance = new Chance(seed);
        this.stories = stories;
    }

    /** The accounts of the demo, each of another shape, as seen on that day. */
    public static SampleCompany of(LocalDate today, long seed) {
        return of(noon(today), seed);
    }

    /** The accounts of the demo as seen at that clock's instant, each in its own time zone. */
    public static SampleCompany of(Clock clock, long seed) {
        List<Story> cast = Cast.stories();
        return new SampleCompany(cast.size(), clock, seed, cast::get);
    }

    /** So many accounts of ordinary shapes, each made when it is asked for. */
    public static SampleCompany generated(int accounts, long seed, LocalDate today) {
        return new SampleCompany(
                accounts,
                noon(today),
                seed,
                number -> new GeneratedStory(number, new Chance(seed).fork("story " + number)));
    }

    public int size() {
        return size;
    }

    /** The accounts one by one; none is held longer than the stream's consumer holds it. */
    public Stream<SampleAccount> accounts() {
        return IntStream.range(0, size).mapToObj(number -> account(stories.apply(number)));
    }

    /** Rows that belong to no single account: {@code FX_RATE}, {@code OPPORTUNITY}, {@code SOURCE_CLOCK}. */
    public Map<Kind, List<Row>> shared() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return VendorRows.write(today, clock.instant().truncatedTo(ChronoUnit.SECONDS), chance.fork("vendor"));
    }

    private SampleAccount account(Story story) {
        var profile = story.profile();
        FiscalCalendar calendar = new FiscalCalendar(profile.fiscalYearStart(), ZoneId.of(profile.zone()));
        Chronicle chronicle = new Chronicle(
                calendar.lastComplete(Granularity.QUARTER, clock), LocalDate.now(clock.withZone(calendar.zone())));
        AccountRows rows = new AccountRows(profile, chronicle, chance.fork(profile.id()));
        AccountFacts.write(rows);
        story.tell(rows);
        return new SampleAccount(profile.id(), profile.name(), rows.byKind());
    }

    private static Clock noon(LocalDate today) {
        return Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
