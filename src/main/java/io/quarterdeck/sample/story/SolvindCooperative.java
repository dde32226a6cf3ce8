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
import io.quarterdeck.sample.row.RevenueStory.Movement;
import io.quarterdeck.sample.row.SampleDrivers;
import io.quarterdeck.sample.row.SupportStory;
import io.quarterdeck.sample.row.SurveyStory;
import io.quarterdeck.sample.row.SurveyStory.Comment;
import io.quarterdeck.sample.row.SurveyStory.Nps;
import io.quarterdeck.sample.row.UsageStory;
import java.util.List;
import java.util.Optional;

/** No driver in money: energy and hours alone. */
final class SolvindCooperative implements Story {
    private static final String SPONSOR = "Freja Østergaard";

    @Override
    public Profile profile() {
        return Profile.of("solvind-cooperative", "Solvind Cooperative", "Energy", "en-GB", "DKK", "Europe/Copenhagen")
                .servedBy("Hannah Kowalski");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(
                        new Person(SPONSOR, "Director of Operations", "executive_sponsor"),
                        new Person("Mikkel Skov", "Energy Manager", "champion")));
        DriverStory.growing(SampleDrivers.WAREHOUSE_ENERGY, 8, 210_000, 690_000)
                .usualLevel(SPONSOR)
                .weekly("Aarhus", "Esbjerg")
                .promisedAt(93, 720_000, SPONSOR)
                .write(rows);
        DriverStory.growing(SampleDrivers.HOURS_RETURNED, 8, 600, 2_150)
                .usualLevel(SPONSOR)
                .promisedAt(104, 2_300, SPONSOR)
                .write(rows);
        RevenueStory.write(
                rows, List.of(new Movement(9, 0, "new", 900_000), new Movement(2, 40, "expansion", 110_000)));
        GoalStory.write(
                rows,
                List.of(
                        GoalStory.of(
                                "a-quarter-less",
                                "A quarter less power for each pallet",
                                "kWh a pallet",
                                "kWh",
                                new Agreement(3, 5, "6.8", "5.1", SPONSOR, 1, 0),
                                "6.4",
                                "5.9",
                                "5.5",
                                "5.0"),
                        GoalStory.of(
                                "no-night-peak",
                                "No peak at night",
                                "Peak load at night",
                                "kW",
                                new Agreement(2, 18, "820", "500", "Mikkel Skov", 2, 0),
                                "790",
                                "700",
                                "650")));
        SupportStory.write(rows, SupportStory.steady(6, 34, 66, 48, 620));
        SurveyStory.write(
                rows,
                Nps.drifting(6, 18, 22, 44, 40),
                List.of("Shift lead", "Energy manager"),
                List.of(new Comment(9, "Shift lead", "I can see at last what the cold store costs us.", true)));
        UsageStory.write(
                rows,
                List.of(
                        UsageStory.growing("Meters that report", "meters", Optional.of(260L), 8, 90, 251),
                        UsageStory.growing("Seats in weekly use", "seats", Optional.of(74L), 8, 30, 58)));
        NextSteps.plan(
                rows,
                List.of(
                        Step.of("warehouse_energy", "Connect the third cold store", "Mikkel Skov", 55),
                        Step.ask("hours_returned", "Name the owner of the monthly report", "Solvind Cooperative", 20)));
    }
}
