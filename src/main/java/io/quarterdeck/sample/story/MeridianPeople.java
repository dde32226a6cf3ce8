package io.quarterdeck.sample.story;

import io.quarterdeck.sample.row.AccountRows;
import io.quarterdeck.sample.row.GoalStory;
import io.quarterdeck.sample.row.GoalStory.Agreement;
import io.quarterdeck.sample.row.SupportStory;
import io.quarterdeck.sample.row.SupportStory.Quarter;
import io.quarterdeck.sample.row.SurveyStory;
import io.quarterdeck.sample.row.SurveyStory.Comment;
import io.quarterdeck.sample.row.SurveyStory.Csat;
import io.quarterdeck.sample.row.SurveyStory.Nps;
import java.util.List;

/** What the people at Meridian Foods want, think and ask. */
final class MeridianPeople {
    private static final String SPONSOR = "Adaeze Okonkwo";
    private static final String CHAMPION = "Johan Lindqvist";

    private MeridianPeople() {}

    static void write(AccountRows rows) {
        GoalStory.write(rows, goals());
        SupportStory.write(
                rows,
                List.of(
                        new Quarter(5, 205, List.of(47, 46, 46), 660, 17, 8, 6, 13),
                        new Quarter(4, 198, List.of(45, 44, 43), 600, 15, 7, 5, 12),
                        new Quarter(3, 192, List.of(42, 40, 38), 570, 12, 6, 5, 12),
                        new Quarter(2, 187, List.of(35, 33, 31), 530, 9, 6, 5, 11),
                        new Quarter(1, 181, List.of(27, 24, 22), 480, 6, 5, 5, 10),
                        new Quarter(0, 143, List.of(20, 18, 16), 372, 3, 4, 4, 9)));
        SurveyStory.write(
                rows,
                List.of(
                        Nps.of(7, 17, 14, 9, 112),
                        Nps.of(6, 18, 15, 8, 110),
                        Nps.of(5, 24, 15, 9, 124),
                        Nps.of(4, 22, 14, 9, 120),
                        Nps.of(3, 28, 14, 10, 131),
                        Nps.of(2, 27, 14, 10, 128),
                        Nps.of(1, 30, 14, 10, 138),
                        new Nps(0, List.of(0, 0, 1, 1, 1, 2, 3, 8, 9, 19, 17), 148)),
                List.of("Controller", "Accounts payable clerk", "Buyer", "Store planner", "Plant manager", "Auditor"),
                List.of(
                        new Comment(10, "Controller", "Month end is no longer the week I dread.", true),
                        new Comment(9, "Buyer", "I see a shortage coming a week before the store does.", true),
                        new Comment(3, "Supplier manager", "Our suppliers in Iberia still send me e-mails.", true),
                        new Comment(6, "Store planner", "Please don’t quote me: the regional office resists.", false)));
        SurveyStory.changedMind(rows, 6);
        SurveyStory.csat(
                rows, List.of(new Csat(3, 80, 11), new Csat(2, 82, 9), new Csat(1, 84, 8), new Csat(0, 83, 5)));
    }

    private static List<GoalStory> goals() {
        return List.of(
                GoalStory.of(
                        "close-in-five-days",
                        "Close the books in five days",
                        "Working days from month end to close",
                        "d",
                        new Agreement(2, 11, "9.0", "5.0", SPONSOR, 1, 0),
                        "8.1",
                        "6.0",
                        "4.6"),
                GoalStory.of(
                        "no-invoice-waits",
                        "No invoice waits more than a week",
                        "Share of invoices older than seven days",
                        "%",
                        new Agreement(2, 11, "31", "5", SPONSOR, 1, 0),
                        "24",
                        "11",
                        "4"),
                new GoalStory(
                        "halve-stock-outs",
                        "Cut stock-outs in half",
                        "Share of store days with an empty shelf",
                        "%",
                        List.of(
                                new Agreement(6, 20, "6.2", "4.0", CHAMPION, -2, 0),
                                new Agreement(2, 61, "6.2", "3.1", CHAMPION, 1, 0)),
                        List.of("6.0", "5.4", "4.9", "4.3", "3.9", "3.4", "2.9")),
                GoalStory.of(
                        "suppliers-in-portal",
                        "Every supplier onboarded by us, not by e-mail",
                        "Share of suppliers that use the portal",
                        "%",
                        new Agreement(2, 61, "0", "90", CHAMPION, 1, 61),
                        "33",
                        "44",
                        "55"),
                GoalStory.of(
                        "auditors-alone",
                        "Auditors find what they need alone",
                        "Hours a month spent fetching papers for auditors",
                        "h",
                        new Agreement(2, 61, "22", "6", "Mona Haddad", 1, 0),
                        "17.0",
                        "10.0",
                        "5.5"));
    }
}
