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

/** Pages in Arabic, read from the right: joined letters, Latin names and digits, signs, brackets. */
final class ArabicDeck {
    static final String ACCOUNT = "شركة الواحة للأغذية (ش.م.م.)";

    private ArabicDeck() {}

    static List<Page> pages() {
        return List.of(cover(), summary(), bridge(), drivers(), support());
    }

    private static PageHead head(String title) {
        return new PageHead(
                title, "مراجعة أعمال " + ACCOUNT + "، ملايين الدراهم", "\u200FE01–E06 · المصدر: محركات القيمة");
    }

    private static CoverPage cover() {
        return new CoverPage(
                new PageHead(ACCOUNT, "الربع الثالث من عام 2026 · 1 يوليو – 30 سبتمبر", "E01"),
                "المراجعة التنفيذية للأعمال",
                "1.84\u00a0مليون\u00a0د.إ.",
                "قيمة محققة هذا الربع، أعلى من الخطة بنسبة 12\u200e%\u200e",
                List.of(new Labelled("أهدافكم المحققة", "4 من 5"), new Labelled("مدى التوصية بنا (NPS)", "\u200e+46")),
                "أعدت لعناية",
                "ليلى الحمادي، الرئيسة التنفيذية للعمليات",
                "إعداد عمر الفاسي");
    }

    private static SummaryPage summary() {
        return new SummaryPage(
                head("قيمة قدرها 1.84 مليون د.إ. في الربع الثالث، وتحقق أربعة من أصل خمسة أهداف"),
                List.of(
                        new Tile("القيمة المحققة", "1.84 مليون", "أعلى من الخطة", Tone.GOOD, "E01", sparkline(1, 2, 3)),
                        new Tile(
                                "أول رد",
                                "18 دقيقة",
                                "بين \u200e+26 و\u00a0\u200e+61",
                                Tone.NEUTRAL,
                                "E02",
                                sparkline(3, 2, 1))),
                List.of(
                        new SummaryColumn(
                                "ما سار على ما يرام",
                                Tone.GOOD,
                                List.of(
                                        "الهدف «\u202AShare of suppliers that use the portal\u202C\u200F» (E22) متأخر: قطع 61 من 100."))));
    }

    private static BridgePage bridge() {
        return new BridgePage(
                head("الفضل في نتائج الربع يعود إلى مطابقة الفواتير"),
                "\u200e+200 فوق الخطة",
                "من الخطة · E12",
                Tone.GOOD,
                new Waterfall(
                        List.of(
                                step("الخطة", Waterfall.Kind.PLAN, 1040, "1,040", Tone.NEUTRAL),
                                change("الفواتير", 182),
                                change("المخزون", 64),
                                change("الشحن", -46),
                                step("المحقق", Waterfall.Kind.ACTUAL, 1240, "1,240", Tone.NEUTRAL)),
                        "من 1,040 إلى 1,240."),
                "");
    }

    private static DriversPage drivers() {
        return new DriversPage(
                head("تضاعفت القيمة الفصلية خلال عامين"),
                new StackedColumns(
                        List.of(
                                new StackedColumns.Column("ر3\u00a0\u200f25", false, "0.92", ""),
                                new StackedColumns.Column("ر3\u00a0\u200f26", true, "1.24", "")),
                        List.of(
                                layer("مطابقة الفواتير", "زيادة 87 خلال عام", false, 500, 700),
                                layer("تفادي نفاد المخزون", "زيادة 3 خلال عام", false, 420, 540)),
                        "من 0.92 إلى 1.24."),
                "");
    }

    private static SupportPage support() {
        return new SupportPage(
                head("انتظرت فرقكم الرد 18 دقيقة"),
                "الدقائق حتى أول رد",
                chart(
                        ticks(List.of("يوليو", "أغسطس", "سبتمبر")),
                        true,
                        "من 44 إلى 18.",
                        line("18 دقيقة", "النصف خلال", Style.ACTUAL, "44", 44, 31, 18)),
                List.of(new Stat("الطلبات المفتوحة", "143", "أقل مما كان", Tone.GOOD, "E24")));
    }
}
