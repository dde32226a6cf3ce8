package io.quarterdeck.sample.story;

import io.quarterdeck.sample.row.AccountRows;
import io.quarterdeck.sample.row.CommentRows;
import io.quarterdeck.sample.row.NextSteps;
import io.quarterdeck.sample.row.NextSteps.Promise;
import io.quarterdeck.sample.row.NextSteps.Step;
import io.quarterdeck.sample.row.Person;
import io.quarterdeck.sample.row.Profile;
import io.quarterdeck.sample.row.RevenueStory;
import io.quarterdeck.sample.row.RevenueStory.Cost;
import io.quarterdeck.sample.row.RevenueStory.Movement;
import io.quarterdeck.sample.row.UsageStory;
import java.util.List;

/** The account of the book: rich in data, above plan, one goal behind. */
final class MeridianFoods implements Story {
    @Override
    public Profile profile() {
        return Profile.of("meridian-foods", "Meridian Foods", "Food and drink", "en-GB", "EUR", "Europe/Amsterdam")
                .drawnAs("meridian-foods.svg");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(
                        new Person("Adaeze Okonkwo", "Chief Operating Officer", "executive_sponsor"),
                        new Person("Johan Lindqvist", "Director of Supply Chain", "champion"),
                        new Person("Mona Haddad", "Group Financial Controller", "finance"),
                        new Person("Petra Novak", "Head of Accounts Payable", "user")));
        MeridianValue.drivers().forEach(driver -> driver.write(rows));
        MeridianPeople.write(rows);
        revenue(rows);
        UsageStory.write(rows, usage());
        NextSteps.commitments(rows, commitments());
        NextSteps.plan(rows, plan());
        CommentRows comments = new CommentRows(rows);
        comments.comment(
                "goals",
                "Supplier onboarding is the one that we have to earn together: 17 of the suppliers who wait are cold-chain"
                        + " carriers whose papers need your legal team first.");
        comments.attest("goals", 17, "counted in the supplier portal with Johan Lindqvist");
        comments.comment(
                "bridge",
                "Invoice matching has shown what the others can still reach: your accounts payable team changed how it"
                        + " works before it changed the tool.");
    }

    private static void revenue(AccountRows rows) {
        RevenueStory.write(
                rows,
                List.of(
                        new Movement(11, 0, "new", 864_000),
                        new Movement(10, 20, "contraction", 12_000),
                        new Movement(10, 60, "expansion", 3_000),
                        new Movement(9, 31, "expansion", 6_000),
                        new Movement(8, 31, "expansion", 6_000),
                        new Movement(7, 10, "expansion", 12_000),
                        new Movement(7, 55, "contraction", 15_000),
                        new Movement(6, 12, "expansion", 12_000),
                        new Movement(6, 70, "contraction", 3_000),
                        new Movement(5, 45, "expansion", 24_000),
                        new Movement(4, 14, "expansion", 51_000),
                        new Movement(4, 62, "contraction", 12_000),
                        new Movement(3, 8, "expansion", 33_000),
                        new Movement(3, 50, "contraction", 18_000),
                        new Movement(2, 31, "expansion", 45_000),
                        new Movement(2, 77, "contraction", 18_000),
                        new Movement(1, 14, "expansion", 48_000),
                        new Movement(0, 5, "expansion", 96_000),
                        new Movement(0, 64, "contraction", 18_000)));
        RevenueStory.writeCosts(
                rows,
                List.of(216_000L, 216_000L, 218_000L, 224_000L, 234_000L, 238_000L, 245_000L, 257_000L),
                List.of(
                        new Cost("services", 0, List.of(250_000L, 200_000L, 150_000L, 100_000L)),
                        Cost.monthly("own_effort", 0, 4, 60_000),
                        Cost.monthly("services", 9, 3, 25_000),
                        Cost.monthly("own_effort", 4, 20, 23_400)));
    }

    private static List<UsageStory> usage() {
        return List.of(
                UsageStory.of(
                        "Seats in weekly use",
                        "seats",
                        453,
                        230L,
                        256L,
                        281L,
                        297L,
                        318L,
                        340L,
                        358L,
                        377L,
                        396L,
                        412L),
                UsageStory.of(
                        "Invoices matched untouched",
                        "invoices",
                        128_400,
                        60_300L,
                        69_300L,
                        78_300L,
                        84_700L,
                        92_400L,
                        100_150L,
                        106_600L,
                        112_900L,
                        117_000L,
                        120_700L),
                UsageStory.of(
                        "Suppliers onboarded in the portal",
                        "suppliers",
                        1_240,
                        0L,
                        0L,
                        0L,
                        50L,
                        112L,
                        198L,
                        298L,
                        409L,
                        546L,
                        682L),
                UsageStory.of(
                        "Close tasks done in the platform",
                        "tasks",
                        214,
                        60L,
                        74L,
                        86L,
                        111L,
                        128L,
                        141L,
                        154L,
                        169L,
                        180L,
                        188L));
    }

    private static List<Promise> commitments() {
        return List.of(
                Promise.kept("Touchless matching above 90 %", "Halyard", 61, 58),
                Promise.kept("Two cold stores mapped", "Meridian Foods", 76, 72),
                Promise.kept("Auditors’ room opened", "Halyard", 91, 83),
                Promise.kept("Answer time below 20 minutes", "Halyard", 91, 91),
                Promise.kept("Quarterly steering meeting", "Halyard and Meridian Foods", 76, 70),
                Promise.late("Iberia suppliers invited", "Meridian Foods", 91, "no sponsor yet"));
    }

    private static List<Step> plan() {
        return List.of(
                Step.of("invoice_matching", "Extend to credit notes", "Petra Novak", 60),
                Step.of("close_acceleration", "Iberia ledgers join the close", "Adaeze Okonkwo", 30),
                Step.of("stock_outs_avoided", "Add the two cold stores", "Johan Lindqvist", 75),
                Step.ask("supplier_onboarding", "Name a sponsor for Iberia and Benelux", "Meridian Foods", 30),
                Step.of("audit_effort", "Hand over the evidence room", "Mona Haddad", 50),
                Step.of("freight_claims", "Restore the carrier data feed", "Petra Novak", 45));
    }
}
