package io.quarterdeck.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.DeckSigner;
import io.quarterdeck.json.Json;
import io.quarterdeck.json.Tree;
import io.quarterdeck.pdf.PdfBounds;
import io.quarterdeck.pdf.PdfDeckReader;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.sign.CheckedSignature;
import io.quarterdeck.sign.DetachedSignature;
import io.quarterdeck.sign.SigningSettings;
import io.quarterdeck.sign.VendorSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decks in the form of the contract: a sound one passes, and each change is told with its reason. */
class EvidenceVerifierTest {
    private static final DeckSigner VENDOR = signer();
    private static final DeckSigner OTHER = signer();
    private static final EvidenceSubject SUBJECT =
            SampleEvidence.subject(SampleSnapshots.of("meridian-foods"), "executive");
    private static final Evidence EVIDENCE = SampleEvidence.writer().write(SUBJECT);
    /** The poorest account's, where any deck will do: it takes a fraction of the time. */
    private static final EvidenceSubject SMALL =
            SampleEvidence.subject(SampleSnapshots.of("quayside-robotics"), "executive");

    private static final Evidence SMALL_EVIDENCE = SampleEvidence.writer().write(SMALL);
    private static final String JSON = new String(EVIDENCE.json(), StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aSoundDeckPassesEveryCheck() {
        SampleSnapshots.all().limit(4).forEach(snapshot -> {
            EvidenceSubject subject = SampleEvidence.subject(snapshot, "executive");
            Verification verification =
                    verify(DrawnDeck.of(subject, SampleEvidence.writer().write(subject))
                            .pdf(VENDOR));
            assertThat(verification.checks())
                    .as(snapshot.account().id())
                    .allSatisfy(check ->
                            assertThat(check.verdict()).as(check.toString()).isEqualTo(Check.Verdict.PASSED));
        });
    }

    @Test
    void withoutAPinTheSignerIsNotCheckedAndThatIsSaid() throws IOException {
        Path file = folder.resolve("deck.pdf");
        Files.write(file, DrawnDeck.of(SMALL, SMALL_EVIDENCE).pdf(VENDOR));
        Verification verification = verifier().verify(file, Optional.empty(), false);
        assertThat(verification.isSound()).isTrue();
        assertThat(check(verification, "signer").verdict()).isEqualTo(Check.Verdict.NOT_CHECKED);
        assertThat(check(verification, "signer").details()).anyMatch(detail -> detail.startsWith("signer not pinned"));
    }

    @Test
    void aDeckSignedByAnotherKeyIsReportedAsSuch() {
        assertThat(failed(DrawnDeck.of(SMALL, SMALL_EVIDENCE).pdf(OTHER))).isEqualTo("signer");
    }

    @Test
    void aFlippedByteAnywhereIsReported() {
        byte[] sound = DrawnDeck.of(SMALL, SMALL_EVIDENCE).pdf(VENDOR);
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            byte[] flipped = sound.clone();
            int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(verify(flipped).isSound()).as("byte " + at).isFalse();
        }
    }

    @Test
    void whatIsAddedAfterTheSignatureIsReported() {
        byte[] sound = DrawnDeck.of(SMALL, SMALL_EVIDENCE).pdf(VENDOR);
        byte[] longer = Arrays.copyOf(sound, sound.length + 7);
        Arrays.fill(longer, sound.length, longer.length, (byte) '\n');
        assertThat(failed(longer)).contains("byte-range");
    }

    @Test
    void aChangedFigureIsComputedOtherwise() {
        assertThat(failed(changed(JSON.replaceFirst("\"value\":\"1838546[0-9.]*\"", "\"value\":\"1938546\""))))
                .contains("figures");
    }

    @Test
    void aChangedFormulaIsReported() {
        assertThat(failed(changed(JSON.replace(
                        "\"formula\":\"value.cumulative / investment.cumulative\"",
                        "\"formula\":\"investment.cumulative / value.cumulative\""))))
                .contains("figures", "formulas");
    }

    @Test
    void aChangedRowIsReportedByItsHashAndByTheFiguresThatItMakes() {
        assertThat(failed(changed(JSON.replaceFirst(
                        "\"confidence\":\"measured\",\"driver\":\"([a-z_]*)\",\"inputs\":\\{\"actual\":\"",
                        "\"confidence\":\"measured\",\"driver\":\"$1\",\"inputs\":{\"actual\":\"1"))))
                .contains("rows");
    }

