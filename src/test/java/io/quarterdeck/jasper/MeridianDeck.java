package io.quarterdeck.jasper;

import static io.quarterdeck.jasper.SampleCharts.QUARTERS;
import static io.quarterdeck.jasper.SampleCharts.answers;
import static io.quarterdeck.jasper.SampleCharts.change;
import static io.quarterdeck.jasper.SampleCharts.chart;
import static io.quarterdeck.jasper.SampleCharts.layer;
import static io.quarterdeck.jasper.SampleCharts.line;
import static io.quarterdeck.jasper.SampleCharts.n;
import static io.quarterdeck.jasper.SampleCharts.some;
import static io.quarterdeck.jasper.SampleCharts.sparkline;
import static io.quarterdeck.jasper.SampleCharts.step;
import static io.quarterdeck.jasper.SampleCharts.ticks;

import io.quarterdeck.review.page.AdoptionPage;
import io.quarterdeck.review.page.BridgePage;
import io.quarterdeck.review.page.CoverPage;
import io.quarterdeck.review.page.DriversPage;
import io.quarterdeck.review.page.EvidencePage;
import io.quarterdeck.review.page.EvidenceRow;
import io.quarterdeck.review.page.GoalRow;
import io.quarterdeck.review.page.GoalsPage;
import io.quarterdeck.review.page.Labelled;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.LineChart.Line;
import io.quarterdeck.review.page.LineChart.LinePoint;
import io.quarterdeck.review.page.LineChart.Marker;
import io.quarterdeck.review.page.LineChart.Reference;
import io.quarterdeck.review.page.LineChart.Style;
import io.quarterdeck.review.page.LineChart.Tick;
import io.quarterdeck.review.page.Multiple;
import io.quarterdeck.review.page.Note;
import io.quarterdeck.review.page.NpsPage;
import io.quarterdeck.review.page.OutcomesPage;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageHead;
import io.quarterdeck.review.page.PlanPage;
import io.quarterdeck.review.page.PlanRow;
import io.quarterdeck.review.page.ProgressBar;
import io.quarterdeck.review.page.Quote;
import io.quarterdeck.review.page.RetentionPage;
import io.quarterdeck.review.page.ReturnPage;
import io.quarterdeck.review.page.StackedColumns;
import io.quarterdeck.review.page.Stat;
import io.quarterdeck.review.page.SummaryColumn;
import io.quarterdeck.review.page.SummaryPage;
import io.quarterdeck.review.page.SupportPage;
import io.quarterdeck.review.page.Tile;
import io.quarterdeck.review.page.Tone;
import io.quarterdeck.review.page.Waterfall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages of the design's pictures: Meridian Foods in the third quarter of 2026. */
final class MeridianDeck {
    private MeridianDeck() {}

    static List<Page> pages() {
        return List.of(
                cover(),
                summary(),
                goals(),
                bridge(),
                drivers(),
                outcomes(),
                returns(),
                support(),
                nps(),
                retention(),
                adoption(),
                plan(),
                evidence());
    }

    static CoverPage cover() {
        return new CoverPage(
                new PageHead(
                        "Meridian Foods",
                        "Third quarter 2026 · 1 July – 30 September",
                        "E01, E03, E04, E07–E11 · warehouse loaded 2 Oct 2026, 04:10 CEST"),
                "Executive Business Review",
                "€1.84 M",
                "of value delivered this quarter, 12 % above plan",
                List.of(
                        new Labelled("Your goals met", "4 of 5"),
                        new Labelled("Value for each euro", "3.2×"),
                        new Labelled("Would recommend us (NPS)", "+46")),
                "Prepared for",
                "Adaeze Okonkwo, Chief Operating Officer",
                "by Tomás Rivera, Customer Success");
    }

