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
import java.util.List;

/** Three currencies: an account in euro with drivers priced in US dollars and in pounds. */
final class LevantineShipping implements Story {
    private static final String SPONSOR = "Eleni Stavrou";

    @Override
    public Profile profile() {
        return Profile.of("levantine-shipping", "Levantine Shipping", "Logistics", "en-GB", "EUR", "Europe/Athens");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(
                        new Person(SPONSOR, "Fleet Director", "executive_sponsor"),
                        new Person("Karim Mansour", "Head of Finance", "finance")));
        DriverStory.growing(SampleDrivers.DEMURRAGE, 8, 130_000, 395_000)
                .usualLevel(SPONSOR)
                .weekly("Piraeus", "Limassol")
                .promisedAt(92, 420_000, SPONSOR)
                .write(rows);
        DriverStory.growing(SampleDrivers.CUSTOMS_DECLARATIONS, 8, 40_000, 118_000)
                .usualLevel(SPONSOR)
                .promisedAt(107, 125_000, SPONSOR)
                .write(rows);
        DriverStory.growing(SampleDrivers.INVOICE_MATCHING, 8, 55_000, 140_000)
                .usualLevel("Karim Mansour")
                .promisedAt(98, 150_000, "Karim Mansour")
                .write(rows);
        RevenueStory.write(rows, List.of(new Movement(8, 0, "new", 310_000), new Movement(3, 30, "expansion", 42_000)));
        RevenueStory.writeCosts(
                rows,
                List.of(77_500L, 77_500L, 77_500L, 77_500L, 88_000L, 88_000L, 88_000L, 88_000L),
                List.of(Cost.monthly("services", 0, 5, 60_000), Cost.monthly("own_effort", 2, 22, 9_000)));
        GoalStory.write(
                rows,
                List.of(GoalStory.of(
                        "no-idle-box",
                        "No container waits longer than three days",
                        "Median days at the terminal",
                        "d",
                        new Agreement(3, 20, "6.5", "3.0", SPONSOR, 1, 0),
                        "6.0",
                        "5.1",
                        "4.1",
                        "3.6")));
        SupportStory.write(rows, SupportStory.steady(6, 58, 61, 35, 480));
        SurveyStory.write(
                rows,
                Nps.drifting(8, 31, 12, 30, 70),
                List.of("Port agent", "Declarant"),
                List.of(new Comment(9, "Declarant", "One form instead of four.", true)));
        NextSteps.plan(
                rows,
                List.of(
                        Step.of("demurrage", "Slots booked by the platform in Haifa", SPONSOR, 44),
                        Step.ask(
                                "customs_declarations",
                                "Power of attorney for the new broker",
                                "Levantine Shipping",
                                21)));
    }
}