    @Test
    void aChangedStatementIsReported() {
        assertThat(failed(changed(JSON.replace("select * from goal where", "select * from goal  where"))))
                .isEqualTo("pulls");
    }

    @Test
    void aPrintedNumberThatDoesNotFollowIsReported() {
        Tree figure = new Tree(Json.object(JSON)).trees("figures").get(0);
        Tree printed = figure.trees("printed_numbers").get(0);
        String text = printed.text("text");
        String other = text.replaceFirst("[0-9]", text.matches("[^0-9]*9.*") ? "8" : "9");
        assertThat(failed(changed(JSON.replace("\"text\":\"" + text + '"', "\"text\":\"" + other + '"'))))
                .contains("printed-numbers", "page-figure");
    }

    @Test
    void anotherDecksEvidenceIsNotTheOneWhoseHashIsPrinted() {
        EvidenceSubject other = SampleEvidence.subject(SampleSnapshots.of("cascadia-outfitters"), "executive");
        DrawnDeck deck = DrawnDeck.of(SUBJECT, EVIDENCE);
        Evidence foreign = SampleEvidence.writer().write(other);
        deck.attachments.put(Evidence.JSON_NAME, foreign.json());
        deck.attachments.put(Evidence.CSV_NAME, foreign.csv());
        assertThat(failed(deck.pdf(VENDOR))).contains("evidence-hash", "page-hash", "page-titles");
    }

