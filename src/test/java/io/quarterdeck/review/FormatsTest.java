package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.MetricSettings.RetentionWindow;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.period.WeekPattern;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Formats;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.PeriodNames;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final Messages MESSAGES = Samples.messages();
    private static final Formats ENGLISH = MESSAGES.formats(Locale.forLanguageTag("en-GB"));
    private static final Formats GERMAN = MESSAGES.formats(Locale.forLanguageTag("de-DE"));
    private static final Formats JAPANESE = MESSAGES.formats(Locale.forLanguageTag("ja-JP"));
    private static final Currency EURO = Currency.getInstance("EUR");

    @Test
    void moneyShowsThreeDigitsInTheLocalesPlace() {
        assertThat(money(ENGLISH, "1840112.40")).isEqualTo("€1.84 M");
        assertThat(money(ENGLISH, "143229")).isEqualTo("€143 k");
        assertThat(money(ENGLISH, "999600")).isEqualTo("€1.00 M");
        assertThat(money(ENGLISH, "0.01")).isEqualTo("€0.01");
        assertThat(money(ENGLISH, "0")).isEqualTo("€0");
        assertThat(money(ENGLISH, "10000000000000")).isEqualTo("€10.0 tn");
        assertThat(money(ENGLISH, "-62104")).isEqualTo("−€62.1 k");
        assertThat(money(GERMAN, "1840112.40")).isEqualTo("1,84 Mio. €");
        assertThat(plain(ENGLISH.money().exact(cited("1840112.4", Unit.money(EURO)), EURO)))
                .isEqualTo("1,840,112.40 EUR");
    }

    @Test
    void theFirstOfAMonthIsWrittenAsTheLanguageDoes() {
        Formats french = MESSAGES.formats(Locale.forLanguageTag("fr-FR"));
        LocalDate first = LocalDate.of(2026, 7, 1);
        assertThat(plain(french.dates().day(first))).isEqualTo("1er juil. 2026");
        assertThat(plain(french.dates().dayOfYearInFull(first))).isEqualTo("1er juillet");
        assertThat(plain(french.dates().dayOfYearInFull(first.plusDays(10)))).isEqualTo("11 juillet");
        assertThat(plain(french.dates().month(first))).isEqualTo("juillet 2026");
        assertThat(plain(french.dates().time(Instant.parse("2026-07-01T02:10:00Z"), ZoneId.of("Europe/Paris"))))
                .startsWith("1er juil. 2026");
        assertThat(plain(JAPANESE.dates().dayOfYear(first))).isEqualTo("7月1日");
    }

    @Test
    void pointsOfPerCentAreCountedAsTheLanguageDoes() {
        Formats arabic = MESSAGES.formats(Locale.forLanguageTag("ar-EG"));
        assertThat(plain(arabic.ratios().pointsSize(cited("0.05", Unit.RATIO)))).endsWith("نقاط مئوية");
        assertThat(plain(arabic.ratios().pointsSize(cited("0.16", Unit.RATIO)))).endsWith("نقطة مئوية");
        assertThat(plain(arabic.ratios().pointsSize(cited("0.055", Unit.RATIO))))
                .endsWith("نقطة مئوية");
    }

    /** No one-word milliard in Spanish, and two of them in Portuguese: both count in millions. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-FR | EUR | 143 k€       | 1,84 M€   | 2,10 Md€",
                "fr-FR | KWD | 143 k KWD    | 1,84 M KWD | 2,10 Md KWD",
                "es-ES | EUR | 143 mil €    | 1,84 M€   | 2100 M€",
                "es-ES | USD | 143 mil US$  | 1,84 M US$ | 2100 M US$",
                "pt-PT | EUR | 143 mil €    | 1,84 M€   | 2100 M€",
                "pt-BR | BRL | R$ 143 mil   | R$ 1,84 M | R$ 2.100 M",
                "de-DE | EUR | 143 Tsd. €   | 1,84 Mio. € | 2,10 Mrd. €",
            })
    void moneyIsScaledAsFinancePrintsItInTheLanguage(
            String locale, String code, String thousands, String millions, String milliards) {
        Formats formats = MESSAGES.formats(Locale.forLanguageTag(locale));
        Currency currency = Currency.getInstance(code);
        assertThat(List.of("143229", "1840112.40", "2100000000"))
                .map(amount -> plain(formats.money().compact(cited(amount, Unit.money(currency)), currency)))
                .containsExactly(thousands, millions, milliards);
    }

    @Test
    void japaneseCountsInTenThousandsAndReadsOnIntoTheCurrency() {
        Currency yen = Currency.getInstance("JPY");
        assertThat(yen(yen, "184011240")).isEqualTo("1.84億円");
        assertThat(yen(yen, "18401124")).isEqualTo("1,840万円");
        assertThat(yen(yen, "-62104")).isEqualTo("−6.21万円");
        assertThat(yen(yen, "980")).isEqualTo("980円");
        assertThat(yen(yen, "2500000000000")).isEqualTo("2.50兆円");
        assertThat(money(JAPANESE, "1840112.40")).isEqualTo("184万ユーロ");
        assertThat(JAPANESE.money().unit(JAPANESE.scales().common(List.of(new BigDecimal("184011240"))), yen))
                .isEqualTo("億円");
    }

    private static String yen(Currency yen, String amount) {
        return plain(JAPANESE.money().compact(cited(amount, Unit.money(yen)), yen));
    }

    @Test
    void sharesNeverRoundToAllOrNothing() {
        assertThat(percent("0.12")).isEqualTo("12 %");
        assertThat(percent("0.0312")).isEqualTo("3.1 %");
        assertThat(percent("0.9996")).isEqualTo("99.96 %");
        assertThat(percent("0.00004")).isEqualTo("0.004 %");
        assertThat(percent("1")).isEqualTo("100 %");
        assertThat(plain(ENGLISH.ratios().signedPercent(cited("-0.034", Unit.RATIO))))
                .isEqualTo("−3 %");
        assertThat(plain(ENGLISH.ratios().points(cited("0.16", Unit.RATIO)))).isEqualTo("+16 pp");
    }

    @Test
    void timesAreToldInTheUnitThatSuitsThem() {
        assertThat(brief("0.3")).isEqualTo("18 min");
        assertThat(brief("1.99")).isEqualTo("119 min");
        assertThat(brief("6.2")).isEqualTo("6.2 h");
        assertThat(brief("221")).isEqualTo("9.2 days");
        assertThat(brief("24.0")).isEqualTo("24 h");
        assertThat(brief("0.01")).isEqualTo("36 s");
    }

    @Test
    void aFiscalYearThatIsNotTheCalendarYearSaysSo() {
        FiscalCalendar april = new FiscalCalendar(4, ZoneId.of("Asia/Kolkata"));
        FiscalCalendar january = new FiscalCalendar(1, ZoneId.of("Europe/Berlin"));
        assertThat(plain(ENGLISH.periods().brief(april.parse("2027-Q2")))).isEqualTo("Q2 FY2027");
        assertThat(plain(ENGLISH.periods().brief(january.parse("2026-Q3")))).isEqualTo("Q3 2026");
        assertThat(plain(ENGLISH.periods().inFull(january.parse("2026-Q3"))))
                .isEqualTo("third quarter 2026 · 1 July – 30 September");
        assertThat(plain(ENGLISH.periods().brief(january.parse("2026-07")))).isEqualTo("July 2026");
        assertThat(plain(ENGLISH.periods().tick(january.parse("2026-07")))).isEqualTo("Jul 26");
        assertThat(plain(JAPANESE.periods().brief(april.parse("2027-Q2")))).isEqualTo("2027年3月期第2四半期");
        assertThat(plain(JAPANESE.periods().tick(april.parse("2027-Q2")))).isEqualTo("27/3期2Q");
        assertThat(plain(JAPANESE.periods().inFull(january.parse("2026-Q3")))).isEqualTo("2026年第3四半期（7月1日～9月30日）");
        assertThat(plain(JAPANESE.periods().tick(january.parse("2026-07")))).isEqualTo("26年7月");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 2026-P07-445 | P7 FY2026 | P7 | P7 FY26 | period 7 of fiscal year 2026 (4-4-5) · 28 June 2026 – 25 July 2026",
                "en-GB | 2026-Q3-445  | Q3 FY2026 | Q3 | Q3 FY26 | third quarter of fiscal year 2026 (4-4-5) · 28 June 2026 – 26 September 2026",
                "en-GB | 2026-445     | FY2026 | FY2026 | FY2026 | fiscal year 2026 (4-4-5) · 28 December 2025 – 26 December 2026",
                "de-DE | 2026-P07-445 | Geschäftsmonat 7/2026 | Geschäftsmonat 7 | P7 GJ26 | Monat 7 des Geschäftsjahres 2026 (4-4-5) · 28. Juni 2026 – 25. Juli 2026",
                "fr-FR | 2026-P07-445 | P7 FY2026 | P7 | P7 FY26 | période 7 de l’exercice 2026 (4-4-5) · 28 juin 2026 – 25 juillet 2026",
                "es-ES | 2026-P07-445 | P7 AF 2026 | P7 | P7 AF26 | periodo 7 del año fiscal 2026 (4-4-5) · 28 de junio de 2026 – 25 de julio de 2026",
                "pt-PT | 2026-Q3-445  | T3 AF 2026 | T3 | T3 AF26 | terceiro trimestre do ano fiscal 2026 (4-4-5) · 28 de junho de 2026 – 26 de setembro de 2026",
                "yo-NG | 2026-P07-445 | P7 FY2026 | P7 | P7 FY26 | oṣù ìṣúná 7, ọdún ìṣúná 2026 (4-4-5) · 28 Oṣù Òkúdu, 2026 – 25 Oṣù Agẹmọ, 2026"
            })
    void aPeriodOfWeeksSaysItsNumberItsPatternAndItsDays(
            String locale, String name, String brief, String bare, String tick, String inFull) {
        WeekPattern weeks =
                new WeekPattern(WeekPattern.Kind.FOUR_FOUR_FIVE, DayOfWeek.SATURDAY, WeekPattern.YearEnd.LAST);
        ReviewPeriod period = new FiscalCalendar(1, ZoneId.of("America/Chicago"), Optional.of(weeks)).parse(name);
        PeriodNames periods = MESSAGES.formats(Locale.forLanguageTag(locale)).periods();
        assertThat(plain(periods.brief(period))).isEqualTo(brief);
        assertThat(plain(periods.bare(period))).isEqualTo(bare);
        assertThat(plain(periods.tick(period))).isEqualTo(tick);
        assertThat(plain(periods.monthTick(period.months().get(0)))).matches("P\\d+");
        assertThat(plain(periods.inFull(period))).isEqualTo(inFull);
    }

    @Test
    void twelveMonthsOfWeeksAreToldByTheirDays() {
        FiscalCalendar months = new FiscalCalendar(1, ZoneId.of("America/Chicago"));
        WeekPattern pattern =
                new WeekPattern(WeekPattern.Kind.FOUR_FOUR_FIVE, DayOfWeek.SATURDAY, WeekPattern.YearEnd.LAST);
        FiscalCalendar weeks = new FiscalCalendar(1, months.zone(), Optional.of(pattern));
        ReviewPeriod quarter = months.parse("2026-Q3");
        ReviewPeriod ofWeeks = weeks.parse("2026-Q3-445");
        RetentionWindow twelve = RetentionWindow.TRAILING_TWELVE_MONTHS;
        assertThat(plain(ENGLISH.periods().months(twelve.start(quarter), quarter)))
                .isEqualTo("October 2025 – September 2026");
        assertThat(plain(ENGLISH.periods().months(twelve.start(ofWeeks), ofWeeks)))
                .isEqualTo("28 September 2025 – 26 September 2026");
    }

    @Test
    void aTimeNamesItsZone() {
        Instant loaded = Instant.parse("2026-10-02T02:10:00Z");
        assertThat(plain(ENGLISH.dates().time(loaded, ZoneId.of("Europe/Berlin"))))
                .isEqualTo("2 Oct 2026, 04:10 CEST");
        assertThat(plain(GERMAN.dates().time(loaded, ZoneId.of("Asia/Kolkata"))))
                .isEqualTo("2. Okt. 2026, 07:40 UTC+5:30");
        assertThat(plain(ENGLISH.dates().day(LocalDate.of(2026, 10, 1)))).isEqualTo("1 Oct 2026");
    }

    private static String money(Formats formats, String amount) {
        return plain(formats.money().compact(cited(amount, Unit.money(EURO)), EURO));
    }

    private static String percent(String ratio) {
        return plain(ENGLISH.ratios().percent(cited(ratio, Unit.RATIO)));
    }

    private static String brief(String hours) {
        return plain(ENGLISH.durations().brief(cited(hours, Unit.HOURS)));
    }

    private static String plain(String text) {
        return Marks.plain(text).replace('\u00a0', ' ');
    }

    private static Cited cited(String value, Unit unit) {
        return Cited.of("E01", new BigDecimal(value), unit, (number, text, shown) -> {});
    }
}
