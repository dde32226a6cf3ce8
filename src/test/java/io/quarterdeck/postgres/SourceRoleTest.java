package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRoleTest {
    private static JdbcAddress store;
    private static JdbcAddress warehouse;

    @BeforeAll
    static void makeAWarehouse() {
        store = FreshDatabase.address();
        warehouse = FreshDatabase.address();
        asSuperuser("""
                create schema sales;
                create table sales.orders (account_id text, amount numeric);
                create view sales.totals as select account_id, sum(amount) as amount from sales.orders group by 1;
                create role keeper;
                grant insert on sales.orders to keeper
                """);
    }

    @Test
    void aRoleThatCanOnlySelectIsLetIn() {
        String role = role("grant usage on schema sales to ROLE; grant select on all tables in schema sales to ROLE");
        assertThatCode(() -> open(role)).doesNotThrowAnyException();
        try (Database database = Database.open(settings(role))) {
            database.source().read(ZoneOffset.UTC, session -> {
                assertThat(show(session, "transaction_isolation")).isEqualTo("repeatable read");
                assertThat(show(session, "transaction_read_only")).isEqualTo("on");
                return Boolean.TRUE;
            });
        }
    }

    /** The predefined role is what many warehouses give to their readers; it writes nothing. */
    @Test
    void aRoleThatReadsEverythingIsLetIn() {
        assertThatCode(() -> open(role("grant pg_read_all_data to ROLE"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter role ROLE superuser                             | is a superuser
            alter role ROLE createrole                            | may make and change roles (createrole)
            alter role ROLE bypassrls                             | passes by row security (bypassrls)
            alter role ROLE replication                           | may replicate the server (replication)
            grant postgres to ROLE                                | is a superuser through the role postgres
            grant pg_write_all_data to ROLE                       | has the power of a server's keeper through the role pg_write_all_data
            grant insert on sales.orders to ROLE                  | may change the rows of sales.orders
            grant update (amount) on sales.orders to ROLE         | may change the rows of sales.orders
            grant truncate on sales.orders to ROLE                | may change the rows of sales.orders
            grant delete on sales.totals to ROLE                  | may change the rows of sales.totals
            grant keeper to ROLE                                  | may change the rows of sales.orders
            alter role ROLE noinherit; grant keeper to ROLE       | may change the rows of sales.orders
            grant create on schema sales to ROLE                  | may create tables in the schema sales
            grant create on database DATABASE to ROLE             | may create schemas in the database
            create table sales.owned_by_ROLE (); alter table sales.owned_by_ROLE owner to ROLE | owns sales.owned_by_
            create schema schema_ROLE authorization ROLE          | owns the schema schema_
            """)
    void aRoleThatMayDoMoreIsRefusedWithItsReasonAndWhatToGrantInstead(String grants, String reason) {
        String role = role(grants);
        assertThatThrownBy(() -> open(role))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("The source's user " + role + " at " + warehouse.url() + " may do more than read")
                .hasMessageContaining(reason)
                .hasMessageContaining("grant select on all tables")
                .hasMessageContaining("grant connect on database " + FreshDatabase.name(warehouse))
                .hasMessageNotContaining(FreshDatabase.password());
    }

    @Test
    void theOwnerOfTheDatabaseIsRefused() {
        assertThatThrownBy(() -> open("quarterdeck"))
                .hasMessageContaining("owns the database " + FreshDatabase.name(warehouse));
    }

    private static String role(String grants) {
        String role = "r" + UUID.randomUUID().toString().replace("-", "");
        asSuperuser("create role " + role + " login password '" + FreshDatabase.password() + "'");
        asSuperuser(grants.replace("ROLE", role).replace("DATABASE", FreshDatabase.name(warehouse)));
        return role;
    }

    private static void asSuperuser(String script) {
        FreshDatabase.superuser(FreshDatabase.name(warehouse))
                .useHandle(handle -> handle.createScript(script).execute());
    }

    private static void open(String role) {
        Database.open(settings(role)).close();
    }

    private static DatabaseSettings settings(String role) {
        return new DatabaseSettings(
                Optional.empty(),
                Optional.of(store),
                Optional.of(FreshDatabase.as(role, FreshDatabase.name(warehouse))),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                1);
    }

    private static String show(Source.Session session, String setting) {
        return session.handle()
                .createQuery("select current_setting('" + setting + "')")
                .mapTo(String.class)
                .one();
    }
}
