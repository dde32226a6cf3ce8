package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.app.DemoFolder.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    private final DemoFolder folder = DemoFolder.shared();

    @TempDir
    private Path scratch;

    @Test
    void aTemplateThatAsksForWhatNobodyGivesIsNamedByCheckAndStopsARunBeforeItsFirstDeck() throws IOException {
        Path templates = scratch.resolve("templates");
        DemoFolder.copy(Path.of("report-templates"), templates);
        Path page = templates.resolve("nps/nps.jrxml");
        Files.writeString(
                page,
                Files.readString(page, StandardCharsets.UTF_8)
                        .replaceFirst("<parameter name=\"subtitle\"", "<parameter name=\"subtytle\""),
                StandardCharsets.UTF_8);
        Path config = folder.configCopy(
                scratch.resolve("config"),
                Map.of(Path.of("report-templates").toAbsolutePath().toString(), templates.toString()));
        Answer check = folder.command(config, "check");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).contains("nps.jrxml", "subtytle", "Correct its name or remove it");

        List<Path> before = folder.decks();
        Answer run = folder.command(config, "run", "--period", "2025-Q3", "--account", "saltmarsh-brewing");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("nps.jrxml", "subtytle").doesNotContain("Exception", "\tat ");
        assertThat(folder.decks()).isEqualTo(before);
    }

    @Test
    void everyFaultOfAFolderOfRowsIsToldAndNothingOfItIsImported() throws IOException {
        Path rows = Files.createDirectory(scratch.resolve("rows"));
        write(rows, "account", """
                account_id,name,locale,currency,time_zone,fiscal_year_start,active
                imported,Good,en,EUR,Europe/Berlin,1,true
                currency,Bad,en,EURO,UTC,1,true
                zone,Bad,en,EUR,Mars/Olympus,1,true
                year,Bad,en,EUR,UTC,13,true
                locale,Bad,de_DE,EUR,UTC,1,true
                imported,Twice,en,EUR,UTC,1,true
                ,No id,en,EUR,UTC,1,true
                flag,Bad,en,EUR,UTC,1,maybe
                short,Bad,en
                """);
        write(rows, "usage", """
                account_id,measure,measured_on,value,capacity,unit
                imported,Seats,2026-02-30,5,,seats
                imported,Seats,01/02/2026,5,,seats
                imported,Seats,2026-03-01,"1,5",,seats
                imported,Seats,2026-03-02,NaN,,seats
                imported,Seats,2026-03-03,,,seats
                nobody,Seats,2026-03-04,5,,seats
                """);
        write(rows, "support_case", """
                account_id,case_id,opened_at,reopened
                imported,1,2026-01-01 10:00,false
                """);
        write(rows, "measurement", """
                account_id,driver,measured_on,inputs,confidence
                imported,energy,2026-01-01,{broken,measured
                imported,energy,2026-01-02,"{""actual"":1}",guessed
                """);
        write(rows, "goal", "account_id;goal_id\n");
        write(rows, "contact", "account_id,contact_id,name,email,role,nmae\n");
        write(rows, "usages", "account_id\n");
        Answer answer = folder.command("import", rows.toString());
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err().lines().filter(line -> line.contains(rows + "/")))
                .as(answer.err())
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(line -> assertThat(line).containsPattern("\\.csv(:\\d+)?: .+"));
        assertThat(answer.err()).doesNotContain("Exception", "\tat ");
        assertThat(folder.command("figures", "--account", "imported").err()).contains("has no account \"imported\"");
    }

    @Test
    void aDiskThatFillsUpFailsItsAccountsAndTheRunAfterCompletes() throws Exception {
        Path small = Files.createDirectory(scratch.resolve("small"));
        Assumptions.assumeTrue(
                mounted("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", small.toString()),
                "skipped: a small file system can be mounted by root alone");
        try {
            Path filler = Files.write(small.resolve("filler"), new byte[72 * 1024]);
            Path config = folder.configCopy(
                    scratch.resolve("config"),
                    Map.of("  folder: out", "  folder: " + small, "workers: 2", "workers: 1"));
            String[] run = {
                "run", "--period", "2025-Q2", "--account", "orchard-county", "quayside-robotics", "saltmarsh-brewing"
            };
            Answer full = folder.command(config, run);
            assertThat(full.code()).as(full.toString()).isEqualTo(1);
            assertThat(full.out())
                    .contains("when it was archived", "No space left on device", "run again")
                    .contains("saltmarsh-brewing-2025-Q2-executive.pdf")
                    .doesNotContain("Exception");
            assertThat(DemoFolder.files(small, ".tmp")).isEmpty();

            Files.delete(filler);
            mounted("mount", "-o", "remount,size=4m", small.toString());
            Answer again = folder.command(config, run);
            assertThat(again.code()).as(again.toString()).isZero();
            assertThat(again.out()).contains("3 accounts have their deck", "already archived");
        } finally {
            mounted("umount", small.toString());
        }
    }

    private static boolean mounted(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(Path rows, String kind, String csv) throws IOException {
        Files.writeString(rows.resolve(kind + ".csv"), csv, StandardCharsets.UTF_8);
    }
}