    static SummaryPage summary() {
        return new SummaryPage(
                new PageHead(
                        "€1.84 M of value in Q3: 12 % above plan, and four of your five goals met",
                        "All figures for Meridian Foods; every figure carries its evidence number and is traced in the"
                                + " appendix",
                        "E01–E06 · warehouse loaded 2 Oct 2026, 04:10 CEST"),
                List.of(
                        new Tile(
                                "Value delivered",
                                "€1.84 M",
                                "+12 % vs plan",
                                Tone.GOOD,
                                "E01",
                                sparkline(0.92, 1.02, 1.15, 1.13, 1.37, 1.43, 1.64, 1.84)),
                        new Tile(
                                "Cumulative value",
                                "€10.7 M",
                                "since October 2024, 104 % of promise",
                                Tone.GOOD,
                                "E02",
                                sparkline(0.9, 1.9, 3.1, 4.3, 5.7, 7.2, 8.8, 10.7)),
                        new Tile(
                                "Value multiple",
                                "3.2×",
                                "ROI 220 %, paid back in month 5",
                                Tone.NEUTRAL,
                                "E03",
                                sparkline(1.1, 1.6, 2.0, 2.3, 2.6, 2.8, 3.0, 3.2)),
                        new Tile(
                                "Net Promoter Score",
                                "+46",
                                "61 answers, between +26 and +61",
                                Tone.NEUTRAL,
                                "E04",
                                sparkline(20, 24, 31, 29, 35, 33, 37, 46)),
                        new Tile(
                                "Net revenue retention",
                                "118 %",
                                "+10 pp vs last year",
                                Tone.GOOD,
                                "E05",
                                sparkline(100, 102, 104, 108, 110, 112, 115, 118)),
                        new Tile(
                                "First response, median",
                                "18 min",
                                "SLA met 97.4 %, target 95 %",
                                Tone.GOOD,
                                "E06",
                                sparkline(44, 42, 38, 35, 32, 25, 23, 18))),
                List.of(
                        new SummaryColumn(
                                "What went well",
                                Tone.GOOD,
                                List.of(
                                        "Invoice matching now clears 94 % without a touch; it alone returned €0.71 M.",
                                        "Four of your five goals are met, the close in 4.6 days among them.")),
                        new SummaryColumn(
                                "What needs attention",
                                Tone.BAD,
                                List.of("Goal 4, supplier onboarding, is at 61 % of target: two regions have not"
                                        + " started.")),
                        new SummaryColumn(
                                "What we ask of you",
                                Tone.NEUTRAL,
                                List.of("A sponsor for the Iberia roll-out by 31 October, so that Q4 keeps its"
                                        + " plan."))));
    }

    static GoalsPage goals() {
        return goals(List.of(
                goal("“Close the books in five days”", "A. Okonkwo, 12 Jan", "9.0 d", "5.0 d", "4.6 d", 110, 7),
                goal("“No invoice waits more than a week”", "A. Okonkwo, 12 Jan", "31 %", "5 %", "4 %", 104, 8),
                goal("“Cut stock-outs in half”", "J. Lindqvist, 3 Mar", "6.2 %", "3.1 %", "2.9 %", 106, 9),
                goal(
                        "“Every supplier onboarded by us, not by e-mail”",
                        "J. Lindqvist, 3 Mar",
                        "0 %",
                        "90 %",
                        "55 %",
                        61,
                        10),
                goal("“Auditors find what they need alone”", "M. Haddad, 3 Mar", "22 h", "6 h", "5.5 h", 103, 11)));
    }

    static GoalsPage goals(List<GoalRow> rows) {
        return new GoalsPage(
                new PageHead(
                        "Four of your five goals are met; supplier onboarding is behind",
                        "Outcomes as you defined them, measured against the baseline that you agreed",
                        "E07–E11 · source: goals, measured 30 Sep 2026"),
                "Your goal, in your words",
                "Baseline",
                "Target",
                "Actual",
                "Progress from baseline to target",
                "Status",
                rows);
    }

    static GoalRow goal(
            String words, String agreed, String baseline, String target, String actual, int percent, int evidence) {
        boolean met = percent >= 100;
        return new GoalRow(
                words,
                "agreed with " + agreed + " 2026 · due 31 Dec 2026",
                baseline,
                target,
                actual,
                new ProgressBar(
                        some(percent / 100.0),
                        some(0.87),
                        met ? Tone.GOOD : Tone.BAD,
                        percent + " % of the way from " + baseline + " to " + target + "."),
                percent + " %",
                met ? "Met" : "Behind",
                met ? Tone.GOOD : Tone.BAD,
                String.format(java.util.Locale.ROOT, "E%02d", evidence));
    }

