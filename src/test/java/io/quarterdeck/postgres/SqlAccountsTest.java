package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.account.Lead;
import io.quarterdeck.metric.PullException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlAccountsTest {
    private static final String ROW = """
            select '%s' as account_id, '%s' as name, null::text as segment, '%s' as locale, '%s' as currency,
                   '%s' as time_zone, %s as fiscal_year_start, 'acme' as brand, %s as logo, 'service' as lead,
                   null::date as customer_since, null::date as value_start_on, null::date as renewal_on,
                   %s::numeric as gross_margin, 'Sam' as csm_name, null::text as csm_title, null::text as csm_email,
                   array['a.example', 'b.example'] as email_domains, true as active
            """;

    private TestPulls pulls;
    private Path brands;

    @BeforeEach
    void copyTheDefaults(@TempDir Path folder, @TempDir Path brands) {
        this.pulls = TestPulls.defaults(folder);
        this.brands = brands;
    }

    @Test
    void oneFaultyAccountNeverStopsTheOthers() {
        pulls.with(
                "account",
                String.join(
                        " union all ",
                        row("good", "Good", "yo-NG", "NGN", "Africa/Lagos", "4", "null::text", "0.7"),
                        row("locale", "n", "de_DE", "EUR", "UTC", "1", "null::text", "0"),
                        row("currency", "n", "de", "Euro", "UTC", "1", "null::text", "0"),
                        row("zone", "n", "de", "EUR", "GMT+2", "1", "null::text", "0"),
                        row("month", "n", "de", "EUR", "UTC", "13", "null::text", "0"),
                        row("margin", "n", "de", "EUR", "UTC", "1", "null::text", "72"),
                        row("logo", "n", "de", "EUR", "UTC", "1", "'none.png'", "0"),
                        row("outside", "n", "de", "EUR", "UTC", "1", "'../../secret.png'", "0"),
                        row("blank", " ", "de", "EUR", "UTC", "1", "null::text", "0"),
                        row("twice", "n", "de", "EUR", "UTC", "1", "null::text", "0"),
                        row("twice", "m", "de", "EUR", "UTC", "1", "null::text", "0"),
                        row("many", " ", "de_DE", "EUR", "UTC", "1", "null::text", "0")));
        Accounts.Listing listing = list();
        assertThat(listing.accounts()).extracting(Account::id).containsExactly("good", "logo", "outside");
        Map<String, String> faults =
                listing.faults().stream().collect(Collectors.toMap(Accounts.Fault::accountId, Accounts.Fault::message));
        assertThat(faults.get("locale")).contains(pulls.path("account"), "de_DE", "de-DE");
        assertThat(faults.get("currency")).contains("Euro", "ISO 4217");
        assertThat(faults.get("zone")).contains("GMT+2", "Europe/Berlin");
        assertThat(faults.get("month")).contains("fiscal_year_start is 13", "1 to 12");
        assertThat(faults.get("margin")).contains("gross_margin is 72", "0.72");
        assertThat(faults.get("blank")).contains("name is blank");
        assertThat(faults.get("twice")).contains("two rows have the key");
        assertThat(faults.get("many")).contains("name is blank", "de_DE");
        assertThat(faults).hasSize(8);
    }

    @Test
    void anAccountWhoseLogoCantBeReadHasNoneAndItIsToldWhy() {
        pulls.with(
                "account",
                String.join(
                        " union all ",
                        row("logo", "n", "de", "EUR", "UTC", "1", "'none.png'", "0"),
                        row("outside", "n", "de", "EUR", "UTC", "1", "'../../secret.png'", "0")));
        Accounts.Listing listing = list();
        assertThat(listing.faults()).isEmpty();
        assertThat(listing.accounts()).hasSize(2).allMatch(account -> account.logo()
                .isEmpty());
        assertThat(listing.notes()).extracting(Accounts.Fault::accountId).containsExactly("logo", "outside");
        assertThat(listing.notes().get(0).message()).contains("none.png", brands.toString());
        assertThat(listing.notes().get(1).message()).contains("secret.png", "is not in");
    }

    @Test
    void anAccountIsWhatItsRowSays() throws IOException {
        Files.createDirectories(brands.resolve("acme"));
        Files.write(brands.resolve("acme/logo.png"), new byte[] {1, 2, 3});
        pulls.with("account", row("good", "Good", "yo-NG", "NGN", "Africa/Lagos", "4", "'logo.png'", "0.7"));
        Account account = list().accounts().get(0);
        assertThat(account.locale()).isEqualTo(Locale.forLanguageTag("yo-NG"));
        assertThat(account.currency().getCurrencyCode()).isEqualTo("NGN");
        assertThat(account.zone().getId()).isEqualTo("Africa/Lagos");
        assertThat(account.fiscalYearStart()).isEqualTo(4);
        assertThat(account.lead()).isEqualTo(Lead.SERVICE);
        assertThat(account.logo().orElseThrow().bytes()).containsExactly(1, 2, 3);
        assertThat(account.emailDomains()).containsExactly("a.example", "b.example");
        assertThat(account.csm().orElseThrow().name()).isEqualTo("Sam");
    }

    @Test
    void aLogoMayBeTheImageItself() {
        pulls.with("account", row("good", "Good", "en", "EUR", "UTC", "1", "'\\xff00'::bytea", "0"));
        assertThat(list().accounts().get(0).logo().orElseThrow().bytes()).containsExactly(0xFF, 0);
    }

    @Test
    void anAccountThatLeftIsListedAsNotActive() {
        TestDatabase.empty();
        TestDatabase.account("b");
        TestDatabase.account("a");
        TestDatabase.account("gone");
        TestDatabase.execute("update canonical.account set active = false where account_id = 'gone'");
        assertThat(list().accounts())
                .filteredOn(Account::active)
                .extracting(Account::id)
                .containsExactly("a", "b");
        assertThat(list().accounts()).extracting(Account::id).containsExactly("a", "b", "gone");
    }

    @Test
    void aPullOfAccountsThatBreaksItsContractStopsEverything() {
        pulls.with("account", "select 'a' as account_id");
        assertThatThrownBy(this::list)
                .isInstanceOf(PullException.class)
                .hasMessageContainingAll(pulls.path("account"), "the column time_zone (text) is missing");
    }

    private Accounts.Listing list() {
        return new SqlAccounts(TestDatabase.shared().source(), pulls.load(), new LogoFiles(brands)).list();
    }

    private static String row(Object... values) {
        return ROW.formatted(values);
    }
}
