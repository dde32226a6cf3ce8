package io.quarterdeck.sample.story;

import io.quarterdeck.sample.row.AccountRows;
import io.quarterdeck.sample.row.DriverStory;
import io.quarterdeck.sample.row.GoalStory;
import io.quarterdeck.sample.row.GoalStory.Agreement;
import io.quarterdeck.sample.row.NextSteps;
import io.quarterdeck.sample.row.NextSteps.Promise;
import io.quarterdeck.sample.row.NextSteps.Step;
import io.quarterdeck.sample.row.Person;
import io.quarterdeck.sample.row.Profile;
import io.quarterdeck.sample.row.RevenueStory;
import io.quarterdeck.sample.row.RevenueStory.Cost;
import io.quarterdeck.sample.row.RevenueStory.Movement;
import io.quarterdeck.sample.row.SampleDrivers;
import io.quarterdeck.sample.row.SupportStory;
import io.quarterdeck.sample.row.SurveyStory;
import io.quarterdeck.sample.row.SurveyStory.Comment;
import io.quarterdeck.sample.row.SurveyStory.Csat;
import io.quarterdeck.sample.row.SurveyStory.Nps;
import io.quarterdeck.sample.row.UsageStory;
import java.util.List;
import java.util.Optional;

/** A second account rich in data: every family of value, American English, two answers that a broken import spoilt. */
final class CascadiaOutfitters implements Story {
    private static final String SPONSOR = "Renee Whitfield";
    private static final String CFO = "Marcus Delgado";

