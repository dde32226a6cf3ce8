package io.quarterdeck.sample.story;

import io.quarterdeck.sample.row.AccountRows;
import io.quarterdeck.sample.row.DriverStory;
import io.quarterdeck.sample.row.GoalStory;
import io.quarterdeck.sample.row.GoalStory.Agreement;
import io.quarterdeck.sample.row.NextSteps;
import io.quarterdeck.sample.row.NextSteps.Promise;
import io.quarterdeck.sample.row.Person;
import io.quarterdeck.sample.row.Profile;
import io.quarterdeck.sample.row.RevenueStory;
import io.quarterdeck.sample.row.RevenueStory.Movement;
import io.quarterdeck.sample.row.SampleDrivers;
import io.quarterdeck.sample.row.SupportStory;
import io.quarterdeck.sample.row.SupportStory.Quarter;
import io.quarterdeck.sample.row.SurveyStory;
import io.quarterdeck.sample.row.SurveyStory.Comment;
import io.quarterdeck.sample.row.SurveyStory.Csat;
import io.quarterdeck.sample.row.SurveyStory.Nps;
import io.quarterdeck.sample.row.UsageStory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Cares first for how fast it is answered: service leads its deck. */
final class BluebirdClinics implements Story {
    private static final String SPONSOR = "Dr. Alicia Monroe";

    @Override
    public Profile profile() {
        return Profile.of("bluebird-clinics", "Bluebird Clinics", "Health care", "en-US", "USD", "America/Chicago")
                .leadingWith("service")
                .servedBy("Hannah Kowalski");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(
                        new Person(SPONSOR, "Chief Medical Officer", "executive_sponsor"),
                        new Person("Todd Brannigan", "Director of IT", "champion")));
        SupportStory.write(rows, quarters());
        SurveyStory.csat(
                rows, List.of(new Csat(3, 101, 14), new Csat(2, 108, 11), new Csat(1, 112, 9), new Csat(0, 119, 5)));
        SurveyStory.write(
                rows,
                Nps.drifting(8, 44, 26, 54, 110),
                List.of("Nurse manager", "Front desk lead", "Pharmacist"),
                List.of(
                        new Comment(10, "Nurse manager", "Somebody answers before my coffee is cold.", true),
                        new Comment(6, "Pharmacist", "Weekends are still slow.", true)));
        DriverStory.growing(SampleDrivers.STOCK_OUTS, 6, 38_000, 96_000)
                .usualLevel(SPONSOR)
                .promisedAt(99, 100_000, SPONSOR)
                .write(rows);
        RevenueStory.write(rows, List.of(new Movement(8, 0, "new", 280_000), new Movement(2, 22, "expansion", 24_000)));
        RevenueStory.writeCosts(rows, Collections.nCopies(8, 72_000L), List.of());
        GoalStory.write(
                rows,
                List.of(GoalStory.of(
                        "answer-in-ten",
                        "A nurse never waits more than ten minutes",
                        "Median minutes to an answer",
                        "min",
                        new Agreement(3, 4, "38", "10", SPONSOR, 0, 0),
                        "31",
                        "22",
                        "14",
                        "8")));
        UsageStory.write(
                rows, List.of(UsageStory.growing("Seats in weekly use", "seats", Optional.of(640L), 8, 410, 588)));
        NextSteps.commitments(
                rows,
                List.of(
                        Promise.kept("Weekend desk staffed", "Halyard", 50, 47),
                        Promise.kept("Urgent line for pharmacies", "Halyard", 70, 62)));
    }

    private static List<Quarter> quarters() {
        return List.of(
                new Quarter(5, 268, List.of(41, 40, 38), 560, 21, 9, 11, 15),
                new Quarter(4, 261, List.of(38, 36, 35), 520, 18, 9, 9, 13),
                new Quarter(3, 255, List.of(32, 31, 28), 470, 13, 8, 9, 12),
                new Quarter(2, 249, List.of(24, 22, 20), 400, 9, 7, 7, 10),
                new Quarter(1, 244, List.of(16, 14, 12), 330, 5, 6, 6, 8),
                new Quarter(0, 236, List.of(9, 8, 7), 240, 2, 4, 4, 6));
    }
}
