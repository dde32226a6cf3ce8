package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.review.page.EvidenceRow;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.Multiple;
import io.quarterdeck.review.page.OutcomesPage;
import io.quarterdeck.review.page.PageHead;
import io.quarterdeck.review.page.SummaryColumn;
import io.quarterdeck.review.page.SummaryPage;
import io.quarterdeck.review.page.Tile;
import io.quarterdeck.review.page.Tone;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a model holds is lost on its way to the paper. */
class WholeTextTest {
    private static final PageHead HEAD = new PageHead("A title", "", "E01");

    private static int times(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(Rendered.squeezed(part)), -1).length - 1;
    }

    @Test
    void aFormulaOfLongDottedNamesIsPrintedToItsLastNumber() {
        // JasperReports measures lines that break after a dot, which the PDF alone would not
        List<EvidenceRow> rows = IntStream.range(0, 60)
                .mapToObj(number -> new EvidenceRow(
                        "E" + (10 + number),
                        "Close acceleration",
                        "96,355.20 EUR",
                        "value.delivered.audit_effort − value.promised.audit_effort · value.delivered.audit "
                                + "i".repeat(number) + " = 30,996,417.6; value.promised.audit effort = 334,0"
                                + (10 + number),
                        "promises, value drivers",
                        "7",
                        "30 Sept 2026"))
                .toList();
        String text = Rendered.text(Rendered.deck(
                "formulas", SampleReviews.review("Meridian Foods", List.of(MeridianDeck.evidence(rows)))));
        rows.forEach(row -> assertThat(text).contains(Rendered.squeezed(row.formula())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 11})
    void eachOfManyMultiplesIsPrintedOnce(int count) {
        LineChart chart = SampleCharts.chart(
                SampleCharts.ticks(List.of("Q2", "Q3")),
                true,
                "From one to two.",
                SampleCharts.line("", "", LineChart.Style.ACTUAL, "", 1, 2));
        List<Multiple> multiples = IntStream.range(0, count)
                .mapToObj(number -> new Multiple(
                        "Measure number " + (10 + number) + ".",
                        "185.000 kWh",
                        "",
                        "",
                        Tone.NEUTRAL,
                        "E" + (10 + number),
                        chart))
                .toList();
        Deck deck = Rendered.deck(
                "multiples-" + count,
                SampleReviews.review("Meridian Foods", List.of(new OutcomesPage(HEAD, multiples))));
        String text = Rendered.text(deck);
        multiples.forEach(multiple -> assertThat(times(text, multiple.name())).isOne());
        assertThat(deck.pages()).isEqualTo((count + 3) / 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void aSummaryOfLongSentencesStaysOnOnePageWhateverItsTiles(int count) {
        List<Tile> tiles = IntStream.range(0, count)
                .mapToObj(number -> new Tile(
                        "Label " + number + ".",
                        "1.185.000.000 kWh",
                        "+56 % in einem Jahr",
                        Tone.GOOD,
                        "E0" + number,
                        SampleCharts.sparkline(1, 2, 3)))
                .toList();
        List<String> sentences = List.of(
                "Die Hälfte Ihrer Anfragen war nach 28 Minuten beantwortet; vor einem Jahr dauerte es 50 Minuten.",
                "Ziel 3, „Anteil berührungslos geprüfter Rechnungen“, ist erreicht: 115 % des Weges zum Zielwert.",
                "Der Rechnungsabgleich brachte 15,1 Tsd. € mehr, als für dieses Quartal vereinbart war.");
        List<SummaryColumn> columns = List.of(
                new SummaryColumn("Was gut lief", Tone.GOOD, sentences),
                new SummaryColumn("Was Aufmerksamkeit braucht", Tone.BAD, sentences),
                new SummaryColumn("Worum wir Sie bitten", Tone.NEUTRAL, sentences));
        Deck deck = Rendered.deck(
                "summary-" + count, SampleReviews.review("Rheintal", List.of(new SummaryPage(HEAD, tiles, columns))));
        assertThat(deck.pages()).isOne();
        String text = Rendered.text(deck);
        assertThat(times(text, "1.185.000.000 kWh")).isEqualTo(count);
        sentences.forEach(sentence -> assertThat(times(text, sentence)).isEqualTo(3));
    }
}
