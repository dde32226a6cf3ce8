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

/** Pages in Japanese, which has no spaces to break at and a font of its own beside the brand's. */
final class JapaneseDeck {
    static final String ACCOUNT = "メリディアン食品ホールディングス株式会社";

    private JapaneseDeck() {}

    static List<Page> pages() {
        return List.of(cover(), summary(), bridge(), drivers(), support());
    }

    private static PageHead head(String title) {
        return new PageHead(title, ACCOUNT + "のビジネスレビュー（単位：億円）", "E01–E06 · 出典：価値ドライバー、お問い合わせ");
    }

    private static CoverPage cover() {
        return new CoverPage(
                new PageHead(ACCOUNT, "2026年第3四半期（7月1日～9月30日）", "E01"),
                "エグゼクティブ・ビジネスレビュー",
                "1.84億円",
                "当四半期の創出価値、計画比12%増",
                List.of(new Labelled("達成した目標", "5件中4件"), new Labelled("推奨度（NPS）", "+46")),
                "ご報告先",
                "佐藤 美咲（最高執行責任者）",
                "作成：Ṣọlá Ọ̀ṣínọwọ̀");
    }

    private static SummaryPage summary() {
        return new SummaryPage(
                head("第3四半期の創出価値は1.84億円、計画比12%増。貴社の目標5件のうち4件を達成し、残る「仕入先の登録をすべて当社が行う」に遅れ"),
                List.of(
                        new Tile("創出価値", "1.84億円", "計画比+12%", Tone.GOOD, "E01", sparkline(1, 2, 3)),
                        new Tile("一次回答までの時間", "18分", "SLA達成率97.4%（目標95%）", Tone.NEUTRAL, "E02", sparkline(3, 2, 1))),
                List.of(new SummaryColumn(
                        "順調な点",
                        Tone.GOOD,
                        List.of(
                                "お問い合わせの半数に18分以内で回答しました。前年同期は43分でした。",
                                "請求書照合は計画を1,820万円上回りました。「直す」「骨」「今」の字形は日本のものです。"))));
    }

    private static BridgePage bridge() {
        return new BridgePage(
                head("請求書照合が当四半期をけん引。仕入先登録は計画を1,430万円下回る"),
                "+0.20（+12%）",
                "計画の112% · E12",
                Tone.GOOD,
                new Waterfall(
                        List.of(
                                step("第3四半期計画", Waterfall.Kind.PLAN, 164, "1.64", Tone.NEUTRAL),
                                change("請求書照合、発注書との三点照合を含む", 32),
                                change("ネットワーク・サーバー統合", 2),
                                change("仕入先登録", -14),
                                step("第3四半期実績", Waterfall.Kind.ACTUAL, 184, "1.84", Tone.NEUTRAL)),
                        "1.64から1.84へ。"),
                "");
    }

    private static DriversPage drivers() {
        return new DriversPage(
                head("四半期の創出価値は2024年第4四半期から倍増、請求書照合がけん引"),
                new StackedColumns(
                        List.of(
                                new StackedColumns.Column("25年3Q", false, "0.92億", ""),
                                new StackedColumns.Column("26年3Q", true, "1.84億", "")),
                        List.of(
                                layer("請求書照合", "0.71億円 · 前年比+87%", false, 500, 700),
                                layer("欠品の回避", "0.40億円 · 前年比+34%", false, 420, 540)),
                        "0.92億から1.84億へ。"),
                "");
    }

    private static SupportPage support() {
        return new SupportPage(
                head("貴社への一次回答までの時間は18分、前年同期の43分の半分未満"),
                "一次回答までの時間（分、暦時間）",
                chart(
                        ticks(List.of("7月", "8月", "9月")),
                        true,
                        "43分から18分へ。",
                        line("18分", "半数がこの時間内", Style.ACTUAL, "43", 43, 31, 18)),
                List.of(new Stat("解決までの時間（半数）", "6.2時間", "第2四半期比−2.1時間", Tone.GOOD, "E24")));
    }
}
