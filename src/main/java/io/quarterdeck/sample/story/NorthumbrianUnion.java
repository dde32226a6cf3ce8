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
import java.util.Collections;
import java.util.List;

/** A name of exactly two hundred characters, so that no page may count on a short one. */
final class NorthumbrianUnion implements Story {
    private static final String NAME =
            "The Amalgamated Northumbrian Union of Independent Dairy Farmers, Cheesemakers, Creameries, "
                    + "Refrigerated Hauliers and Wholesale Provision Merchants of Hexham, Alnwick, Morpeth, "
                    + "Berwick-upon-Tweed & Co.";

    @Override
    public Profile profile() {
        return Profile.of("northumbrian-union", NAME, "Food and drink", "en-GB", "GBP", "Europe/London");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(new Person(
                        "Dame Philippa Featherstonehaugh-Cholmondeley",
                        "Chair of the Joint Standing Committee on Provisions and Carriage",
                        "executive_sponsor")));
        DriverStory.growing(SampleDrivers.FREIGHT_CLAIMS, 8, 30_000, 88_000)
                .usualLevel("The Joint Standing Committee")
                .promisedAt(97, 92_000, "The Joint Standing Committee")
                .write(rows);
        DriverStory.growing(SampleDrivers.SUPPLIER_ONBOARDING, 8, 12_000, 41_000)
                .usualLevel("The Joint Standing Committee")
                .promisedAt(97, 45_000, "The Joint Standing Committee")
                .write(rows);
        RevenueStory.write(rows, List.of(new Movement(8, 0, "new", 96_000), new Movement(1, 30, "expansion", 6_000)));
        RevenueStory.writeCosts(rows, Collections.nCopies(8, 25_000L), List.of(Cost.monthly("services", 0, 3, 15_000)));
        GoalStory.write(
                rows,
                List.of(GoalStory.of(
                        "milk-paid-in-a-week",
                        "Every member who brings milk, cheese, butter or whey to one of our creameries is paid for it within"
                                + " a week, whatever the size of the farm, the season of the year or the state of the road",
                        "Share of deliveries that are paid within seven days of their arrival at the creamery",
                        "%",
                        new Agreement(2, 10, "48", "95", "The Joint Standing Committee", 2, 0),
                        "55",
                        "68",
                        "79")));
        SupportStory.write(rows, SupportStory.steady(5, 22, 80, 55, 900));
        SurveyStory.write(rows, Nps.drifting(4, 12, 20, 33, 30), List.of("Farmer", "Haulier"), List.of());
        NextSteps.plan(
                rows,
                List.of(Step.of("freight_claims", "Claims book for all hauliers", "The Joint Standing Committee", 40)));
    }
}
