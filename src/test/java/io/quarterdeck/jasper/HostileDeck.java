package io.quarterdeck.jasper;

import static io.quarterdeck.jasper.SampleCharts.answers;
import static io.quarterdeck.jasper.SampleCharts.change;
import static io.quarterdeck.jasper.SampleCharts.chart;
import static io.quarterdeck.jasper.SampleCharts.layer;
import static io.quarterdeck.jasper.SampleCharts.line;
import static io.quarterdeck.jasper.SampleCharts.n;
import static io.quarterdeck.jasper.SampleCharts.sparkline;
import static io.quarterdeck.jasper.SampleCharts.step;
import static io.quarterdeck.jasper.SampleCharts.ticks;

import io.quarterdeck.review.page.AdoptionPage;
import io.quarterdeck.review.page.BridgePage;
import io.quarterdeck.review.page.CoverPage;
import io.quarterdeck.review.page.DriversPage;
import io.quarterdeck.review.page.EvidenceRow;
import io.quarterdeck.review.page.GoalRow;
import io.quarterdeck.review.page.Labelled;
import io.quarterdeck.review.page.LineChart.Reference;
import io.quarterdeck.review.page.LineChart.Style;
import io.quarterdeck.review.page.Multiple;
import io.quarterdeck.review.page.NpsPage;
import io.quarterdeck.review.page.OutcomesPage;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageHead;
import io.quarterdeck.review.page.PlanPage;
import io.quarterdeck.review.page.PlanRow;
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
import java.util.Locale;

/** Pages with far too much, far too little, or less than nothing on them. */
final class HostileDeck {
    static final String LONG_NAME =
            "Allgemeine Versicherungs- und Rückversicherungsgesellschaft für Binnenschifffahrt, Hafenumschlag und"
                    + " kombinierten Güterverkehr der Länder an Rhein, Main, Mosel, Neckar und Donau mit beschränkter"
                    + " Haftung";
    static final String LONG_DRIVER =
            "Avoided demurrage on containers that waited for papers, counted from the sixth hour after the lock-in of"
                    + " the berth, net of the fees that the port gives back, for every terminal that signed the"
                    + " agreement of March, excluding strikes, storms and the days on which the customs’ own system"
                    + " stood still, and after the part that the forwarder would have borne under the old rules";

    private HostileDeck() {}

    static List<Page> pages() {
        return List.of(
                cover(),
                summary(),
                MeridianDeck.goals(goals(60)),
                bridge(15),
                longNames(),
                drivers(),
                onePeriod(),
                returns(),
                support(),
                nps(),
                retention(),
                outcomes(),
                MeridianDeck.plan(actions(30)),
                MeridianDeck.evidence(evidence(110)));
    }

    private static PageHead head(String title) {
        return new PageHead(
                title,
                "For " + LONG_NAME,
                "E01–E99 · sources: value drivers, invoices, usage, survey responses, support cases, revenue movements,"
                        + " goals, commitments · warehouse loaded 2 Oct 2026, 04:10 CEST");
    }

    static CoverPage cover() {
        return new CoverPage(
                new PageHead(LONG_NAME, "Third quarter 2026 · 1 July – 30 September", "E01 · warehouse"),
                "Executive Business Review",
                "−€143 k",
                "of value in this quarter, 187 % below the plan that was agreed upon with all of your eleven companies",
                List.of(
                        new Labelled("Your goals met", "3 of 60"),
                        new Labelled("Value for each euro invested", "−0.4×")),
                "Prepared for",
                "Adaeze Okonkwo, Chief Operating Officer; Jonas Lindqvist, Chief Financial Officer; Mona Haddad, Head"
                        + " of Internal Audit; Petr Novák, Head of Shared Services",
                "by Tomás Rivera, Customer Success");
    }

    static SummaryPage summary() {
        return new SummaryPage(
                head("The quarter cost you €143 k more than it gave, and three of your sixty goals are met so far"),
                List.of(
                        new Tile(
                                "Value delivered by all drivers that were measured in this quarter and attested",
                                "−€1 143 k",
                                "−187 % vs plan, after a correction of two quarters whose rows came late",
                                Tone.BAD,
                                "E01",
                                sparkline(4, 2, -1, -3)),
                        new Tile("Value multiple", "n/a", "no investment is known", Tone.NEUTRAL, "E02", sparkline(1))),
                List.of(
                        new SummaryColumn(
                                "What needs attention",
                                Tone.WARN,
                                List.of(
                                        "The driver “" + LONG_DRIVER + "” lost €91 k.",
                                        "Fifty-seven goals are behind.")),
                        new SummaryColumn("What we ask of you", Tone.NEUTRAL, List.of("A sponsor."))));
    }

