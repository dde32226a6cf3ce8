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
import io.quarterdeck.sample.row.SurveyStory.Nps;
import io.quarterdeck.sample.row.UsageStory;
import java.util.List;
import java.util.Optional;

/** Brand-new: a single quarter of history. */
final class QuaysideRobotics implements Story {
    private static final String SPONSOR = "Tan Wei Ling";

    @Override
    public Profile profile() {
        return Profile.of("quayside-robotics", "Quayside Robotics", "Manufacturing", "en-SG", "SGD", "Asia/Singapore")
                .since(0, Optional.of(0));
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(rows, List.of(new Person(SPONSOR, "Chief Executive Officer", "executive_sponsor")));
        DriverStory.of(SampleDrivers.INVOICE_MATCHING, 46_000)
                .level("540", "460", "460", SPONSOR)
                .promised(SPONSOR, 50_000, 72_000)
                .write(rows);
        DriverStory.of(SampleDrivers.CLOSE_ACCELERATION, 31_000)
                .level("9.0", "7.5", "7.5", SPONSOR)
                .promised(SPONSOR, 25_000, 38_000)
                .write(rows);
        RevenueStory.write(rows, List.of(new Movement(0, 0, "new", 180_000)));
        RevenueStory.writeCosts(rows, List.of(45_000L), List.of(new Cost("services", 0, List.of(30_000L, 22_000L))));
        GoalStory.write(
                rows,
                List.of(GoalStory.of(
                        "first-touchless-month",
                        "One month without a typed invoice",
                        "Invoices matched untouched",
                        "%",
                        new Agreement(0, 12, "20", "90", SPONSOR, 3, 0),
                        "41")));
        SupportStory.write(rows, SupportStory.steady(1, 37, 29, 29, 360));
        SurveyStory.write(rows, List.of(Nps.of(0, 5, 3, 1, 21)), List.of("Engineer"), List.of());
        UsageStory.write(rows, List.of(UsageStory.of("Seats in weekly use", "seats", 60, 34L)));
        NextSteps.plan(rows, List.of(Step.of("invoice_matching", "Connect the second plant", SPONSOR, 66)));
    }
}
