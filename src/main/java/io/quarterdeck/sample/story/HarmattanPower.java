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
import io.quarterdeck.sample.row.SurveyStory.Nps;
import io.quarterdeck.sample.row.UsageStory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A very large scale: trillions of naira, and every driver that there is. */
final class HarmattanPower implements Story {
    private static final String SPONSOR = "Chukwuemeka Obi";
    private static final long BILLION = 1_000_000_000L;

    @Override
    public Profile profile() {
        return Profile.of("harmattan-power", "Harmattan Power Holdings", "Energy", "en-NG", "NGN", "Africa/Lagos");
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(
                rows,
                List.of(
                        new Person(SPONSOR, "Group Chief Executive", "executive_sponsor"),
                        new Person("Halima Bello", "Group Chief Financial Officer", "finance")));
        drivers().forEach(driver -> driver.write(rows));
        RevenueStory.write(
                rows,
                List.of(
                        new Movement(9, 0, "new", 410 * BILLION),
                        new Movement(4, 20, "expansion", 36 * BILLION),
                        new Movement(1, 20, "expansion", 61 * BILLION)));
        RevenueStory.writeCosts(
                rows,
                Collections.nCopies(8, 108 * BILLION),
                List.of(Cost.monthly("services", 0, 8, 160 * BILLION), Cost.monthly("own_effort", 0, 24, 9 * BILLION)));
        GoalStory.write(
                rows,
                List.of(GoalStory.of(
                        "meters-for-all",
                        "A meter for every customer",
                        "Customers with a meter",
                        "%",
                        new Agreement(3, 15, "44", "80", SPONSOR, 4, 0),
                        "48",
                        "53",
                        "57",
                        "62")));
        SupportStory.write(rows, SupportStory.steady(6, 120, 64, 42, 780));
        SurveyStory.write(rows, Nps.drifting(8, 52, 8, 27, 160), List.of("District manager", "Clerk"), List.of());
        UsageStory.write(
                rows,
                List.of(UsageStory.growing(
                        "Meters that report", "meters", Optional.of(11_800_000L), 8, 2_900_000, 9_400_000)));
        NextSteps.plan(
                rows, List.of(Step.of("stock_outs_avoided", "Transformers held in six more depots", SPONSOR, 63)));
    }

    private static List<DriverStory> drivers() {
        return List.of(
                large(
                        DriverStory.growing(SampleDrivers.INVOICE_MATCHING, 8, 190 * BILLION, 520 * BILLION)
                                .rate("610"),
                        540),
                large(
                        DriverStory.growing(SampleDrivers.CLOSE_ACCELERATION, 8, 40 * BILLION, 96 * BILLION)
                                .rate("1900000"),
                        99),
                large(
                        DriverStory.growing(SampleDrivers.STOCK_OUTS, 8, 260 * BILLION, 780 * BILLION)
                                .rate("64000"),
                        820),
                large(
                        DriverStory.growing(SampleDrivers.AUDIT_EFFORT, 8, 12 * BILLION, 31 * BILLION)
                                .rate("95000"),
                        33),
                large(
                        DriverStory.growing(SampleDrivers.SUPPLIER_ONBOARDING, 8, 9 * BILLION, 27 * BILLION)
                                .rate("88000"),
                        30),
                large(
                        DriverStory.growing(SampleDrivers.FREIGHT_CLAIMS, 8, 22 * BILLION, 64 * BILLION)
                                .rate("940000"),
                        66),
                large(
                        DriverStory.growing(SampleDrivers.REORDERS_WON, 8, 130 * BILLION, 410 * BILLION)
                                .rate("52000"),
                        430),
                DriverStory.growing(SampleDrivers.SUPPLIER_FAILURE, 8, 150 * BILLION, 210 * BILLION)
                        .usualLevel(SPONSOR),
                DriverStory.growing(SampleDrivers.DEMURRAGE, 8, 4_000_000, 21_000_000)
                        .usualLevel(SPONSOR)
                        .promisedAt(97, 22_000_000, SPONSOR),
                DriverStory.growing(SampleDrivers.CUSTOMS_DECLARATIONS, 8, 900_000, 2_600_000)
                        .usualLevel(SPONSOR)
                        .promisedAt(97, 2_700_000, SPONSOR),
                DriverStory.growing(SampleDrivers.WAREHOUSE_ENERGY, 8, 41_000_000, 126_000_000)
                        .usualLevel(SPONSOR),
                DriverStory.growing(SampleDrivers.HOURS_RETURNED, 8, 210_000, 880_000)
                        .usualLevel(SPONSOR));
    }

    private static DriverStory large(DriverStory driver, long nextBillions) {
        return driver.usualLevel(SPONSOR).promisedAt(96, nextBillions * BILLION, "Halima Bello");
    }
}