    static List<GoalRow> goals(int count) {
        List<GoalRow> rows = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String words = number == 3 ? "“" + LONG_DRIVER + "”" : "“Goal number " + number + " as we agreed it”";
            rows.add(MeridianDeck.goal(words, "A. Okonkwo, 12 Jan", "9.0 d", "5.0 d", "4.6 d", number * 2, number));
        }
        return rows;
    }

    static BridgePage bridge(int drivers) {
        List<Waterfall.Step> steps = new ArrayList<>();
        steps.add(step("Plan Q3", Waterfall.Kind.PLAN, 164, "164", Tone.NEUTRAL));
        double level = 164;
        for (int number = 1; number <= drivers; number++) {
            double amount = number % 3 == 0 ? 21.5 : -37.25 + number;
            level += amount;
            steps.add(change(number == 4 ? LONG_DRIVER : "Supplier onboarding " + number, amount));
        }
        steps.add(step("Delivered Q3", Waterfall.Kind.ACTUAL, level, "−" + Math.round(-level), Tone.NEUTRAL));
        return new BridgePage(
                head("Fifteen drivers moved the quarter, and most of them in the wrong direction"),
                "",
                "",
                Tone.NEUTRAL,
                new Waterfall(steps, "Waterfall of fifteen drivers."),
                "");
    }

    private static BridgePage longNames() {
        return new BridgePage(
                head("One driver alone took more than there was"),
                "−100 (−200 %) vs plan",
                "−100 % of plan",
                Tone.BAD,
                new Waterfall(
                        List.of(
                                step("Plan Q3", Waterfall.Kind.PLAN, 50, "50", Tone.NEUTRAL),
                                change("Donaudampfschifffahrtsversicherung", -100),
                                step("Delivered Q3", Waterfall.Kind.ACTUAL, -50, "−50", Tone.NEUTRAL)),
                        "From 50 to −50."),
                "");
    }

    private static DriversPage drivers() {
        List<StackedColumns.Column> columns = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            columns.add(new StackedColumns.Column(
                    "Q" + (number % 4 + 1) + " " + (20 + number / 4),
                    number == 20,
                    number == 7 ? "" : number + ".44 M",
                    ""));
        }
        double[] first = new double[20];
        double[] second = new double[20];
        double[] third = new double[20];
        double[] fourth = new double[20];
        for (int number = 0; number < 20; number++) {
            first[number] = number == 6 ? Double.NaN : 10 + number;
            second[number] = number == 6 ? Double.NaN : number % 5 == 0 ? -12 : 8;
            third[number] = number == 6 ? Double.NaN : 0.4;
            fourth[number] = number == 6 ? Double.NaN : 0.3;
        }
        return new DriversPage(
                head("Twenty quarters, one of them without data and four below zero"),
                new StackedColumns(
                        columns,
                        List.of(
                                layer("Invoice matching", "29 M", false, first),
                                layer("Avoided demurrage on containers that waited for papers", "8 M", false, second),
                                layer("Tiny one", "0.4 M", false, third),
                                layer("Other drivers", "0.3 M", true, fourth)),
                        "Twenty columns."),
                "");
    }

    private static DriversPage onePeriod() {
        return new DriversPage(
                head("The first quarter brought 1.84 M"),
                new StackedColumns(
                        List.of(new StackedColumns.Column("Q3 26", true, "1.84 M", "")),
                        List.of(layer("Invoice matching", "", false, 1.84)),
                        "One column."),
                "");
    }

    private static ReturnPage returns() {
        return new ReturnPage(
                head("The first month is in; payback is not yet in sight"),
                "−0.4×",
                "value for each euro invested",
                chart(
                        ticks(List.of("Sep 26")),
                        true,
                        "One month: value €−0.1 M, investment €0.2 M.",
                        line("Value", "−€0.1 M", Style.ACTUAL, "", -0.1),
                        line("Investment", "€0.2 M", Style.MUTED, "", 0.2)));
    }

    private static SupportPage support() {
        return new SupportPage(
                head("All lines end at one place, and their names do not"),
                "Minutes to the first answer",
                chart(
                        ticks(List.of("Jul", "Aug", "Sep")),
                        true,
                        "Three lines that end between 80 and 82.",
                        line("80 min", "half within", Style.ACTUAL, "10", 10, Double.NaN, 80),
                        line("81 min", "nine of ten within", Style.SECONDARY, "11", 11, 30, 81),
                        line("82 min", "all within", Style.MUTED, "", 12, 40, 82)),
                List.of(new Stat("Cases opened", "1", "", Tone.NEUTRAL, "")));
    }

    private static NpsPage nps() {
        return new NpsPage(
                head("One answer came, and it was a zero"),
                "Score by quarter",
                chart(
                        ticks(List.of("Q3 26")),
                        new Reference(n(0), "0"),
                        "−100 in one quarter.",
                        line("", "", Style.ACTUAL, "−100", -100)),
                "Answers this quarter",
                answers(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                "1 detractor 100 %",
                "0 passives",
                "0 promoters",
                List.<Quote>of());
    }

    private static RetentionPage retention() {
        return new RetentionPage(
                head("Nothing was there and nothing came"),
                "Annual recurring revenue",
                new Waterfall(
                        List.of(
                                step("30 Sep 2025", Waterfall.Kind.OPENING, 0, "0", Tone.NEUTRAL),
                                change("Expansion", 0),
                                step("30 Sep 2026", Waterfall.Kind.ACTUAL, 0, "0", Tone.NEUTRAL)),
                        "All zero."),
                "Retention",
                chart(
                        ticks(List.of("Q2 26", "Q3 26")),
                        new Reference(n(100), "100"),
                        "Flat at 100.",
                        line("NRR 100 %", "", Style.ACTUAL, "", 100, 100),
                        line("GRR 100 %", "", Style.SECONDARY, "", 100, 100)),
                "");
    }

    private static OutcomesPage outcomes() {
        List<Multiple> multiples = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            multiples.add(new Multiple(
                    number == 2 ? LONG_DRIVER.substring(0, 140) : "Outcome " + number,
                    number == 3 ? "128 345 678 kWh" : number + " h",
                    "",
                    "",
                    Tone.NEUTRAL,
                    "",
                    chart(ticks(List.of("Q3 26")), true, "One quarter.", line("", "", Style.ACTUAL, "5", 5))));
        }
        return new OutcomesPage(head("Five outcomes, two of them hard to name"), multiples);
    }

    private static List<PlanRow> actions(int count) {
        List<PlanRow> rows = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            boolean first = number % 3 == 1;
            rows.add(new PlanRow(
                    first ? (number == 4 ? LONG_DRIVER : "Driver " + number) : "",
                    first ? "−€128 345 678 k" : "",
                    first ? "unchanged" : "",
                    false,
                    first ? "€740 k" : "",
                    number == 5 ? LONG_DRIVER : "Action " + number,
                    "P. Novak, 30 Nov",
                    first ? "E45" : ""));
        }
        return rows;
    }

    private static List<EvidenceRow> evidence(int count) {
        List<EvidenceRow> rows = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            rows.add(MeridianDeck.row(
                    String.format(Locale.ROOT, "E%02d", number),
                    number == 7 ? LONG_DRIVER : "Figure " + number,
                    number == 9 ? "−128 345 678 901 234.5678 EUR" : number + ".00 EUR",
                    number == 8 ? LONG_DRIVER : "E" + (number + 1) + " ÷ E" + (number + 2),
                    "3 806"));
        }
        return rows;
    }

    /** Plan without total and ask, adoption with one measure: what is empty leaves no trace. */
    static List<Page> sparse() {
        PlanPage full = MeridianDeck.plan(actions(2));
        return List.of(
                new CoverPage(
                        new PageHead("Nord", "Third quarter 2026", ""),
                        "Executive Business Review",
                        "",
                        "",
                        List.of(new Labelled("Your goals met", "4 of 5")),
                        "",
                        "",
                        ""),
                new PlanPage(
                        new PageHead("One action is agreed", "", ""),
                        full.driverHead(),
                        full.deliveredHead(),
                        full.baselineHead(),
                        full.targetHead(),
                        full.actionHead(),
                        full.rows(),
                        "",
                        "",
                        "",
                        "",
                        Tone.NEUTRAL,
                        "",
                        ""),
                new AdoptionPage(
                        new PageHead("One measure of use is known", "", ""),
                        MeridianDeck.adoption().multiples().subList(0, 1)));
    }
}
