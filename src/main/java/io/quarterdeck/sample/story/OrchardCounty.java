package io.quarterdeck.sample.story;

import io.quarterdeck.sample.row.AccountRows;
import io.quarterdeck.sample.row.GoalStory;
import io.quarterdeck.sample.row.GoalStory.Agreement;
import io.quarterdeck.sample.row.Person;
import io.quarterdeck.sample.row.Profile;
import io.quarterdeck.sample.row.SupportStory;
import io.quarterdeck.sample.row.SurveyStory;
import io.quarterdeck.sample.row.SurveyStory.Nps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Twenty-four goals: a table that flows onto further pages. */
final class OrchardCounty implements Story {
    private static final String SPONSOR = "Beatrice Holloway";
    private static final List<String> DEPARTMENTS =
            List.of("Assessor", "Clerk", "Elections", "Library", "Parks", "Public Health", "Roads", "Sheriff");

    /** The three things that every department agreed to: statement, measure, unit, baseline, target. */
    private static final List<List<String>> AIMS = List.of(
            List.of("pay-on-time", "%s pays every bill on time", "Bills paid on time", "%", "58", "95"),
            List.of("answer-sooner", "%s answers within two days", "Days to answer", "d", "6.5", "2.0"),
            List.of("no-paper", "%s files nothing on paper", "Files on paper", "%", "72", "0"));

    @Override
    public Profile profile() {
        return Profile.of("orchard-county", "Orchard County", "Public sector", "en-US", "USD", "America/New_York")
                .leadingWith("goals")
                .fiscalYearFrom(10)
                .in("ambry")
                .drawnAs("orchard-county.svg");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(rows, List.of(new Person(SPONSOR, "County Administrator", "executive_sponsor")));
        List<GoalStory> goals = new ArrayList<>();
        for (int department = 0; department < DEPARTMENTS.size(); department++) {
            for (List<String> aim : AIMS) {
                goals.add(goal(DEPARTMENTS.get(department), aim, 30 + 11 * goals.size() % 83));
            }
        }
        GoalStory.write(rows, goals);
        SupportStory.write(rows, SupportStory.steady(5, 43, 63, 50, 720));
        SurveyStory.write(rows, Nps.drifting(4, 32, 10, 22, 85), List.of("Clerk", "Deputy"), List.of());
    }

    /** @param percent of the way from baseline to target that the department has come */
    private static GoalStory goal(String department, List<String> aim, int percent) {
        int from = tenths(aim.get(4));
        int to = tenths(aim.get(5));
        int now = Math.max(0, from + (to - from) * percent / 100);
        int half = from + (to - from) * percent / 200;
        String slug = department.toLowerCase(Locale.ROOT).replace(' ', '-');
        return GoalStory.of(
                slug + "-" + aim.get(0),
                String.format(Locale.ROOT, aim.get(1), department),
                aim.get(2),
                aim.get(3),
                new Agreement(2, 14, aim.get(4), aim.get(5), SPONSOR, 1, 0),
                aim.get(4),
                decimal(half),
                decimal(now));
    }

    private static int tenths(String number) {
        return new BigDecimal(number).movePointRight(1).intValueExact();
    }

    private static String decimal(int tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }
}
