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

/** What goes wrong, told honestly: negative value, below plan, revenue lost, goals behind. */
final class IronbridgeCastings implements Story {
    private static final String SPONSOR = "Gareth Pryce";

    @Override
    public Profile profile() {
        return Profile.of(
                "ironbridge-castings", "Ironbridge Castings", "Manufacturing", "en-GB", "GBP", "Europe/London");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(
                        new Person(SPONSOR, "Managing Director", "executive_sponsor"),
                        new Person("Denise Hartley", "Finance Director", "finance")));
        drivers().forEach(driver -> driver.write(rows));
        RevenueStory.write(
                rows,
                List.of(
                        new Movement(9, 0, "new", 240_000),
                        new Movement(5, 30, "expansion", 20_000),
                        new Movement(3, 60, "contraction", 18_000),
                        new Movement(1, 45, "contraction", 29_000)));
        RevenueStory.writeCosts(
                rows,
                List.of(60_000L, 60_000L, 65_000L, 65_000L, 60_500L, 60_500L, 53_250L, 53_250L),
                List.of(Cost.monthly("services", 0, 4, 40_000), Cost.monthly("own_effort", 0, 24, 6_500)));
        GoalStory.write(rows, goals());
        SupportStory.write(rows, SupportStory.steady(6, 72, 48, 96, 1_500));
        SurveyStory.write(
                rows,
                nps(),
                List.of("Foundry planner", "Purchasing clerk", "Foreman"),
                List.of(
                        new Comment(3, "Foundry planner", "Since the new release I type every order twice.", true),
                        new Comment(9, "Foreman", "When I get someone on the phone, they do help.", true)));
        SurveyStory.csat(rows, List.of(new Csat(1, 30, 12), new Csat(0, 24, 17)));
        UsageStory.write(
                rows,
                List.of(
                        UsageStory.growing("Seats in weekly use", "seats", Optional.of(120L), 8, 96, 61),
                        UsageStory.growing(
                                "Invoices matched untouched", "invoices", Optional.of(14_000L), 8, 9_400, 6_300)));
        NextSteps.commitments(
                rows,
                List.of(
                        Promise.late("Order form repaired", "Halyard", 60, "the fix failed its test"),
                        Promise.late(
                                "Key users trained again", "Ironbridge Castings", 45, "no days free in the foundry"),
                        Promise.kept("Weekly call with the plant", "Halyard", 30, 24)));
        NextSteps.plan(
                rows,
                List.of(
                        Step.of("invoice_matching", "Repair the order form", "Halyard", 25),
                        Step.of("freight_claims", "File claims within two days", "Denise Hartley", 60),
                        Step.ask("stock_outs_avoided", "Free two key users for a week", SPONSOR, 20)));
    }

    private static List<DriverStory> drivers() {
        return List.of(
                DriverStory.of(
                                SampleDrivers.INVOICE_MATCHING,
                                41_000,
                                52_000,
                                48_000,
                                31_000,
                                12_000,
                                -14_000,
                                -46_000,
                                -83_000)
                        .levels("Denise Hartley", "300", "238", "230", "235", "256", "284", "318", "355", "400")
                        .promised(
                                "Denise Hartley",
                                40_000,
                                50_000,
                                60_000,
                                65_000,
                                70_000,
                                70_000,
                                70_000,
                                70_000,
                                20_000),
                DriverStory.of(SampleDrivers.STOCK_OUTS, 22_000, 25_000, 28_000, 27_000, 24_000, 21_000, 19_000, 17_000)
                        .level("0.062", "0.048", "0.052", SPONSOR)
                        .promisedAt(140, 25_000, SPONSOR),
                DriverStory.of(SampleDrivers.FREIGHT_CLAIMS, 18_000, 21_000, 17_000, 15_000, 9_000, 6_000, 4_500, 3_800)
                        .level("0.52", "0.63", "0.55", SPONSOR)
                        .promisedAt(170, 12_000, SPONSOR));
    }

    /** The fall after the new release is beyond chance, so the deck calls it. */
    private static List<Nps> nps() {
        return List.of(
                Nps.of(3, 27, 15, 12, 130),
                Nps.of(2, 29, 16, 11, 130),
                Nps.of(1, 31, 15, 14, 132),
                Nps.of(0, 18, 15, 25, 128));
    }

    private static List<GoalStory> goals() {
        return List.of(
                GoalStory.of(
                        "touchless-invoices",
                        "Nobody types an invoice",
                        "Invoices matched untouched",
                        "%",
                        new Agreement(3, 14, "55", "85", "Denise Hartley", 1, 0),
                        "61",
                        "58",
                        "52",
                        "45"),
                GoalStory.of(
                        "castings-in-stock",
                        "Castings on the shelf when the line needs them",
                        "Lines short of stock",
                        "%",
                        new Agreement(3, 14, "6.2", "3.0", SPONSOR, 0, 0),
                        "5.6",
                        "5.3",
                        "5.2",
                        "5.2"),
                GoalStory.of(
                        "supplier-lead-time",
                        "Suppliers confirm within a day",
                        "Hours to confirm",
                        "h",
                        new Agreement(1, 30, "52", "24", SPONSOR, 2, 0)));
    }
}
