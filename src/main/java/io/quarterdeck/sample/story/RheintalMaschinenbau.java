package io.quarterdeck.sample.story;

import io.quarterdeck.sample.row.AccountRows;
import io.quarterdeck.sample.row.CommentRows;
import io.quarterdeck.sample.row.DriverStory;
import io.quarterdeck.sample.row.GoalStory;
import io.quarterdeck.sample.row.GoalStory.Agreement;
import io.quarterdeck.sample.row.NextSteps;
import io.quarterdeck.sample.row.NextSteps.Promise;
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
import io.quarterdeck.sample.row.SurveyStory.Csat;
import io.quarterdeck.sample.row.SurveyStory.Nps;
import io.quarterdeck.sample.row.UsageStory;
import java.util.List;
import java.util.Optional;

/** In German, rich in data, every goal on its way. */
final class RheintalMaschinenbau implements Story {
    private static final String SPONSOR = "Dr. Katharina Voß";
    private static final String FINANCE = "Jürgen Bäumler";

    @Override
    public Profile profile() {
        return Profile.of(
                        "rheintal-maschinenbau",
                        "Rheintal Maschinenbau",
                        "Manufacturing",
                        "de-DE",
                        "EUR",
                        "Europe/Berlin")
                .servedBy("Annika Schäfer");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(
                        new Person(SPONSOR, "Geschäftsführerin", "executive_sponsor"),
                        new Person(FINANCE, "Leiter Rechnungswesen", "finance"),
                        new Person("Sabine Krüger", "Leiterin Einkauf", "champion")));
        drivers().forEach(driver -> driver.write(rows));
        RevenueStory.write(
                rows,
                List.of(
                        new Movement(10, 0, "new", 410_000),
                        new Movement(6, 20, "expansion", 24_000),
                        new Movement(3, 48, "expansion", 38_000),
                        new Movement(1, 60, "contraction", 11_000)));
        RevenueStory.writeCosts(
                rows,
                List.of(103_000L, 108_500L, 108_500L, 108_500L, 118_000L, 118_000L, 115_250L, 115_250L),
                List.of(Cost.monthly("services", 0, 5, 84_000), Cost.monthly("own_effort", 0, 24, 14_500)));
        GoalStory.write(rows, goals());
        SupportStory.write(rows, SupportStory.steady(6, 88, 57, 26, 430));
        SurveyStory.write(
                rows,
                Nps.drifting(8, 41, 16, 39, 98),
                List.of("Buchhaltung", "Disposition", "Einkauf", "Werksleitung"),
                List.of(
                        new Comment(10, "Buchhaltung", "Der Monatsabschluss macht keine Überstunden mehr.", true),
                        new Comment(4, "Disposition", "Die Suche findet Artikel ohne Umlaute nicht.", true)));
        SurveyStory.csat(rows, List.of(new Csat(1, 52, 5), new Csat(0, 56, 3)));
        UsageStory.write(
                rows,
                List.of(
                        UsageStory.growing("Wöchentlich genutzte Plätze", "Plätze", Optional.of(280L), 9, 120, 249),
                        UsageStory.growing(
                                "Berührungslos geprüfte Rechnungen",
                                "Rechnungen",
                                Optional.of(46_000L),
                                9,
                                15_000,
                                39_800)));
        new CommentRows(rows)
                .comment(
                        "support",
                        "Die Suche nach Artikeln mit Umlauten ist bei uns in Arbeit; bis dahin hilft die Suche über die"
                                + " Artikelnummer, die wir Ihrer Disposition gezeigt haben.");
        NextSteps.commitments(
                rows,
                List.of(
                        Promise.kept("Prüfregeln für Gutschriften", "Halyard", 40, 38),
                        Promise.kept("Schulung im Werk Kehl", "Rheintal Maschinenbau", 60, 57)));
        NextSteps.plan(
                rows,
                List.of(
                        Step.of("invoice_matching", "Gutschriften einbeziehen", FINANCE, 58),
                        Step.of("close_acceleration", "Tochtergesellschaft in Straßburg anbinden", FINANCE, 75),
                        Step.ask(
                                "supplier_onboarding",
                                "Freigabe der Lieferantenrichtlinie",
                                "Rheintal Maschinenbau",
                                24)));
    }

    private static List<DriverStory> drivers() {
        return List.of(
                DriverStory.growing(SampleDrivers.INVOICE_MATCHING, 8, 70_000, 214_000)
                        .usualLevel(FINANCE)
                        .weekly("Karlsruhe", "Kehl")
                        .promisedAt(93, 225_000, FINANCE),
                DriverStory.growing(SampleDrivers.CLOSE_ACCELERATION, 8, 60_000, 138_000)
                        .usualLevel(FINANCE)
                        .promisedAt(97, 145_000, FINANCE),
                DriverStory.growing(SampleDrivers.SUPPLIER_ONBOARDING, 8, 25_000, 67_000)
                        .usualLevel("Sabine Krüger")
                        .rebased(2, "29", "Neue Lieferantenrichtlinie", "Sabine Krüger")
                        .promisedAt(108, 74_000, "Sabine Krüger"),
                DriverStory.growing(SampleDrivers.WAREHOUSE_ENERGY, 8, 60_000, 185_000)
                        .usualLevel(SPONSOR)
                        .promisedAt(100, 190_000, SPONSOR));
    }

    private static List<GoalStory> goals() {
        return List.of(
                GoalStory.of(
                        "abschluss-in-fuenf-tagen",
                        "Monatsabschluss in fünf Arbeitstagen",
                        "Arbeitstage bis zum Abschluss",
                        "Tage",
                        new Agreement(3, 11, "9.0", "5.0", FINANCE, 1, 0),
                        "8.2",
                        "7.1",
                        "6.0",
                        "5.4"),
                GoalStory.of(
                        "rechnungen-ohne-hand",
                        "Vier von fünf Rechnungen ohne Handgriff",
                        "Anteil berührungslos geprüfter Rechnungen",
                        "%",
                        new Agreement(3, 11, "33", "80", FINANCE, 1, 0),
                        "48",
                        "61",
                        "74",
                        "87"),
                GoalStory.of(
                        "lieferanten-in-zwei-tagen",
                        "Neue Lieferanten in zwei Tagen startklar",
                        "Stunden bis zur ersten Rechnung",
                        "h",
                        new Agreement(2, 30, "30", "16", "Sabine Krüger", 1, 0),
                        "27",
                        "22",
                        "18"));
    }
}
