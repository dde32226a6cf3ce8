package io.quarterdeck.jasper;

import static io.quarterdeck.jasper.SampleCharts.change;
import static io.quarterdeck.jasper.SampleCharts.chart;
import static io.quarterdeck.jasper.SampleCharts.layer;
import static io.quarterdeck.jasper.SampleCharts.line;
import static io.quarterdeck.jasper.SampleCharts.sparkline;
import static io.quarterdeck.jasper.SampleCharts.step;
import static io.quarterdeck.jasper.SampleCharts.ticks;

import io.quarterdeck.review.page.BridgePage;
import io.quarterdeck.review.page.CoverPage;
import io.quarterdeck.review.page.DriversPage;
import io.quarterdeck.review.page.Labelled;
import io.quarterdeck.review.page.LineChart.Style;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageHead;
import io.quarterdeck.review.page.StackedColumns;
import io.quarterdeck.review.page.Stat;
import io.quarterdeck.review.page.SummaryColumn;
import io.quarterdeck.review.page.SummaryPage;
import io.quarterdeck.review.page.SupportPage;
import io.quarterdeck.review.page.Tile;
import io.quarterdeck.review.page.Tone;
import io.quarterdeck.review.page.Waterfall;
import java.util.List;

/** Pages in Yoruba, whose ọ́ ẹ̀ have no precomposed letters. */
final class YorubaDeck {
    static final String ACCOUNT = "Ọ̀yọ́ Ìpínlẹ̀ Èbúté Ọkọ̀ Ojú Omi";

    private YorubaDeck() {}

    static List<Page> pages() {
        return List.of(cover(), summary(), bridge(), drivers(), support());
    }

    private static PageHead head(String title) {
        return new PageHead(title, "Ìjábọ̀ iṣẹ́ fún " + ACCOUNT + ", ₦ mílíọ̀nù", "E01–E06 · orísun: àwọn awakọ̀ iye");
    }

    private static CoverPage cover() {
        return new CoverPage(
                new PageHead(ACCOUNT, "Ìdá kẹta ọdún 2026 · 1 Oṣù Agẹmọ – 30 Oṣù Ọ̀wẹwẹ̀", "E01"),
                "Àtúnyẹ̀wò Iṣẹ́ Aláṣẹ",
                "₦1.24 bn",
                "iye tí a fi jíṣẹ́ ní ìdá ọdún yìí, 12 % ju ètò lọ",
                List.of(new Labelled("Àfojúsùn tí ẹ ti bá", "4 nínú 5"), new Labelled("Ẹ ó dámọ̀ràn wa", "+46")),
                "A ṣe é fún",
                "Adé Ọláṣẹ́hìndé, Olùdarí Àgbà",
                "láti ọwọ́ Ṣọlá Ọ̀ṣínọwọ̀");
    }

    private static SummaryPage summary() {
        return new SummaryPage(
                head("Ẹ káàbọ̀: ₦1.24 bn ní ìdá kẹta, àfojúsùn mẹ́rin nínú márùn-ún ti ṣẹ"),
                List.of(
                        new Tile("Iye tí a fi jíṣẹ́", "₦1.24 bn", "+12 % sí ètò", Tone.GOOD, "E01", sparkline(1, 2, 3)),
                        new Tile(
                                "Ìdáhùn àkọ́kọ́",
                                "18 ìṣẹ́jú",
                                "ọ́ ọ̀ ẹ́ ẹ̀ ṣ Ọ́ Ọ̀ Ẹ́ Ẹ̀ Ṣ",
                                Tone.NEUTRAL,
                                "E02",
                                sparkline(3, 2, 1))),
                List.of(new SummaryColumn(
                        "Ohun tó lọ dáadáa",
                        Tone.GOOD,
                        List.of("Ìbádọ́gba ìwé owó ń lọ láìsí ọwọ́ ẹnikẹ́ni ní 94 %."))));
    }

    private static BridgePage bridge() {
        return new BridgePage(
                head("Ìbádọ́gba ìwé owó ló gbé ìdá ọdún yìí"),
                "+200 (+12 %) sí ètò",
                "112 % ètò · E12",
                Tone.GOOD,
                new Waterfall(
                        List.of(
                                step("Ètò", Waterfall.Kind.PLAN, 1040, "1 040", Tone.NEUTRAL),
                                change("Ìbádọ́gba ìwé owó", 182),
                                change("Ọjà tí kò tán ọ́ ọ̀", 64),
                                change("Ẹ̀dínwó ẹrù ẹ́ ẹ̀", -46),
                                step("Ìfijíṣẹ́", Waterfall.Kind.ACTUAL, 1240, "1 240", Tone.NEUTRAL)),
                        "Láti 1 040 dé 1 240."),
                "");
    }

    private static DriversPage drivers() {
        return new DriversPage(
                head("Iye ti di ìlọ́po méjì ní ọdún méjì"),
                new StackedColumns(
                        List.of(
                                new StackedColumns.Column("Ọ̀wẹwẹ̀ 25", false, "0.92", ""),
                                new StackedColumns.Column("Ọ̀wẹwẹ̀ 26", true, "1.24", "")),
                        List.of(
                                layer("Ìbádọ́gba ìwé owó", "+87 % lọ́dún", false, 500, 700),
                                layer("Ọjà tí kò tán", "+3 % lọ́dún", false, 420, 540)),
                        "Láti 0.92 dé 1.24."),
                "");
    }

    private static SupportPage support() {
        return new SupportPage(
                head("Àwọn ènìyàn yín dúró fún ìṣẹ́jú 18 kí ìdáhùn tó dé"),
                "Ìṣẹ́jú títí dé ìdáhùn àkọ́kọ́",
                chart(
                        ticks(List.of("Agẹmọ", "Ògún", "Ọ̀wẹwẹ̀")),
                        true,
                        "Láti 44 dé 18.",
                        line("ìṣẹ́jú 18", "ìdajì láàárín rẹ̀", Style.ACTUAL, "44", 44, 31, 18)),
                List.of(new Stat("Ẹjọ́ tí a ṣí", "143", "−21 %", Tone.GOOD, "E24")));
    }
}