    @Override
    public Profile profile() {
        return Profile.of("cascadia-outfitters", "Cascadia Outfitters", "Retail", "en-US", "USD", "America/Los_Angeles")
                .servedBy("Hannah Kowalski");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(
                        new Person(SPONSOR, "Chief Supply Chain Officer", "executive_sponsor"),
                        new Person(CFO, "Chief Financial Officer", "finance"),
                        new Person("Priya Raman", "VP Distribution", "champion")));
        drivers().forEach(driver -> driver.write(rows));
        money(rows);
        GoalStory.write(rows, goals());
        SupportStory.write(rows, SupportStory.steady(6, 96, 52, 31, 540));
        SurveyStory.write(
                rows,
                Nps.drifting(8, 38, 18, 42, 90),
                List.of("Store manager", "Warehouse lead", "Analyst", "Buyer"),
                List.of(
                        new Comment(
                                10,
                                "Warehouse lead",
                                "We ship on Mondays now what used to wait until Wednesday.",
                                true),
                        new Comment(5, "Store manager", "Returns still run on paper.", true)));
        SurveyStory.broken(rows, 17, true);
        SurveyStory.broken(rows, 9, false);
        SurveyStory.csat(rows, List.of(new Csat(1, 46, 5), new Csat(0, 49, 4)));
        UsageStory.write(rows, usage());
        NextSteps.commitments(rows, commitments());
        NextSteps.plan(rows, plan());
    }

    private static List<DriverStory> drivers() {
        return List.of(
                DriverStory.growing(SampleDrivers.REORDERS_WON, 10, 120_000, 640_000)
                        .usualLevel(SPONSOR)
                        .weekly()
                        .promisedAt(94, 690_000, SPONSOR),
                DriverStory.growing(SampleDrivers.STOCK_OUTS, 10, 210_000, 480_000)
                        .usualLevel(SPONSOR)
                        .rebased(2, "0.06", "Outlet stores left the measure", SPONSOR)
                        .weekly("West", "Mountain")
                        .promisedAt(102, 500_000, SPONSOR),
                DriverStory.growing(SampleDrivers.INVOICE_MATCHING, 10, 90_000, 310_000)
                        .usualLevel(CFO)
                        .promisedAt(96, 330_000, CFO)
                        .estimated("Marketplace orders", 36_000, 41_000, 44_000),
                DriverStory.growing(SampleDrivers.FREIGHT_CLAIMS, 10, 60_000, 145_000)
                        .usualLevel(CFO)
                        .promisedAt(90, 150_000, CFO),
                DriverStory.growing(SampleDrivers.CLOSE_ACCELERATION, 10, 40_000, 120_000)
                        .usualLevel(CFO)
                        .attested()
                        .promisedAt(110, 125_000, CFO),
                DriverStory.growing(SampleDrivers.SUPPLIER_FAILURE, 6, 180_000, 260_000)
                        .usualLevel(SPONSOR)
                        .attested(),
                DriverStory.growing(SampleDrivers.WAREHOUSE_ENERGY, 8, 140_000, 420_000)
                        .usualLevel("Priya Raman")
                        .parts("Reno", "Tacoma")
                        .promisedAt(95, 450_000, "Priya Raman"),
                DriverStory.growing(SampleDrivers.HOURS_RETURNED, 8, 900, 3_400).usualLevel(SPONSOR));
    }

    private static void money(AccountRows rows) {
        RevenueStory.write(
                rows,
                List.of(
                        new Movement(11, 0, "new", 620_000),
                        new Movement(7, 15, "expansion", 80_000),
                        new Movement(5, 40, "contraction", 20_000),
                        new Movement(3, 33, "expansion", 60_000),
                        new Movement(1, 12, "contraction", 25_000),
                        new Movement(0, 20, "expansion", 45_000)));
        RevenueStory.writeCosts(
                rows,
                List.of(175_000L, 175_000L, 170_000L, 170_000L, 185_000L, 185_000L, 179_000L, 190_000L),
                List.of(Cost.monthly("services", 0, 6, 110_000), Cost.monthly("own_effort", 0, 24, 21_000)));
    }

    private static List<GoalStory> goals() {
        Agreement both = new Agreement(3, 9, "84", "94", SPONSOR, 1, 0);
        return List.of(
                GoalStory.of(
                        "orders-on-time",
                        "Every order in full and on time",
                        "Orders in full and on time",
                        "%",
                        both,
                        "86",
                        "89",
                        "92.5",
                        "94.6"),
                GoalStory.of(
                        "two-day-delivery",
                        "Two-day delivery from both warehouses",
                        "Median days to deliver",
                        "d",
                        new Agreement(3, 9, "4.2", "2.0", SPONSOR, 1, 0),
                        "3.9",
                        "3.3",
                        "2.8",
                        "2.25"),
                GoalStory.of(
                        "claims-paid",
                        "Carriers pay what they break",
                        "Share of claims paid",
                        "%",
                        new Agreement(2, 30, "52", "80", CFO, 2, 0),
                        "58",
                        "64",
                        "66"),
                GoalStory.of(
                        "close-in-six",
                        "Close in six days",
                        "Working days to close",
                        "d",
                        new Agreement(4, 30, "9.0", "6.0", CFO, 0, 0),
                        "8.4",
                        "7.7",
                        "6.9",
                        "6.2",
                        "5.2"));
    }

    private static List<UsageStory> usage() {
        return List.of(
                UsageStory.growing("Seats in weekly use", "seats", Optional.of(310L), 10, 140, 262),
                UsageStory.growing(
                        "Orders promised by the platform", "orders", Optional.of(412_000L), 10, 96_000, 371_000),
                UsageStory.growing("Claims filed by the platform", "claims", Optional.of(5_200L), 8, 300, 3_100));
    }

    private static List<Promise> commitments() {
        return List.of(
                Promise.kept("Carrier scorecards live", "Halyard", 45, 41),
                Promise.kept("Tacoma meters connected", "Cascadia Outfitters", 60, 66),
                Promise.dropped("Pilot of drone counting", "Halyard", 80, 50, "the vendor left the market"));
    }

    private static List<Step> plan() {
        return List.of(
                Step.of("reorders_won", "Extend the delivery promise to the marketplace", SPONSOR, 70),
                Step.of("stock_outs_avoided", "Weekly forecast for outdoor shoes", "Priya Raman", 40),
                Step.of("invoice_matching", "Match marketplace fees", CFO, 62),
                Step.ask("freight_claims", "Sign the data clause with two carriers", "Cascadia Outfitters", 28));
    }
}
