package io.quarterdeck.sample.story;

import io.quarterdeck.sample.row.AccountRows;
import io.quarterdeck.sample.row.Chance;
import io.quarterdeck.sample.row.DriverModel;
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
import io.quarterdeck.sample.row.SurveyStory.Csat;
import io.quarterdeck.sample.row.SurveyStory.Nps;
import io.quarterdeck.sample.row.UsageStory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An account of ordinary shape, one of very many. */
public final class GeneratedStory implements Story {
    private static final int QUARTERS = 8;
    private static final List<DriverModel> MONEY = List.of(
            SampleDrivers.INVOICE_MATCHING,
            SampleDrivers.CLOSE_ACCELERATION,
            SampleDrivers.STOCK_OUTS,
            SampleDrivers.AUDIT_EFFORT,
            SampleDrivers.SUPPLIER_ONBOARDING);
    private static final List<String> FIRST = List.of("Amber", "Birch", "Copper", "Delta", "Elm", "Falcon", "Granite");
    private static final List<String> SECOND = List.of("Freight", "Foods", "Mills", "Health", "Paper", "Tools", "Wind");
    private static final List<List<String>> PLACES = List.of(
            List.of("en-GB", "EUR", "Europe/Dublin"),
            List.of("en-US", "USD", "America/New_York"),
            List.of("de-DE", "EUR", "Europe/Berlin"),
            List.of("en-GB", "GBP", "Europe/London"),
            List.of("en-SG", "SGD", "Asia/Singapore"));

    private final Profile profile;
    private final Chance chance;

    public GeneratedStory(int number, Chance chance) {
        this.chance = chance;
        String suffix = String.valueOf(100_001 + number).substring(1);
        List<String> place = chance.of(PLACES);
        this.profile = Profile.of(
                "account-" + suffix,
                chance.of(FIRST) + " " + chance.of(SECOND) + " " + suffix,
                chance.of(List.of("Manufacturing", "Retail", "Services")),
                place.get(0),
                place.get(1),
                place.get(2));
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(
                        new Person("Sample Sponsor", "Chief Operating Officer", "executive_sponsor"),
                        new Person("Sample Controller", "Controller", "finance")));
        List<DriverModel> drivers = chance.shuffled(MONEY).subList(0, chance.between(2, 3));
        drivers.forEach(driver -> driver(driver).write(rows));
        money(rows);
        goal(rows, "close-sooner", "Close the books sooner", "d", "9.0", "5.0", chance.between(44, 70));
        goal(rows, "fewer-empty-shelves", "Fewer empty shelves", "%", "6.0", "3.0", chance.between(27, 48));
        SupportStory.write(rows, SupportStory.steady(5, chance.between(16, 30), 60, chance.between(15, 80), 500));
        SurveyStory.write(
                rows,
                Nps.drifting(4, chance.between(4, 14), 15, chance.between(-20, 60), 20),
                List.of("User"),
                List.of());
        SurveyStory.csat(rows, List.of(new Csat(0, chance.between(8, 20), chance.between(0, 4))));
        UsageStory.write(
                rows,
                List.of(UsageStory.growing(
                        "Seats in weekly use", "seats", Optional.of(200L), 5, 90, chance.between(95, 190))));
        NextSteps.plan(
                rows,
                drivers.stream()
                        .map(driver -> Step.of(driver.driver(), "Bring it to the next site", "Sample Sponsor", 60))
                        .toList());
    }

    private DriverStory driver(DriverModel driver) {
        long last = chance.between(20, 300) * 1_000L;
        return DriverStory.growing(driver, QUARTERS, last / 2, last)
                .usualLevel("Sample Controller")
                .promisedAt(chance.between(85, 112), last, "Sample Controller");
    }

    private void money(AccountRows rows) {
        long fee = chance.between(20, 60) * 1_000L;
        RevenueStory.write(
                rows,
                List.of(
                        new Movement(10, 0, "new", fee * 4),
                        new Movement(5, 40, "expansion", fee / 2),
                        new Movement(2, 20, chance.percent(60) ? "expansion" : "contraction", fee / 2)));
        RevenueStory.writeCosts(
                rows, Collections.nCopies(QUARTERS, fee), List.of(Cost.monthly("services", 0, 3, fee / 3)));
    }

    private static void goal(
            AccountRows rows, String id, String statement, String unit, String baseline, String target, int reached) {
        String now = reached / 10 + "." + reached % 10;
        Agreement agreement = new Agreement(2, 20, baseline, target, "Sample Sponsor", 1, 0);
        GoalStory.write(
                rows, List.of(GoalStory.of(id, statement, statement, unit, agreement, baseline, baseline, now)));
    }
}
