package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.app.DemoFolder.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer who was reviewed, whose rows changed, and who is reviewed again. */
class TwoPeriodsTest {
    private static final String LEDGERS =
            "select period || ' ' || revision || ' ' || md5(ledger::text) from quarterdeck.review"
                    + " where account_id = 'ACCOUNT' order by 1";

    private final DemoFolder folder = DemoFolder.stocked();

    @TempDir
    private Path scratch;

    @Test
    void theNextDeckSaysWhatOfTheLastOneIsOtherwiseNowAndWhyAndStaysProvenAndTheSame() throws IOException {
        String account = "meridian-foods";
        made(account, "2026-Q2");
        List<String> ledger = ledgers(account);
        assertThat(ledger).hasSize(1);
        folder.change("""
                delete from canonical.survey_response where response_id = (
                    select min(response_id) from canonical.survey_response where account_id = 'ACCOUNT'
                    and kind = 'nps' and answered_at >= '2026-04-10' and answered_at < '2026-06-20');
                delete from canonical.support_case where case_id = (
                    select min(case_id) from canonical.support_case where account_id = 'ACCOUNT'
                    and opened_at >= '2026-04-10' and opened_at < '2026-06-20');
                insert into canonical.support_case
                    select account_id, case_id || '-late', opened_at + interval '61 minutes',
                           first_response_at + interval '67 minutes', resolved_at + interval '83 minutes', priority,
                           sla_met, reopened
                    from canonical.support_case where account_id = 'ACCOUNT'
                    and opened_at >= '2026-05-01' and opened_at < '2026-05-05';
                update canonical.measurement
                    set inputs = jsonb_set(inputs, '{actual}', to_jsonb((inputs ->> 'actual')::numeric * 0.97))
                    where account_id = 'ACCOUNT' and inputs ? 'actual' and driver in (
                        select driver from canonical.measurement where account_id = 'ACCOUNT' and inputs ? 'actual'
                        group by driver order by driver limit 2)
                    and measured_on >= '2026-05-01' and measured_on < '2026-06-01';
                update canonical.commitment set text = text || ', agreed with the plant managers of all seven sites and'
                    || ' their controllers, so that nobody has to enter the goods receipts of a day twice any more',
                    reason = 'the ministry''s new rules for cold stores came into force in the middle of the roll-out'
                    where account_id = 'ACCOUNT' and commitment_id in (
                        select commitment_id from canonical.commitment where account_id = 'ACCOUNT'
                        order by made_on desc, commitment_id limit 3);
                """.replace("ACCOUNT", account));
        made(account, "2026-Q3");

        Path deck = folder.deck(account, "2026-Q3");
        String page = since(deck);
        assertThat(page)
                .contains("Figures that we printed for Q2 2026 and correct today")
                .containsPattern("\\d instead of [^ ]*\\d")
                .contains("was removed", "came later", "changed");
        sound(folder.deck(account, "2026-Q2"));
        sound(deck);
        assertThat(ledgers(account)).hasSize(2).containsAll(ledger);
        identical(folder.deck(account, "2026-Q2"));

        Answer revised = folder.command("run", "--account", account, "--period", "2026-Q2", "--revise", "late rows");
        assertThat(revised.out()).as(revised.toString()).contains(account + "-2026-Q2-executive-r2.pdf");
        identical(folder.deck(account, "2026-Q2"));
        identical(deck);
    }

    @Test
    void whereNothingChangedNothingIsCorrected() throws IOException {
        String account = "harmattan-power";
        made(account, "2026-Q2");
        made(account, "2026-Q3");
        Path deck = folder.deck(account, "2026-Q3");
        assertThat(since(deck)).doesNotContain("correct today", "instead of");
        assertThat(folder.ask("select count(*) from quarterdeck.review, jsonb_array_elements(ledger -> 'figures') f"
                        + " where account_id = 'harmattan-power' and f ->> 'id' like 'restated.%'"
                        + " and f ->> 'id' <> 'restated.total'"))
                .containsExactly("0");
        sound(deck);
        identical(deck);
    }

    @Test
    void aTemplateThatWasChangedIsNamedByItsHash() throws IOException {
        String account = "saltmarsh-brewing";
        made(account, "2026-Q2");
        Path templates = scratch.resolve("templates");
        DemoFolder.copy(Path.of("report-templates"), templates);
        Path cover = templates.resolve("cover/cover.jrxml");
        Files.writeString(
                cover, Files.readString(cover, StandardCharsets.UTF_8) + "<!-- moved -->\n", StandardCharsets.UTF_8);
        Path config = folder.configCopy(
                scratch.resolve("config"),
                Map.of("templates: " + Path.of("report-templates").toAbsolutePath(), "templates: " + templates));
        Answer answer = folder.command(
                config, "rerender", folder.deck(account, "2026-Q2").toString());
        assertThat(answer.code()).as(answer.toString()).isEqualTo(1);
        assertThat(answer.out()).contains("comes out otherwise now", "templates");
    }

    private void made(String account, String period) {
        Answer answer = folder.command("run", "--account", account, "--period", period);
        assertThat(answer.code()).as(answer.toString()).isZero();
        assertThat(folder.deck(account, period)).exists();
    }

    private void sound(Path deck) {
        Answer answer = folder.command("verify", deck.toString());
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
    }

    private void identical(Path deck) throws IOException {
        Path again = scratch.resolve("again.pdf");
        Answer answer = folder.command("rerender", deck.toString(), "--to", again.toString());
        assertThat(answer.out()).as(answer.toString()).contains("identical, SHA-256 ");
        assertThat(again).hasSameBinaryContentAs(deck);
    }

    private List<String> ledgers(String account) {
        return folder.ask(LEDGERS.replace("ACCOUNT", account));
    }

    private static String since(Path deck) throws IOException {
        try (PDDocument document = Loader.loadPDF(deck.toFile())) {
            StringBuilder pages = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                if (text.contains("Commitments and corrections")) {
                    pages.append(text);
                }
            }
            return pages.toString().replaceAll("\\s+", " ");
        }
    }

    private static String text(Path deck) throws IOException {
        try (PDDocument document = Loader.loadPDF(deck.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
