package io.quarterdeck.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.gate.GateRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the gates hold among the reviews of real companies, whose rows nobody spoilt: at most one in fifty. */
@ExtendWith(NeedsSharedData.class)
class GatesOnRealInputTest {
    private static final boolean LONG = Boolean.getBoolean("quarterdeck.long");

    /** Held for a true reason: somebody has to look at these before a customer does. */
    private static final Map<String, String> RIGHTLY = Map.of(
            // the desk had 12 to 25 cases in each quarter before
            "D05 2022-Q4", GateRules.KIND_VANISHED,
            // answers had taken a minute and took five days
            "D09 2021-Q4", GateRules.FIGURE_MOVED);

    @RegisterExtension
    final OpenRoads roads = new OpenRoads();

    private final SharedData data = new SharedData();

    @Test
    void ofTenCompositeAccountsTwoQuartersAreHeldAndRightly() throws Exception {
        Road road = roads.keep(ConfigFolder.of("composite")
                .over(List.of(
                        new RawTable("crosswalk", data.file("composite/crosswalk.csv")),
                        new RawTable("customer", data.file("personio-saas/customer - customer.csv")),
                        new RawTable("movement", data.file("personio-saas/mrr new - mrrnew.csv")),
                        new RawTable("nps", data.file("personio-saas/nps.csv")),
                        new RawTable("event", data.file("helpdesk-italian/finale.csv")),
                        new RawTable("building_2015", data.file("seattle-energy/2015-dev.csv")),
                        new RawTable("building_2016", data.file("seattle-energy/2016-dev.csv")))));
        HeldReviews reviews = HeldReviews.of(road, road.accounts(), quarters(2021, 2023));
        reviews.print("composite");
        assertThat(reviews.reviews()).isEqualTo(120);
        assertThat(reviews.rules()).containsExactlyInAnyOrderEntriesOf(RIGHTLY);
    }

    /** Its accounts begin with a small plan and add large ones, so that some rise more than fivefold in a quarter. */
    @Test
    void ofRavenstackOnlyAnArrThatRoseFivefoldIsHeld() throws Exception {
        Road road = roads.keep(ConfigFolder.of("ravenstack")
                .over(Stream.of("accounts", "subscriptions", "support_tickets")
                        .map(table -> new RawTable(table, data.file("ravenstack/ravenstack_" + table + ".csv")))
                        .toList()));
        HeldReviews reviews = HeldReviews.of(road, some(road.accounts()), quarters(2023, 2024));
        reviews.print("ravenstack");
        assertThat(reviews.reviews()).isGreaterThan(500);
        onlyRises(reviews);
    }

    /** A quarter's revenue stands in for its customers' ARR, and some shops buy for Christmas. */
    @Test
    void ofAWholesalersCustomersOnlyAnArrThatRoseFivefoldIsHeld() throws Exception {
        ConfigFolder set = ConfigFolder.of("online-retail");
        Warehouse warehouse =
                set.warehouse(List.of(new RawTable("online_retail", data.file("online-retail/online_retail.csv.gz"))));
        Road road = roads.keep(new Road(set.folder().resolve("config"), warehouse));
        HeldReviews reviews = HeldReviews.of(road, some(road.accounts().subList(0, 500)), quarters(2011, 2011));
        reviews.print("online-retail");
        assertThat(reviews.reviews()).isGreaterThan(200);
        onlyRises(reviews);
    }

    private static void onlyRises(HeldReviews reviews) {
        assertThat(reviews.held()).hasSizeLessThanOrEqualTo(reviews.reviews() / 50);
        assertThat(reviews.held().stream().flatMap(held -> held.findings().stream()))
                .allSatisfy(finding -> assertThat(finding.figure()).isEqualTo(Optional.of("arr.closing")));
    }

    /** Every fifth; all of them in the long form. */
    private static List<Account> some(List<Account> accounts) {
        return IntStream.range(0, accounts.size())
                .filter(index -> LONG || index % 5 == 0)
                .mapToObj(accounts::get)
                .toList();
    }

    private static List<String> quarters(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(year -> Stream.of(year + "-Q1", year + "-Q2", year + "-Q3", year + "-Q4"))
                .toList();
    }
}