    static BridgePage bridge() {
        return new BridgePage(
                new PageHead(
                        "Invoice matching carried the quarter; supplier onboarding cost €143 k of the plan, and what it"
                                + " lost the close won",
                        "Value delivered against plan by driver, EUR thousand, Q3 2026",
                        "E01, E12–E18 · source: value drivers"),
                "+200 (+12 %) vs plan",
                "112 % of plan · E12",
                Tone.GOOD,
                new Waterfall(
                        List.of(
                                step("Plan Q3", Waterfall.Kind.PLAN, 1640, "1 640", Tone.NEUTRAL),
                                change("Invoice matching", 182),
                                change("Close acceleration", 96),
                                change("Stock-outs avoided", 64),
                                change("Audit effort", 31),
                                change("Supplier onboarding", -143),
                                change("Freight claims", -30),
                                step("Delivered Q3", Waterfall.Kind.ACTUAL, 1840, "1 840", Tone.NEUTRAL)),
                        "Waterfall from a plan of 1 640 to 1 840 delivered, EUR thousand: invoice matching +182, close"
                                + " acceleration +96, stock-outs +64, audit +31, onboarding −143, freight −30."),
                "Not in the total: €0.21 M of avoided risk, estimated.");
    }

    static DriversPage drivers() {
        List<StackedColumns.Column> columns = new ArrayList<>();
        List<String> totals = List.of("0.92 M", "1.02 M", "1.15 M", "1.25 M", "1.37 M", "1.47 M", "1.64 M", "1.84 M");
        for (int position = 0; position < totals.size(); position++) {
            columns.add(new StackedColumns.Column(
                    QUARTERS.get(position), position == 7, totals.get(position), position == 5 ? "re-based" : ""));
        }
        return new DriversPage(
                new PageHead(
                        "Value a quarter has doubled in two years, led by invoice matching",
                        "Value delivered by driver, EUR thousand, per quarter",
                        "E13–E18, E19 · source: value drivers"),
                new StackedColumns(
                        columns,
                        List.of(
                                layer(
                                        "Invoice matching",
                                        "710 k · +87 % in a year",
                                        false,
                                        210,
                                        260,
                                        330,
                                        380,
                                        450,
                                        520,
                                        610,
                                        710),
                                layer(
                                        "Close acceleration",
                                        "430 k · +65 % in a year",
                                        false,
                                        180,
                                        200,
                                        240,
                                        260,
                                        300,
                                        320,
                                        360,
                                        430),
                                layer(
                                        "Stock-outs avoided",
                                        "400 k · +33 % in a year",
                                        false,
                                        260,
                                        280,
                                        290,
                                        300,
                                        330,
                                        350,
                                        370,
                                        400),
                                layer(
                                        "Other drivers",
                                        "300 k · −3 % in a year",
                                        true,
                                        270,
                                        280,
                                        290,
                                        310,
                                        290,
                                        280,
                                        300,
                                        300)),
                        "Value a quarter rose from 0.92 M to 1.84 M in eight quarters."),
                "Re-based: the baseline of invoice matching was set anew on 1 January 2026.");
    }

    static OutcomesPage outcomes() {
        List<Multiple> multiples = new ArrayList<>();
        for (String name : List.of("Energy saved", "Hours given back", "Pallets not scrapped")) {
            multiples.add(new Multiple(
                    name,
                    "1 280 MWh",
                    "measured at the quarter’s end",
                    "+16 % in a year",
                    Tone.GOOD,
                    "E52",
                    chart(
                            ticks(List.of("Q4 24", "", "", "", "", "", "", "Q3 26")),
                            true,
                            name + " rose from 620 to 1 280.",
                            line("", "", Style.ACTUAL, "620", 620, 700, 760, 850, 930, 1010, 1100, 1280))));
        }
        return new OutcomesPage(
                new PageHead(
                        "Your plants saved 1 280 MWh, and three more outcomes moved with it",
                        "Outcomes whose unit is not money, per quarter",
                        "E52–E54 · source: meters"),
                multiples);
    }

