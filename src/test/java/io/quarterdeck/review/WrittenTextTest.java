package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Unit;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Reading;
import io.quarterdeck.review.format.Reading.Sort;
import io.quarterdeck.review.format.WrittenText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrittenTextTest {
    private static final Messages MESSAGES = Messages.load(Path.of("report-templates"));
    private static final ReviewPeriod PERIOD = new ReviewPeriod(
            new FiscalCalendar(1, ZoneId.of("Europe/Madrid")), Granularity.QUARTER, LocalDate.of(2026, 7, 1));

    @Test
    void aNumberIsReadWithItsScaleItsCurrencyAndItsUnit() {
        assertReading("en-GB", "worth €1.84 M to you", "€1.84 M", Sort.MONEY, "1840000");
        assertReading("en-GB", "worth 1.84 million euros", "1.84 million euros", Sort.MONEY, "1840000");
        assertReading("de-DE", "mit 1,84 Mio. € Nutzen", "1,84 Mio. €", Sort.MONEY, "1840000");
        assertReading("de-DE", "um 12 % gestiegen", "12 %", Sort.PERCENT, "0.12");
        assertReading("de-DE", "um 12 Prozent gestiegen", "12 Prozent", Sort.PERCENT, "0.12");
        assertReading("en-GB", "by 9 percentage points.", "9 percentage points", Sort.POINTS, "0.09");
        assertReading("en-GB", "an answer in 90 hours.", "90 hours", Sort.DURATION, "90");
        assertReading("en-GB", "down by −4.", "−4", Sort.PLAIN, "-4");
    }

    @Test
    void theLocaleDecidesWhatAPointIsAndOtherFormsAreReadPlainly() {
        assertReading("de-DE", "es waren 1.840.", "1.840", Sort.PLAIN, "1840");
        assertReading("en-GB", "there were 1,840.", "1,840", Sort.PLAIN, "1840");
        assertReading("de-DE", "es waren 1.84.", "1.84", Sort.PLAIN, "1.84");
        assertReading("en-GB", "in ١٧ cases", "١٧", Sort.PLAIN, "17");
    }

    @Test
    void scalesAndCurrenciesAreReadInTheWordsOfEachLanguage() {
        assertReading("fr-FR", "soit 1,84 million d’euros gagnés", "1,84 million d’euros", Sort.MONEY, "1840000");
        assertReading("fr-FR", "soit 1,84 M€ gagnés", "1,84 M€", Sort.MONEY, "1840000");
        assertReading("fr-FR", "soit 1\u202f840 dossiers", "1\u202f840", Sort.PLAIN, "1840");
        assertReading("fr-FR", "de 12 pour cent", "12 pour cent", Sort.PERCENT, "0.12");
        assertReading("es-ES", "unos 2 millones de euros", "2 millones de euros", Sort.MONEY, "2000000");
        assertReading("es-ES", "mejoró 9 puntos porcentuales", "9 puntos porcentuales", Sort.POINTS, "0.09");
        assertReading("pt-BR", "1,5 milhão de casos", "1,5 milhão", Sort.PLAIN, "1500000");
        assertReading("yo-NG", "a dáhùn ní wákàtí 90 péré", "wákàtí 90", Sort.DURATION, "90");
        assertReading("de-DE", "rund 3 Milliarden Euro", "3 Milliarden Euro", Sort.MONEY, "3000000000");
    }

    @Test
    void japaneseNumbersStandBetweenLettersWithoutASpace() {
        assertReading("ja-JP", "残りの17件は確認中です", "17", Sort.PLAIN, "17");
        assertReading("ja-JP", "約１２％増えました", "１２％", Sort.PERCENT, "0.12");
        assertReading("ja-JP", "効果は1.84億円です", "1.84億円", Sort.MONEY, "184000000");
        assertReading("ja-JP", "データー90時間分", "90時間", Sort.DURATION, "90");
        assertThat(numbers("ja-JP", "開始は2026年7月1日で、7月に見直し、2027年に広げます")).isEmpty();
        assertThat(numbers("ja-JP", "ISO27001の"))
                .extracting(WrittenText.Numbered::text)
                .containsExactly("ISO27001");
    }

    @Test
    void arabicNumbersAreReadInBothDigitsAndBehindAConjunction() {
        assertReading("ar-EG", "بنسبة ١٢٪ هذا العام", "١٢٪", Sort.PERCENT, "0.12");
        assertReading("ar-EG", "نحو ١٫٥ مليون حالة", "١٫٥ مليون", Sort.PLAIN, "1500000");
        assertReading("ar-AE", "بنسبة 12\u200e%\u200e هذا العام", "12\u200e%", Sort.PERCENT, "0.12");
        assertReading("ar-AE", "نحو ١٫٥ مليون حالة", "١٫٥ مليون", Sort.PLAIN, "1500000");
        assertReading("ar-AE", "لدينا اليوم و17 حالة", "17", Sort.PLAIN, "17");
        assertReading("ar-AE", "خلال 11 يوماً", "11 يوماً", Sort.DURATION, "264");
        assertThat(numbers("ar-AE", "في 1 أكتوبر 2026، منذ 2025")).isEmpty();
    }

    @Test
    void aDateIsNoNumberAndAYearOnlyWhereWordsSaySo() {
        assertThat(numbers("en-GB", "since 1 October 2026, in Q3 and Q3 2026, and in 2027"))
                .isEmpty();
        assertThat(numbers("de-DE", "am 1. Oktober 2026, seit 2025, in Q2 2026"))
                .isEmpty();
        assertThat(numbers("fr-FR", "depuis le 1er juillet 2026, du 1er octobre au 3 octobre, en 2027"))
                .isEmpty();
        assertThat(numbers("en-GB", "we closed 2025 cases")).hasSize(1);
        assertThat(numbers("en-GB", "a rise of 2026.5 hours")).hasSize(1);
    }

    @Test
    void whatNobodyCanReadIsANumberWithoutAReading() {
        assertThat(numbers("en-GB", "half of it, ½, and 1.2.3"))
                .extracting(WrittenText.Numbered::reading)
                .containsExactly(Optional.empty(), Optional.empty());
        assertThat(numbers("en-GB", "your B2B portal"))
                .extracting(WrittenText.Numbered::text)
                .containsExactly("B2B");
    }

    @Test
    void aTextIsTheSumOfItsPieces() {
        String text = "12 % and €1.84 M since 1 October 2026: 3 of B2B, ½.";
        assertThat(String.join(
                        "",
                        WrittenText.read(text, MESSAGES.formats(Locale.UK), PERIOD).pieces().stream()
                                .map(WrittenText.Piece::text)
                                .toList()))
                .isEqualTo(text);
    }

    @Test
    void aNumberIsAFigureWhereItIsThatFigureExactlyOrRoundedToTwoDigits() {
        Unit euro = Unit.money(Currency.getInstance("EUR"));
        assertThat(matches("€1.84 M", "1841203", euro)).isTrue();
        assertThat(matches("€1.8 M", "1841203", euro)).isTrue();
        assertThat(matches("€1,841,203", "1841203", euro)).isTrue();
        assertThat(matches("€1,840,000", "1841203", euro)).isTrue();
        assertThat(matches("€2 M", "1841203", euro)).isFalse();
        assertThat(matches("€1.85 M", "1841203", euro)).isFalse();
        assertThat(matches("1.84 M", "1841203", euro)).isFalse();
        assertThat(matches("US$1.84 M", "1841203", euro)).isFalse();
        assertThat(matches("12 %", "0.1234", Unit.RATIO)).isTrue();
        assertThat(matches("12.4 %", "0.1234", Unit.RATIO)).isFalse();
        assertThat(matches("12", "0.1234", Unit.RATIO)).isFalse();
        assertThat(matches("4", "4", Unit.COUNT)).isTrue();
        assertThat(matches("5", "4", Unit.COUNT)).isFalse();
        assertThat(matches("18 min", "0.3", Unit.HOURS)).isTrue();
        assertThat(matches("6 minutes", "0.1", Unit.HOURS)).isTrue();
        assertThat(matches("7 minutes", "0.1", Unit.HOURS)).isFalse();
        assertThat(matches("−12 %", "0.1234", Unit.RATIO)).isFalse();
    }

    private static boolean matches(String written, String value, Unit unit) {
        Cited number = Cited.of("E01", new BigDecimal(value), unit, (cited, text, shown) -> {});
        return numbers("en-GB", "now " + written + " of it")
                .get(0)
                .reading()
                .flatMap(reading -> reading.shownOf(number, Optional.empty()))
                .isPresent();
    }

    private static void assertReading(String locale, String text, String number, Sort sort, String value) {
        List<WrittenText.Numbered> numbers = numbers(locale, text);
        assertThat(numbers).as(text).extracting(WrittenText.Numbered::text).containsExactly(number);
        Reading reading = numbers.get(0).reading().orElseThrow();
        assertThat(reading.sort()).as(text).isEqualTo(sort);
        assertThat(reading.value()).as(text).isEqualByComparingTo(value);
    }

    private static List<WrittenText.Numbered> numbers(String locale, String text) {
        return WrittenText.read(text, MESSAGES.formats(Locale.forLanguageTag(locale)), PERIOD)
                .numbers();
    }
}