    @Test
    void aTableThatDisagreesIsReported() {
        DrawnDeck deck = DrawnDeck.of(SMALL, SMALL_EVIDENCE);
        deck.attachments.put(Evidence.CSV_NAME, "number\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(failed(deck.pdf(VENDOR))).isEqualTo("evidence-csv");
    }

    @Test
    void evidenceThatNoFigureCanBeComputedFromIsReported() {
        for (String hostile : List.of(
                JSON.replaceAll("\"points\":\\[[^]]+]", "\"points\":[]"),
                JSON.replace("\"effective_from\"", "\"effective_form\""))) {
            assertThat(failed(changed(hostile))).isNotEmpty();
        }
    }

    @Test
    void aDeckWithoutEvidenceIsReported() {
        DrawnDeck deck = DrawnDeck.of(SMALL, SMALL_EVIDENCE);
        deck.attachments.clear();
        assertThat(failed(deck.pdf(VENDOR))).isEqualTo("evidence");
    }

    @Test
    void digitsThatNothingAccountsForAreReportedWhereverTheyStand() {
        for (String tag : List.of("P", "", "Artifact")) {
            DrawnDeck deck = DrawnDeck.of(SMALL, SMALL_EVIDENCE);
            deck.pages.get(1).add(DrawnDeck.Piece.bare(tag, "and 7 more"));
            Verification verification = verify(deck.pdf(VENDOR));
            String id = tag.equals("Artifact") ? "page-frames" : "page-digits";
            assertThat(failures(verification)).as(tag).isEqualTo(id);
            assertThat(check(verification, id).details().get(0)).contains("page 2", "and 7 more");
        }
    }

    @Test
    void aTextWhoseFigureWasPaintedOverIsReported() {
        DrawnDeck deck = DrawnDeck.of(SMALL, SMALL_EVIDENCE);
        List<DrawnDeck.Piece> last = deck.pages.get(deck.pages.size() - 1);
        int index = last.size() - 2;
        DrawnDeck.Piece piece = last.get(index);
        String other = piece.text().replaceFirst("[0-9]", piece.text().matches("[^0-9]*9.*") ? "8" : "9");
        last.set(index, new DrawnDeck.Piece(piece.tag(), other, piece.runs(), Optional.empty()));
        assertThat(failed(deck.pdf(VENDOR))).isEqualTo("page-digits");
    }

    @Test
    void runsThatTheEvidenceDoesNotBearOutAreReportedByTheirKind() {
        assertRun(new Run(Run.Kind.FIGURE, "E01", "12.34"), "page-figure");
        assertRun(new Run(Run.Kind.FIGURE, "E9999", "12.34"), "page-figure");
        assertRun(new Run(Run.Kind.DATE, "2026-07-01", "2 July 2026"), "page-date");
        assertRun(new Run(Run.Kind.WORDS, "customer", "our 77 ships"), "page-words");
        assertRun(new Run(Run.Kind.REFERENCE, "E9999", "E9999"), "page-reference");
        assertRun(new Run(Run.Kind.REFERENCE, "E01", "E02"), "page-reference");
        assertRun(new Run(Run.Kind.HASH, "evidence.json", "0123"), "page-hash");
        assertRun(new Run(Run.Kind.DEFINITION, "nps.score", "9 to 10"), "page-definition");
    }

    @Test
    void runsThatItBearsOutPass() {
        assertListed("2026-07-01", "1 July 2026", "");
        assertListed("2026-Q3", "Third quarter 2026, 1 July – 30 September, Q3 26", "");
        assertListed("2026-10-02T02:10:00Z", "2 Oct 2026, 04:10 CEST", "");
        assertRun(new Run(Run.Kind.REFERENCE, "E01-E03", "E01–E03"), "");
    }

    @Test
    void aDateNeedsToBeListedAndToBeTheDayItStandsFor() {
        assertListed("2026-07-01", "2 July 2026", "page-date");
        // 9 is the month's number, but that's not what the evidence prints
        assertRun(new Run(Run.Kind.DATE, "2026-09-30", "9 September 2026"), "page-date");
    }

    private void assertListed(String value, String text, String failed) {
        Map<Object, Object> members = new HashMap<>(Json.object(JSON));
        Map<Object, Object> dates = new HashMap<>((Map<?, ?>) members.get("dates"));
        List<Object> texts = new ArrayList<>((List<?>) dates.getOrDefault(value, List.of()));
        texts.add(text);
        dates.put(value, texts);
        members.put("dates", dates);
        byte[] json = Json.canonical(members);
        DrawnDeck deck = DrawnDeck.of(SUBJECT, new Evidence(json, EvidenceCsv.write(new Tree(members))));
        Run run = new Run(Run.Kind.DATE, value, text);
        deck.pages.get(0).add(new DrawnDeck.Piece("P", "on " + text + '.', List.of(run), Optional.empty()));
        assertThat(failed(deck.pdf(VENDOR))).as(run.toString()).isEqualTo(failed);
    }

    private void assertRun(Run run, String failed) {
        DrawnDeck deck = DrawnDeck.of(SMALL, SMALL_EVIDENCE);
        deck.pages.get(0).add(new DrawnDeck.Piece("P", "see " + run.text() + '.', List.of(run), Optional.empty()));
        assertThat(failed(deck.pdf(VENDOR))).as(run.toString()).isEqualTo(failed);
    }

    /** The deck of another evidence, whose hash it prints. */
    private static byte[] changed(String json) {
        assertThat(json).isNotEqualTo(JSON);
        byte[] canonical = Json.canonical(Json.object(json));
        return DrawnDeck.of(SUBJECT, new Evidence(canonical, EvidenceCsv.write(new Tree(Json.object(json)))))
                .pdf(VENDOR);
    }

    private String failed(byte[] pdf) {
        return failures(verify(pdf));
    }

    private static String failures(Verification verification) {
        return verification.checks().stream()
                .filter(check -> check.verdict() == Check.Verdict.FAILED)
                .map(Check::id)
                .collect(Collectors.joining(" "));
    }

    private static Check check(Verification verification, String id) {
        return verification.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Verification verify(byte[] pdf) {
        try {
            Path file = folder.resolve("deck.pdf");
            Files.write(file, pdf);
            return verifier().verify(file, Optional.of(VENDOR.fingerprint()), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EvidenceVerifier verifier() {
        return new EvidenceVerifier(
                new PdfDeckReader(PdfBounds.usual()), EvidenceVerifierTest::checked, file -> List.of("not asked for"));
    }

    private static SignatureCheck.Result checked(byte[] signed, byte[] cms) {
        CheckedSignature checked = DetachedSignature.checkPadded(cms, signed);
        return new SignatureCheck.Result(
                checked.signer()
                        .map(certificate ->
                                certificate.getSubjectX500Principal().getName())
                        .orElse(""),
                checked.fingerprint().orElse(""),
                checked.faults().stream().map(Enum::name).toList());
    }

    private static DeckSigner signer() {
        try {
            Path keystore = Files.createTempDirectory("signing").resolve("key.p12");
            return VendorSigner.open(
                    new SigningSettings(SigningSettings.Source.SELF_MADE, keystore, Optional.empty(), Optional.empty()),
                    "Halyard",
                    Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