    static ReturnPage returns() {
        double[] value = new double[24];
        double[] cost = new double[24];
        List<Tick> ticks = new ArrayList<>();
        for (int month = 0; month < 24; month++) {
            value[month] = 0.16 * month + 0.0127 * month * month;
            cost[month] = 0.9 + 0.1056 * month;
            String label =
                    switch (month) {
                        case 0 -> "Oct 24";
                        case 6 -> "Apr 25";
                        case 12 -> "Oct 25";
                        case 18 -> "Apr 26";
                        case 23 -> "Sep 26";
                        default -> "";
                    };
            ticks.add(new Tick(label, "", month == 23));
        }
        LineChart chart = new LineChart(
                ticks,
                List.of(
                        line("Value", "€10.7 M", Style.ACTUAL, "", value),
                        line("Investment", "€3.33 M", Style.MUTED, "", cost)),
                Optional.empty(),
                List.of(new Marker(7, "Payback, month 5", "cumulative value passes cumulative cost, and stays above")),
                true,
                true,
                "Cumulative value reaches €10.7 M, investment €3.33 M; value passes investment in month 5.");
        return new ReturnPage(
                new PageHead(
                        "Every euro invested has returned 3.20; the platform paid back in month 5",
                        "Cumulative value delivered and cumulative investment (fees, services, your own effort), EUR"
                                + " million, October 2024 – September 2026",
                        "E02, E03, E20–E22 · sources: value drivers, invoices"),
                "3.2×",
                "value for each euro invested; ROI 220 %, undiscounted",
                chart);
    }

    static SupportPage support() {
        List<String> months =
                List.of("Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep");
        return new SupportPage(
                new PageHead(
                        "Your teams waited 18 minutes for an answer, less than half of last year’s 44",
                        "First response and resolution of your support cases, October 2025 – September 2026",
                        "E23–E29 · source: support cases"),
                "Minutes to the first answer, calendar time",
                chart(
                        ticks(months),
                        true,
                        "Half of the first answers came within 44 minutes in October and 18 in September; nine of ten"
                                + " within 190 and 81.",
                        line(
                                "18 min",
                                "half within",
                                Style.ACTUAL,
                                "44",
                                44,
                                43,
                                41,
                                38,
                                36,
                                33,
                                31,
                                27,
                                24,
                                21,
                                19,
                                18),
                        line(
                                "81 min",
                                "nine of ten within",
                                Style.SECONDARY,
                                "190",
                                190,
                                182,
                                178,
                                160,
                                155,
                                141,
                                130,
                                118,
                                104,
                                92,
                                88,
                                81)),
                List.of(
                        new Stat("Cases opened", "143", "−21 % vs Q2", Tone.GOOD, "E24"),
                        new Stat("Within the agreed time", "97.4 %", "target 95 %", Tone.GOOD, "E25"),
                        new Stat("Resolved, half within", "6.2 h", "−1.8 h vs Q2", Tone.GOOD, "E26"),
                        new Stat("Opened again", "3.1 %", "+0.4 pp vs Q2", Tone.BAD, "E27"),
                        new Stat("Open at quarter’s end", "4", "oldest 9 days", Tone.NEUTRAL, "E28"),
                        new Stat("Satisfied (CSAT)", "94 %", "88 answers", Tone.NEUTRAL, "E29")));
    }

