package io.quarterdeck.sample.story;

import io.quarterdeck.sample.row.AccountRows;
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

/** In Yoruba, with tone marks and underdots, in naira. */
final class IleOunjeOsun implements Story {
    private static final String SPONSOR = "Adébáyọ̀ Ṣóyínká";
    private static final String FINANCE = "Fọláṣadé Ọ̀ṣúntókun";
    private static final String CHAMPION = "Olúwaṣeun Àjàyí";

    @Override
    public Profile profile() {
        return Profile.of("ile-ounje-osun", "Ilé Oúnjẹ Ọ̀ṣun", "Food and drink", "yo-NG", "NGN", "Africa/Lagos")
                .servedBy("Yétúndé Ọlátúnjí");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(
                        new Person(SPONSOR, "Olùdarí Àgbà", "executive_sponsor"),
                        new Person(FINANCE, "Olórí Ìṣirò Owó", "finance"),
                        new Person(CHAMPION, "Alábòójútó Ọjà", "champion")));
        drivers().forEach(driver -> driver.write(rows));
        RevenueStory.write(
                rows,
                List.of(
                        new Movement(9, 0, "new", 96_000_000),
                        new Movement(3, 24, "expansion", 14_000_000),
                        new Movement(1, 31, "expansion", 6_500_000)));
        RevenueStory.writeCosts(
                rows,
                List.of(
                        24_000_000L,
                        24_000_000L,
                        24_000_000L,
                        24_000_000L,
                        27_500_000L,
                        27_500_000L,
                        29_100_000L,
                        29_100_000L),
                List.of(Cost.monthly("services", 0, 5, 18_000_000), Cost.monthly("own_effort", 0, 24, 2_200_000)));
        GoalStory.write(rows, goals());
        SupportStory.write(rows, SupportStory.steady(6, 76, 70, 33, 560));
        SurveyStory.write(
                rows,
                Nps.drifting(8, 35, 19, 43, 84),
                List.of("Akọ̀wé", "Ọ̀gá ẹ̀ka", "Alábòójútó ilé ìkẹ́rùsí"),
                List.of(
                        new Comment(10, "Akọ̀wé", "Iṣẹ́ wa ti rọrùn ju ti tẹ́lẹ̀ lọ.", true),
                        new Comment(5, "Ọ̀gá ẹ̀ka", "Ẹ̀rọ náà máa ń lọ́ra ní ọjọ́ ọjà.", true)));
        SurveyStory.csat(rows, List.of(new Csat(1, 38, 5), new Csat(0, 41, 3)));
        UsageStory.write(
                rows,
                List.of(
                        UsageStory.growing("Àwọn tó ń lò ó lọ́sọ̀ọ̀sẹ̀", "ènìyàn", Optional.of(240L), 8, 104, 211),
                        UsageStory.growing("Àwọn olùpèsè tó wà lórí ẹ̀rọ", "olùpèsè", Optional.of(380L), 8, 20, 176)));
        NextSteps.commitments(
                rows,
                List.of(
                        Promise.kept("Ìdánilẹ́kọ̀ọ́ fún ẹ̀ka Ọ̀yọ́", "Halyard", 50, 46),
                        Promise.kept("Ìpàdé oṣooṣù", "Halyard", 70, 70),
                        Promise.late("Àkójọ orúkọ àwọn olùpèsè", "Ilé Oúnjẹ Ọ̀ṣun", 80, "kò tíì parí")));
        NextSteps.plan(
                rows,
                List.of(
                        Step.of("invoice_matching", "Fi ẹ̀ka Ìbàdàn kún un", FINANCE, 55),
                        Step.of("stock_outs_avoided", "Ka ọjà inú ilé ìkẹ́rùsí lọ́sọ̀ọ̀sẹ̀", CHAMPION, 40),
                        Step.ask("supplier_onboarding", "Yan olùdarí fún ètò àwọn olùpèsè", "Ilé Oúnjẹ Ọ̀ṣun", 25)));
    }

    private static List<DriverStory> drivers() {
        return List.of(
                DriverStory.growing(SampleDrivers.INVOICE_MATCHING, 8, 31_000_000, 88_000_000)
                        .usualLevel(FINANCE)
                        .rate("160")
                        .weekly("Òṣogbo", "Ilé-Ifẹ̀")
                        .promisedAt(94, 92_000_000, FINANCE),
                DriverStory.growing(SampleDrivers.STOCK_OUTS, 8, 24_000_000, 61_000_000)
                        .usualLevel(CHAMPION)
                        .rebased(3, "0.061", "Ìsọ̀ méjì ni a tì", CHAMPION)
                        .rate("5200")
                        .promisedAt(101, 66_000_000, CHAMPION),
                DriverStory.growing(SampleDrivers.SUPPLIER_ONBOARDING, 8, 6_000_000, 14_000_000)
                        .usualLevel(CHAMPION)
                        .rate("9800")
                        .promisedAt(118, 19_000_000, CHAMPION)
                        .estimated("Èkìtì", 1_500_000, 2_100_000));
    }

    private static List<GoalStory> goals() {
        return List.of(
                GoalStory.of(
                        "ti-iwe-osu",
                        "A fẹ́ ti ìwé ìṣirò oṣù láàárín ọjọ́ márùn-ún",
                        "Iye ọjọ́",
                        "ọjọ́",
                        new Agreement(2, 11, "9.0", "5.0", SPONSOR, 1, 0),
                        "7.8",
                        "6.1",
                        "4.9"),
                GoalStory.of(
                        "oja-lori-ate",
                        "Kí ọjà má ṣe tán lórí àtẹ mọ́",
                        "Ìpín ọjọ́ tí ọjà tán",
                        "%",
                        new Agreement(2, 40, "6.2", "3.0", CHAMPION, 1, 0),
                        "5.6",
                        "4.4",
                        "3.6"),
                GoalStory.of(
                        "olupese-lori-ero",
                        "Kí gbogbo olùpèsè forúkọ sílẹ̀ lórí ẹ̀rọ",
                        "Ìpín àwọn olùpèsè",
                        "%",
                        new Agreement(2, 40, "0", "90", CHAMPION, 1, 20),
                        "18",
                        "31",
                        "46"));
    }
}
