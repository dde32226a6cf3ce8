package io.quarterdeck.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.json.Json;
import io.quarterdeck.json.Tree;
import io.quarterdeck.review.LedgerEntry;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceWriterTest {
    @ParameterizedTest
    @ValueSource(strings = {"executive", "renewal"})
    void theEvidenceOfEverySampleAccountIsValidByThePublishedSchema(String edition) {
        SampleSnapshots.all().forEach(snapshot -> {
            EvidenceSubject subject = SampleEvidence.subject(snapshot, edition);
            byte[] json = SampleEvidence.writer().write(subject).json();
            assertThat(EvidenceSchema.SCHEMA.faults(json))
                    .as(snapshot.account().id())
                    .isEmpty();
            EvidenceFile read = EvidenceReader.read(json);
            assertThat(read.figures().keySet())
                    .containsExactlyElementsOf(subject.review().ledger().stream()
                            .map(LedgerEntry::number)
                            .toList());
            assertThat(read.account()).isEqualTo(snapshot.account().id());
        });
    }

    @Test
    void theSameReviewGivesTheSameBytesInEveryLocale() {
        EvidenceSubject subject = SampleEvidence.subject(SampleSnapshots.of("meridian-foods"), "executive");
        Evidence one = SampleEvidence.writer().write(subject);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Evidence other = SampleEvidence.writer().write(subject);
            assertThat(other.json()).isEqualTo(one.json());
            assertThat(other.csv()).isEqualTo(one.csv());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void rowsCanBeLeftOutAndTheEvidenceSaysSo() {
        EvidenceSubject subject = SampleEvidence.subject(SampleSnapshots.of("meridian-foods"), "executive");
        byte[] json = new EvidenceWriter("1", SampleEvidence.HASH, SampleEvidence.HASH, false)
                .write(subject)
                .json();
        EvidenceFile read = EvidenceReader.read(json);
        assertThat(read.disclosure()).isEmpty();
        assertThat(read.tree().flag("rows_left_out")).isTrue();
        assertThat(read.tree().trees("pulls")).isNotEmpty().allSatisfy(pull -> assertThat(pull.text("rows_sha256"))
                .hasSize(64));
    }

    @Test
    void aBaselineSetAnewIsAnEventWithWhoAgreedAndWhy() {
        EvidenceSubject subject = SampleEvidence.subject(SampleSnapshots.of("meridian-foods"), "executive");
        EvidenceFile read =
                EvidenceReader.read(SampleEvidence.writer().write(subject).json());
        assertThat(read.tree().trees("events")).anySatisfy(event -> {
            assertThat(event.text("driver")).isEqualTo("stock_outs_avoided");
            assertThat(event.text("from")).isEqualTo("2025-10-01");
            assertThat(event.text("agreed_by")).isEqualTo("Johan Lindqvist");
            assertThat(event.text("reason")).isEqualTo("Twelve closed stores left the measure");
            assertThat(event.tree("before").text("value")).isEqualTo("0.062");
            assertThat(event.tree("after").text("value")).isEqualTo("0.061");
        });
    }

    @Test
    void theTableHasALineForEachFigureAndPoint() throws IOException {
        EvidenceSubject subject = SampleEvidence.subject(SampleSnapshots.of("meridian-foods"), "executive");
        String csv = new String(SampleEvidence.writer().write(subject).csv(), StandardCharsets.UTF_8);
        List<CSVRecord> lines = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
        int points = subject.review().ledger().stream()
                .mapToInt(entry -> entry.figure().points().size())
                .sum();
        assertThat(lines).hasSize(1 + subject.review().ledger().size() + points);
        assertThat(lines).allMatch(line -> line.size() == lines.get(0).size());
        assertThat(csv).endsWith("\r\n");
    }

    @Test
    void noTextOfTheTableRunsAsAFormulaAndNumbersStayNumbers() throws IOException {
        List<String> names = List.of(
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1+2",
                "@SUM(A1)",
                "\tx",
                "a;=1+1",
                "b, -c",
                "say \"no\"",
                "two\nlines");
        List<Map<String, Object>> figures = new ArrayList<>();
        for (String name : names) {
            Map<String, Object> figure = new TreeMap<>();
            for (String key : List.of("number", "id", "unit", "formula", "source", "as_of")) {
                figure.put(key, "x");
            }
            figure.put("name", name);
            figure.put("value", "-12.5");
            figure.put("rows", 1);
            figures.add(figure);
        }
        byte[] csv = EvidenceCsv.write(new Tree(Json.object(Json.pretty(Map.of("figures", figures)))));
        List<CSVRecord> lines = CSVFormat.RFC4180
                .parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))
                .getRecords();
        assertThat(lines.stream().skip(1).map(line -> line.get(2)))
                .containsExactly(
                        "'=HYPERLINK(\"http://x\")",
                        "'+1",
                        "'-1+2",
                        "'@SUM(A1)",
                        "'\tx",
                        "a;'=1+1",
                        "b,' -c",
                        "say \"no\"",
                        "two\nlines");
        assertThat(lines.stream().skip(1).map(line -> line.get(4))).containsOnly("-12.5");
    }

    @Test
    void whatIsNoEvidenceIsRefusedWithItsReason() {
        byte[] sound = SampleEvidence.writer()
                .write(SampleEvidence.subject(SampleSnapshots.of("meridian-foods"), "executive"))
                .json();
        String text = new String(sound, StandardCharsets.UTF_8);
        assertRefused("", "");
        assertRefused("[]", "");
        assertRefused("{\"format\":\"quarterdeck-evidence/1\"}", "");
        assertRefused(text + " ", "canonical");
        assertRefused(text + "{}", "after");
        assertRefused(text.replaceFirst("\\{", "{\"extra\":1,"), "extra");
        assertRefused(text.replaceFirst("\"revision\":1", "\"revision\":1,\"revision\":1"), "revision");
        assertRefused(text.replaceFirst("\"revision\":1", "\"revision\":" + "9".repeat(500)), "Number");
        assertRefused(text.replaceFirst("\"revision\":1", "\"revision\":" + "[".repeat(5000)), "epth");
        assertRefused("\"" + "x".repeat(300_000) + "\"", "ength");
        assertRefused(text.replaceFirst("\"csat_from\":\"4\"", "\"csat_from\":\"1e999999999\""), "csat_from");
        assertRefused(text.replaceFirst("\"answers\":\\d+", "\"answers\":999999999"), "");
        assertRefused(
                text.replaceFirst("\"start\":\"2026-07-01\",\"time_zone\"", "\"start\":\"2026-07-02\",\"time_zone\""),
                "2026-07-02");
        assertRefused(text.substring(0, text.length() / 2), "sound");
    }

    private static void assertRefused(String json, String reason) {
        assertThatThrownBy(() -> EvidenceReader.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(EvidenceException.class)
                .hasMessageContaining(reason);
    }
}