    static NpsPage nps() {
        double[] scores = {20, 24, 31, 29, 35, 33, 37, 46};
        int[] answered = {40, 41, 48, 45, 52, 51, 54, 61};
        List<LinePoint> points = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (int position = 0; position < scores.length; position++) {
            points.add(new LinePoint(
                    some(scores[position]),
                    some(scores[position] - 25 + position * 0.8),
                    some(scores[position] + 22 - position),
                    "+" + Math.round(scores[position])));
            ticks.add(new Tick(QUARTERS.get(position), "n " + answered[position], position == 7));
        }
        return new NpsPage(
                new PageHead(
                        "Your people rate us +46; the rise of nine points is still within its margin",
                        "Net Promoter Score at Meridian Foods, promoters (9–10) minus detractors (0–6); 61 of 148"
                                + " invited answered (41 %)",
                        "E04, E30–E33 · source: survey responses"),
                "Score by quarter, with its 95 % interval",
                chart(
                        ticks,
                        new Reference(n(0), "0"),
                        "The score rose from +20 to +46; its interval is now +26 to +61.",
                        new Line("", "", Style.ACTUAL, points)),
                "Answers this quarter, 0 to 10",
                answers(0, 0, 1, 1, 1, 2, 3, 8, 9, 19, 17),
                "8 detractors 13 %",
                "17 passives 28 %",
                "36 promoters 59 %",
                List.of(
                        new Quote(
                                "“Month end is no longer the week I dread.”",
                                "Controller, promoter · quoted with permission"),
                        new Quote(
                                "“The portal asks my suppliers for the same thing twice.”",
                                "Buyer, passive · quoted with permission")));
    }

    static RetentionPage retention() {
        return new RetentionPage(
                new PageHead(
                        "Our partnership grew by 18 % in twelve months",
                        "NRR = (opening + expansion − contraction − churn) ÷ opening; GRR leaves expansion out",
                        "E05, E34–E38 · source: revenue movements"),
                "Annual recurring revenue, twelve months, EUR thousand",
                new Waterfall(
                        List.of(
                                step("30 Sep 2025", Waterfall.Kind.OPENING, 312, "312", Tone.NEUTRAL),
                                change("Expansion", 74),
                                change("Contraction", -18),
                                change("Churn", 0),
                                step("30 Sep 2026", Waterfall.Kind.ACTUAL, 368, "368", Tone.NEUTRAL)),
                        "From 312 to 368, EUR thousand: expansion +74, contraction −18, churn 0."),
                "Net and gross revenue retention, trailing twelve months",
                chart(
                        ticks(List.of("Q4 24", "", "", "Q3 25", "", "", "", "Q3 26")),
                        new Reference(n(100), "100"),
                        "NRR rose from 100 % to 118 %, GRR fell from 97 % to 94 %.",
                        line("NRR 118 %", "", Style.ACTUAL, "", 100, 102, 104, 108, 110, 112, 115, 118),
                        line("GRR 94 %", "", Style.SECONDARY, "", 97, 97, 98, 96, 95, 96, 95, 94)),
                "");
    }

    static AdoptionPage adoption() {
        return new AdoptionPage(
                new PageHead(
                        "Nine of ten seats are in weekly use; the supplier portal is where use lags",
                        "What drives the value: use by quarter, per cent",
                        "E39–E42 · source: usage"),
                List.of(
                        use(
                                "Seats in weekly use",
                                "91 %",
                                "412 of 453",
                                "+16 pp in a year",
                                Tone.GOOD,
                                "62",
                                62,
                                66,
                                71,
                                75,
                                80,
                                84,
                                88,
                                91),
                        use(
                                "Invoices matched untouched",
                                "94 %",
                                "of 128,400",
                                "+16 pp in a year",
                                Tone.GOOD,
                                "61",
                                61,
                                66,
                                72,
                                78,
                                83,
                                88,
                                91,
                                94),
                        use(
                                "Suppliers onboarded in the portal",
                                "55 %",
                                "target 90 %",
                                "two regions not started",
                                Tone.BAD,
                                "0",
                                0,
                                4,
                                9,
                                16,
                                24,
                                33,
                                44,
                                55),
                        use(
                                "Close tasks done in the platform",
                                "88 %",
                                "of 214 tasks",
                                "+22 pp in a year",
                                Tone.GOOD,
                                "40",
                                40,
                                52,
                                60,
                                66,
                                72,
                                79,
                                84,
                                88)));
    }

    private static Multiple use(
            String name, String value, String note, String change, Tone tone, String first, double... values) {
        return new Multiple(
                name,
                value,
                note,
                change,
                tone,
                "E39",
                chart(
                        ticks(List.of("Q4 24", "", "", "", "", "", "", "Q3 26")),
                        true,
                        name + ": from " + first + " % to " + value + ".",
                        line("", "", tone == Tone.BAD ? Style.BAD : Style.ACTUAL, first, values)));
    }

