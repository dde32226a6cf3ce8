package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.run.ImportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {
    private static final String ACCOUNT = "account_id,name,locale,currency,time_zone,fiscal_year_start,active\n";
    private static final String CASE = "account_id,case_id,opened_at,reopened\n";
    private static final String GOOD_CASE = "a,c0,2026-05-01T09:00:00Z,false\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyTables() {
        TestDatabase.empty();
    }

    @Test
    void fillsTheTablesWithEverySortOfValue() throws IOException {
        Files.write(folder.resolve("logo.png"), new byte[] {(byte) 0x89, 0, 10});
        write(
                "account",
                "\uFEFF" + ACCOUNT.strip() + ",logo,email_domains,gross_margin\r\n"
                        + "a,\"Ọláńrewájú, \"\"Sons\"\"\r\nLtd\",yo-NG,NGN,Africa/Lagos,4,true,logo.png,a.example; b.example,0.725\r\n\r\n");
        write(
                "measurement",
                "account_id,driver,measured_on,part,inputs,confidence\n"
                        + "a,d,2026-06-30,,\"{\"\"volume\"\": 12.50, \"\"actual\"\": 3}\",measured\n"
                        + "a,d,2026-06-30,north,{},estimated");
        write("support_case", CASE + "a,c1,2026-06-30 23:30:00.123456+02,true\na,c2,2026-06-30T23:30Z,false\n");
        assertThat(load()).isEqualTo(Map.of("account", 1L, "measurement", 2L, "support_case", 2L));
        assertThat(value(
                        "select name || '|' || encode(logo, 'hex') || '|' || email_domains::text || '|' || gross_margin"
                                + " from canonical.account"))
                .isEqualTo("Ọláńrewájú, \"Sons\"\r\nLtd|89000a|{a.example,b.example}|0.725");
        assertThat(
                        value(
                                "select string_agg(coalesce(part, 'null') || inputs, ' ' order by part) from canonical.measurement"))
                .isEqualTo("north{} null{\"actual\": 3, \"volume\": 12.50}");
        assertThat(value(
                        "select (opened_at at time zone 'UTC')::text from canonical.support_case where case_id = 'c1'"))
                .isEqualTo("2026-06-30 21:30:00.123456");
    }

    @Test
    void aRowWhoseKeyIsThereIsReplacedAndOthersStay() {
        write("account", ACCOUNT + "a,A,en,EUR,UTC,1,true\nb,B,en,EUR,UTC,1,true\n");
        load();
        write("account", ACCOUNT + "b,Bee,en,EUR,UTC,1,true\nc,C,en,EUR,UTC,1,true\n");
        assertThat(load()).containsEntry("account", 2L);
        load();
        assertThat(value("select string_agg(name, ',' order by account_id) from canonical.account"))
                .isEqualTo("A,Bee,C");
    }

    @Test
    void aMeasurementWithoutAPartIsReplacedToo() {
        write("account", ACCOUNT + "a,A,en,EUR,UTC,1,true\n");
        for (String volume : List.of("1", "2")) {
            write(
                    "measurement",
                    "account_id,driver,measured_on,inputs,confidence\n" + "a,d,2026-06-30,\"{\"\"n\"\": " + volume
                            + "}\",measured\n");
            load();
        }
        assertThat(value("select string_agg(inputs::text, ';') from canonical.measurement"))
                .isEqualTo("{\"n\": 2}");
    }

    @Test
    void everyOneOfManyFaultsIsNamedWithFileLineColumnAndRemedy() throws IOException {
        List<String> expected = new ArrayList<>();
        write(
                "account",
                ACCOUNT
                        + String.join(
                                "\n",
                                "a,Good,en,EUR,UTC,1,true",
                                "b,B,de_DE,EUR,UTC,1,true",
                                "c,C,en,Euro,UTC,1,true",
                                "d,D,en,EUR,Berlin,1,true",
                                "e,E,en,EUR,UTC,13,true",
                                "f,F,en,EUR,UTC,1,yes",
                                "g,G,en,EUR,UTC,1"));
        expect(expected, "account", 3, "locale \"de_DE\"", "de-DE");
        expect(expected, "account", 4, "currency \"Euro\"", "three capital letters");
        expect(expected, "account", 5, "time_zone \"Berlin\"", "Europe/Berlin");
        expect(expected, "account", 6, "fiscal_year_start is 13", "1 to 12");
        expect(expected, "account", 7, "active is \"yes\"", "write true or false");
        expect(expected, "account", 8, "has 6 fields, the header has 7", "quote a field");

        write(
                "support_case",
                CASE
                        + GOOD_CASE
                        + String.join(
                                "\n",
                                "a,c1,2026-05-01T09:00:00,false",
                                "a,c2,01/05/2026 09:00,false",
                                "nobody,c3,2026-05-01T09:00:00Z,false",
                                "a,c0,2026-05-02T09:00:00Z,false",
                                "a,,2026-05-02T09:00:00Z,false",
                                "a,c\u00005,2026-05-02T09:00:00Z,false",
                                "a,\"c",
                                "6\",2026-02-30T09:00:00Z,false"));
        expect(expected, "support_case", 3, "opened_at is \"2026-05-01T09:00:00\"", "add its offset");
        expect(expected, "support_case", 4, "opened_at is \"01/05/2026 09:00\"", "write it like");
        expect(expected, "support_case", 5, "account_id \"nobody\" is no account", "add it to account.csv");
        expect(expected, "support_case", 6, "(account_id a, case_id c0) stands on line 2 already", "take one");
        expect(expected, "support_case", 7, "case_id is empty", "give it a value");
        expect(expected, "support_case", 8, "case_id holds a NUL byte", "take it out");
        expect(expected, "support_case", 10, "opened_at is \"2026-02-30T09:00:00Z\"", "write it like");

        write(
                "revenue_movement",
                "account_id,movement_id,effective_on,kind,arr_amount\n"
                        + String.join(
                                "\n",
                                "a,m1,2026-05-01,new,\"1234,56\"",
                                "a,m2,2026-05-01,new,\"1,234.56\"",
                                "a,m3,2026-05-01,new,1e3",
                                "a,m4,31.05.2026,new,1",
                                "a,m5,2026-05-01,upsell,1"));
        expect(expected, "revenue_movement", 2, "arr_amount is \"1234,56\"", "point before the decimals");
        expect(expected, "revenue_movement", 3, "arr_amount is \"1,234.56\"", "nothing between thousands");
        expect(expected, "revenue_movement", 4, "arr_amount is \"1e3\"", "exponent");
        expect(expected, "revenue_movement", 5, "effective_on is \"31.05.2026\"", "like 2026-07-31");
        expect(expected, "revenue_movement", 6, "kind is \"upsell\"", "one of: new, expansion");

        write(
                "measurement",
                "account_id,driver,measured_on,inputs,confidence\n"
                        + String.join(
                                "\n",
                                "a,d,2026-05-01,{volume: 1},measured",
                                "a,d,2026-05-02,\"{\"\"volume\"\": \"\"1\"\"}\",measured"));
        expect(expected, "measurement", 2, "inputs is \"{volume: 1}\"", "no JSON object");
        expect(expected, "measurement", 3, "inputs is", "\"volume\" is no number");

        write(
                "contact",
                "contact_id,account_id,name,email,role,editions,active,unsubscribed\n"
                        + "c1,a,Al,al@a.example,user,\"[\"\"executive\"\"]\",true,false\n");
        expect(expected, "contact", 2, "editions is", "semicolons");

        write("promise", "account_id,driver,period_from,period_to,amount\na,d,2026-07-01,2026-07-01,5\n");
        expect(expected, "promise", 2, "period_to is the first day after", "lies after period_from");

        write("goal", "account_id,goal_id,agreed_on,statement,measure,unit,baseline,targett,due_on\n");
        expect(expected, "goal", 1, "unknown column \"targett\"", "the columns are account_id,goal_id");
        expect(expected, "goal", 1, "the column target (numeric) is missing", "add it");

        write("usage", "account_id;measure;measured_on;value;unit\na;m;2026-05-01;1;h\n");
        expect(expected, "usage", 1, "not separated by commas", "RFC 4180");

        write(
                "investment",
                "account_id,investment_id,invested_on,amount,kind\na,i1,2026-05-01,1,services\na,\"i2,2026-05-01,1,services\n");
        expect(expected, "investment", 3, "never closed", "close it");

        write(
                "commitment",
                "account_id,commitment_id,made_on,text,owner,due_on\na,k1,2026-05-01,\"said \"hello\" twice\",Ann,2026-05-01\n");
        expect(expected, "commitment", 2, "closing quote", "double a quote");

        Files.write(
                folder.resolve("plan_item.csv"),
                "account_id,plan_item_id,period_from,action,owner,due_on,asked_of_customer\na,p,2026-05-01,Pr\u00FCfen,Ann,2026-05-01,true\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        expect(expected, "plan_item", 2, "action has bytes that are no UTF-8", "save the file as UTF-8");

        write("fx_rate", "currency,rate_on,per_base,per_base\n");
        expect(expected, "fx_rate", 1, "the column per_base comes twice", "take one away");

        write("tickets", "a,b\n");
        expected.add(folder.resolve("tickets.csv") + ": the name is no kind of rows; rename it");

        assertThatThrownBy(this::load).isInstanceOf(ImportException.class).satisfies(failure -> {
            List<String> lines = failure.getMessage().lines().toList();
            assertThat(lines.get(0))
                    .isEqualTo("Nothing of " + folder + " was imported, since it has " + expected.size() + " faults:");
            for (String fault : expected) {
                String[] parts = fault.split("\\|");
                assertThat(lines.subList(1, lines.size()))
                        .anySatisfy(
                                line -> assertThat(line).startsWith(parts[0]).contains(parts));
            }
            assertThat(lines).hasSize(expected.size() + 1);
        });
        assertThat(value("select count(*) from canonical.account")).isEqualTo("0");
    }

    @Test
    void aFaultInTheLastFileLeavesTheFirstOnesUnimported() {
        write("account", ACCOUNT + "a,A,en,EUR,UTC,1,true\n");
        write("support_case", CASE + "a,c,never,false\n");
        assertThatThrownBy(this::load).isInstanceOf(ImportException.class).hasMessageContaining("it has 1 fault:");
        assertThat(value("select count(*) from canonical.account")).isEqualTo("0");
    }

    @Test
    void ofThousandsOfFaultsTheFirstAreToldAndAllAreCounted() {
        write("account", ACCOUNT + "a,A,en,EUR,UTC,1,maybe\n".repeat(5000));
        assertThatThrownBy(this::load)
                .hasMessageContaining("it has 9999 faults")
                .hasMessageContaining("… and 9799 more");
    }

    @Test
    void aForgottenQuoteInAHugeFileIsFoundBeforeMemoryIsFull() throws IOException {
        write("account", ACCOUNT + "a,A,en,EUR,UTC,1,true\n");
        write("support_case", CASE + "a,\"c,2026-05-01T09:00:00Z,false\n" + GOOD_CASE.repeat(400_000));
        assertThatThrownBy(this::load)
                .hasMessageContaining(folder.resolve("support_case.csv") + ":2: a quote that opens");
    }

    @Test
    void aFolderWithoutCsvFilesIsNamed() {
        assertThatThrownBy(this::load).isInstanceOf(ImportException.class).hasMessageContaining("has no CSV file");
        assertThatThrownBy(() -> new CsvImport(TestDatabase.shared().store()).importFrom(folder.resolve("none")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("can't be read");
    }

    private static void expect(List<String> expected, Path file, int line, String what, String remedy) {
        expected.add(file + ":" + line + ": |" + what + "|" + remedy);
    }

    private void expect(List<String> expected, String kind, int line, String what, String remedy) {
        expect(expected, folder.resolve(kind + ".csv"), line, what, remedy);
    }

    private Map<String, Long> load() {
        return new CsvImport(TestDatabase.shared().store()).importFrom(folder);
    }

    private void write(String kind, String csv) {
        try {
            Files.writeString(folder.resolve(kind + ".csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String query) {
        return TestDatabase.shared().store().jdbi().withHandle(handle -> handle.createQuery(query)
                .mapTo(String.class)
                .one());
    }
}
