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

/** Cares first for its goals, and they lead its deck; has hours returned, but no value in money. */
final class AuroraSchools implements Story {
    private static final String SPONSOR = "Noémie Gagnon";
    private static final String CHAMPION = "Dale Fairbairn";

    @Override
    public Profile profile() {
        return Profile.of(
                        "aurora-schools",
                        "Aurora District School Board",
                        "Public sector",
                        "en-CA",
                        "CAD",
                        "America/Toronto")
                .leadingWith("goals")
                .fiscalYearFrom(7)
                .servedBy("Hannah Kowalski");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(
                        new Person(SPONSOR, "Director of Education", "executive_sponsor"),
                        new Person(CHAMPION, "Superintendent of Business", "finance")));
        GoalStory.write(rows, goals());
        DriverStory.growing(SampleDrivers.HOURS_RETURNED, 6, 1_100, 4_600)
                .usualLevel(SPONSOR)
                .promisedAt(92, 4_900, SPONSOR)
                .write(rows);
        RevenueStory.write(rows, List.of(new Movement(7, 0, "new", 150_000), new Movement(2, 31, "expansion", 9_000)));
        SupportStory.write(rows, SupportStory.steady(6, 51, 58, 37, 600));
        SurveyStory.write(
                rows,
                Nps.drifting(6, 46, 24, 48, 120),
                List.of("Principal", "School secretary", "Bus planner"),
                List.of(
                        new Comment(9, "School secretary", "I found every form on the first try.", true),
                        new Comment(6, "Principal", "Summer enrolment was still by fax.", true)));
        UsageStory.write(
                rows,
                List.of(
                        UsageStory.growing("Schools on the platform", "schools", Optional.of(64L), 7, 18, 61),
                        UsageStory.growing("Forms filed online", "forms", Optional.of(9_400L), 7, 2_100, 7_900)));
        NextSteps.plan(
                rows,
                List.of(
                        Step.of("hours_returned", "Attendance reports by themselves", CHAMPION, 50),
                        Step.ask(
                                "hours_returned", "Close the old enrolment form", "Aurora District School Board", 30)));
    }

    private static List<GoalStory> goals() {
        return List.of(
                GoalStory.of(
                        "forms-online",
                        "Parents fill in a form once",
                        "Forms filed online",
                        "%",
                        new Agreement(3, 20, "22", "80", SPONSOR, 1, 0),
                        "35",
                        "52",
                        "70",
                        "84"),
                GoalStory.of(
                        "buses-on-time",
                        "Buses arrive before the bell",
                        "Buses on time",
                        "%",
                        new Agreement(3, 20, "81", "95", SPONSOR, 2, 0),
                        "84",
                        "87",
                        "90",
                        "92"),
                GoalStory.of(
                        "answer-in-a-day",
                        "A parent’s question is answered within a day",
                        "Hours to answer",
                        "h",
                        new Agreement(2, 15, "60", "24", CHAMPION, 1, 0),
                        "51",
                        "38",
                        "23"),
                GoalStory.of(
                        "lunch-waste",
                        "Half the food waste at lunch",
                        "Waste a meal",
                        "g",
                        new Agreement(2, 15, "118", "59", CHAMPION, 2, 0),
                        "112",
                        "101",
                        "96"),
                GoalStory.of(
                        "supply-teachers",
                        "No class without a teacher",
                        "Classes not covered a month",
                        "classes",
                        new Agreement(1, 10, "37", "5", SPONSOR, 2, 0),
                        "30",
                        "19"),
                GoalStory.of(
                        "accessible-forms",
                        "Every form can be read aloud",
                        "Accessible forms",
                        "%",
                        new Agreement(1, 10, "40", "100", SPONSOR, 0, 0),
                        "66",
                        "88"));
    }
}
