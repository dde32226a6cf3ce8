package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.app.DemoFolder.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts at the edges of what a deck has room for, from their rows to the proof of their printed numbers. */
class EdgeDecksTest {
    private static final String SIXTY_GOALS = """
            insert into canonical.goal
                select 'orchard-county', 'edge-' || g, date '2026-01-15', 'Outcome ' || g || ' in our own 3 words',
                       'measure ' || g, 'h', 1000 + g, 500.5, 'Ann', date '2027-01-15'
                from generate_series(1, 60) g;
            insert into canonical.goal_measurement
                select 'orchard-county', 'edge-' || g, date '2026-09-15', 1000 - 7 * g from generate_series(1, 60) g;
            """;
    private static final String ONE_PAGE = """
            create temporary table one_page as select * from canonical.account where account_id = 'aurora-schools';
            update one_page set account_id = 'one-page', name = 'One Page';
            insert into canonical.account select * from one_page;
            insert into canonical.survey_response
                select 'one-page', response_id, respondent_id, respondent_role, answered_at, kind, score, comment, may_quote
                from canonical.survey_response where account_id = 'meridian-foods' and kind = 'nps';
            """;
    /** Every gain is a loss of the same size from then on. */
    private static final String LOSSES = """
            update canonical.measurement m
                set inputs = jsonb_set(inputs, '{actual}', to_jsonb(2 * (
                    select b.value from canonical.baseline b
                    where b.account_id = m.account_id and b.driver = m.driver and b.effective_from <= m.measured_on
                    order by b.effective_from desc limit 1) - (inputs ->> 'actual')::numeric))
                where account_id = 'solvind-cooperative' and inputs ? 'actual'
                and exists (select from canonical.baseline b
                    where b.account_id = m.account_id and b.driver = m.driver and b.effective_from <= m.measured_on);
            """;

    private static final String WEEKS = """

              books-by-weeks:
                every: quarter
                days_after: 5
                at: "06:00"
                calendar: {weeks: 4-4-5, ends_on: saturday, year_end: last}
                accounts: {ids: [levantine-shipping]}
            """;

    private final DemoFolder folder = DemoFolder.stocked();

    @TempDir
    private Path scratch;

    @Test
    void everyPrintedNumberIsProvenInTheDecksAtTheEdges() throws IOException {
        folder.change(SIXTY_GOALS + ONE_PAGE + LOSSES);
        folder.command(
                "run",
                "--account",
                "orchard-county",
                "one-page",
                "solvind-cooperative",
                "ile-ounje-osun",
                "bluebird-clinics",
                "--period",
                "2026-Q3");
        folder.command("run", "--account", "quayside-robotics", "rheintal-maschinenbau", "--period", "2026-08");
        Path config = folder.configCopy(scratch.resolve("config"), Map.of());
        Files.writeString(config.resolve("schedules.yaml"), WEEKS, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        Answer weeks = folder.command(config, "run", "--schedule", "books-by-weeks");

        assertThat(text("orchard-county-2026-Q3")).contains("Outcome 60 in our own 3 words");
        assertThat(text("one-page-2026-Q3")).contains("One Page");
        assertThat(text("solvind-cooperative-2026-Q3")).contains("−");
        assertThat(text("ile-ounje-osun-2026-Q3"))
                .contains(Normalizer.normalize("Ilé Oúnjẹ Ọ̀ṣun", Normalizer.Form.NFC));
        assertThat(text("rheintal-maschinenbau-2026-08")).contains("August 2026");
        assertThat(text("levantine-shipping-")).as(weeks.toString()).contains("(4-4-5)");
        for (String deck : List.of(
                "orchard-county-2026-Q3",
                "one-page-2026-Q3",
                "solvind-cooperative-2026-Q3",
                "ile-ounje-osun-2026-Q3",
                "bluebird-clinics-2026-Q3",
                "quayside-robotics-2026-08",
                "rheintal-maschinenbau-2026-08",
                "levantine-shipping-")) {
            Answer proof = folder.command("verify", deck(deck).toString());
            assertThat(proof.code()).as(deck + "\n" + proof.out() + proof.err()).isZero();
        }
    }

    private Path deck(String begin) throws IOException {
        return folder.decks().stream()
                .filter(file -> file.getFileName().toString().startsWith(begin))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no deck " + begin));
    }

    private String text(String begin) throws IOException {
        try (PDDocument document = Loader.loadPDF(deck(begin).toFile())) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC)
                    .replaceAll("\\s+", " ");
        }
    }
}