    static PlanPage plan() {
        return plan(List.of(
                action("Invoice matching", "€710 k", true, "€740 k", "Extend to credit notes", "P. Novak, 30 Nov"),
                action(
                        "Close acceleration",
                        "€430 k",
                        false,
                        "€450 k",
                        "Iberia ledgers join the close",
                        "A. Okonkwo, 31 Oct"),
                action(
                        "Stock-outs avoided",
                        "€400 k",
                        false,
                        "€420 k",
                        "Add the two cold stores",
                        "J. Lindqvist, 15 Dec"),
                action(
                        "Supplier onboarding",
                        "€120 k",
                        true,
                        "€260 k",
                        "Sponsor for Iberia and Benelux",
                        "Meridian, 31 Oct"),
                action("Audit effort", "€98 k", false, "€100 k", "Hand over the evidence room", "M. Haddad, 20 Nov"),
                action("Freight claims", "€82 k", false, "€70 k", "Carrier data feed restored", "P. Novak, 15 Nov")));
    }

    static PlanPage plan(List<PlanRow> rows) {
        return new PlanPage(
                new PageHead(
                        "Together we aim for €2.04 M in Q4, with two baselines set anew",
                        "Plan for the next quarter, agreed on 2 October 2026; value in EUR",
                        "E45–E51 · sources: plan, promises"),
                "Driver",
                "Delivered Q3",
                "Baseline now",
                "Target Q4",
                "What moves it, who, by when",
                rows,
                "Total",
                "€1.84 M",
                "€2.04 M",
                "+11 % on Q3",
                Tone.GOOD,
                "What we ask of you",
                "A sponsor for the Iberia roll-out by 31 October, so that Q4 keeps its plan.");
    }

    static PlanRow action(String driver, String delivered, boolean reset, String target, String action, String owner) {
        return new PlanRow(
                driver, delivered, reset ? "re-set 1 Oct" : "unchanged", reset, target, action, owner, "E45");
    }

    static EvidencePage evidence() {
        return evidence(List.of(
                row(
                        "E01",
                        "Value delivered, Q3 2026",
                        "1 840 112.40 EUR",
                        "E13 + … + E18, measured and attested",
                        "412"),
                row("E02", "Cumulative value", "10 660 204.15 EUR", "Σ value delivered since 1 Oct 2024", "3 806"),
                row("E03", "Value multiple", "3.2003", "E02 ÷ E20", "3 839"),
                row("E04", "Net Promoter Score", "45.9016", "(36 − 8) ÷ 61 × 100", "61"),
                row("E05", "Net revenue retention", "1.1795", "(312 + 74 − 18 − 0) ÷ 312", "7"),
                row("E06", "First response, median", "18.0 min", "median(first answer − opened)", "143"),
                row(
                        "E13",
                        "Invoice matching",
                        "710 204.00 EUR",
                        "(baseline − actual) × invoices × minute rate ÷ 60",
                        "92"),
                row("E14", "Close acceleration", "430 118.75 EUR", "(baseline − actual) × ledgers × day rate", "3"),
                row("E15", "Stock-outs avoided", "400 380.00 EUR", "(baseline − actual) × lines × margin", "92")));
    }

    static EvidencePage evidence(List<EvidenceRow> rows) {
        return new EvidencePage(
                new PageHead(
                        "Every figure in this review can be traced and computed again",
                        "Evidence",
                        "warehouse loaded 2 Oct 2026"),
                "No.",
                "Figure",
                "Value",
                "How it is computed",
                "Source",
                "Rows",
                "As of",
                rows,
                List.of(
                        new Note("Pages left out", "Nothing: every page of this edition has something to say."),
                        new Note(
                                "Check it",
                                "The queries, the rows they returned and these formulas are kept with this review."
                                        + " SHA-256 of the evidence 6f1c09aa42be7d0e11c358f09b2de7746f1c09aa42be7d0e11c358f09b2de774")));
    }

    static EvidenceRow row(String number, String figure, String value, String formula, String rows) {
        return new EvidenceRow(number, figure, value, formula, "value drivers", rows, "30 Sep");
    }
}
