package io.quarterdeck.sample.story;

import io.quarterdeck.sample.row.AccountRows;
import io.quarterdeck.sample.row.DriverStory;
import io.quarterdeck.sample.row.GoalStory;
import io.quarterdeck.sample.row.GoalStory.Agreement;
import io.quarterdeck.sample.row.NextSteps;
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
import io.quarterdeck.sample.row.SurveyStory.Nps;
import io.quarterdeck.sample.row.UsageStory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A fiscal year from April, in India: quarters and years are named otherwise than the calendar's. */
final class KaveriTextiles implements Story {
    private static final String SPONSOR = "Lakshmi Venkataraman";
    private static final String FINANCE = "Arjun Iyer";

    @Override
    public Profile profile() {
        return Profile.of("kaveri-textiles", "Kaveri Textiles", "Manufacturing", "en-IN", "INR", "Asia/Kolkata")
                .fiscalYearFrom(4)
                .servedBy("Hannah Kowalski")
                .in("ambry");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(
                        new Person(SPONSOR, "Executive Director", "executive_sponsor"),
                        new Person(FINANCE, "Chief Financial Officer", "finance")));
        DriverStory.growing(SampleDrivers.INVOICE_MATCHING, 9, 4_200_000, 14_800_000)
                .usualLevel(FINANCE)
                .rate("9.5")
                .weekly("Coimbatore")
                .promisedAt(95, 15_500_000, FINANCE)
                .write(rows);
        DriverStory.growing(SampleDrivers.STOCK_OUTS, 9, 3_000_000, 9_600_000)
                .usualLevel(SPONSOR)
                .rate("240")
                .promisedAt(103, 10_000_000, SPONSOR)
                .write(rows);
        DriverStory.growing(SampleDrivers.AUDIT_EFFORT, 9, 600_000, 1_900_000)
                .usualLevel(FINANCE)
                .rate("1150")
                .attested()
                .promisedAt(88, 2_000_000, FINANCE)
                .write(rows);
        RevenueStory.write(
                rows, List.of(new Movement(9, 0, "new", 16_000_000), new Movement(2, 10, "expansion", 2_400_000)));
        RevenueStory.writeCosts(
                rows,
                Collections.nCopies(8, 4_300_000L),
                List.of(Cost.monthly("services", 0, 6, 2_100_000), Cost.monthly("own_effort", 0, 24, 450_000)));
        GoalStory.write(
                rows,
                List.of(
                        GoalStory.of(
                                "close-in-four",
                                "Close the month in four days",
                                "Working days to close",
                                "d",
                                new Agreement(4, 2, "8.0", "4.0", FINANCE, 2, 0),
                                "7.4",
                                "6.6",
                                "5.9",
                                "5.2",
                                "4.7"),
                        GoalStory.of(
                                "yarn-in-stock",
                                "No loom waits for yarn",
                                "Loom hours lost",
                                "h",
                                new Agreement(2, 2, "340", "120", SPONSOR, 0, 0),
                                "300",
                                "190",
                                "112")));
        SupportStory.write(rows, SupportStory.steady(6, 64, 75, 40, 700));
        SurveyStory.write(
                rows,
                Nps.drifting(8, 36, 25, 41, 95),
                List.of("Weaving master", "Accountant"),
                List.of(new Comment(9, "Weaving master", "The yarn is there before the loom asks for it.", true)));
        UsageStory.write(
                rows, List.of(UsageStory.growing("Seats in weekly use", "seats", Optional.of(180L), 9, 70, 158)));
        NextSteps.plan(
                rows,
                List.of(
                        Step.of("invoice_matching", "Add the Tiruppur mill", FINANCE, 50),
                        Step.ask("stock_outs_avoided", "Share the dyer’s delivery plan", "Kaveri Textiles", 35)));
    }
}
