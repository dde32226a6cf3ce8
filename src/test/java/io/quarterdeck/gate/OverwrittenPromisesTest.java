package io.quarterdeck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.metric.Agreement;
import io.quarterdeck.metric.Agreements;
import io.quarterdeck.metric.KeptAgreement;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Overwritten;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.sample.SampleCompany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverwrittenPromisesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Snapshot CLEAN = SampleReviews.of(SampleCompany.of(TODAY, 7), TODAY)
            .filter(snapshot -> snapshot.account().id().equals("meridian-foods"))
            .findFirst()
            .orElseThrow();
    private static final List<KeptAgreement> LEDGER = ledger(CLEAN);

    @Test
    void whatIsAsItWasAgreedHoldsNothing() {
        assertThat(LEDGER).hasSizeGreaterThan(10);
        assertThat(findings(CLEAN, LEDGER)).isEmpty();
        Snapshot rescaled = with(
                Kind.BASELINE,
                0,
                Map.of("value", first(Kind.BASELINE).decimal("value").setScale(9)));
        assertThat(findings(rescaled, LEDGER)).isEmpty();
    }

    @Test
    void aBaselineThatIsAnotherNowIsToldWithWhoAgreedAndTheRemedy() {
        Row row = first(Kind.BASELINE);
        List<Finding> findings = findings(with(Kind.BASELINE, 0, Map.of("value", new BigDecimal("12345"))), LEDGER);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(GateRules.PROMISE_OVERWRITTEN);
            assertThat(finding.message())
                    .startsWith("account meridian-foods, 2026-Q3: the baseline " + row.text("driver") + " of "
                            + row.day("effective_from") + " was value ")
                    .contains("as the review of 2026-Q3 has it; the source says value 12345 for it now.");
            row.findText("agreed_by")
                    .ifPresent(person -> assertThat(finding.message()).contains("agreed by " + person));
            assertThat(finding.remedy()).contains("Restore the row", "effective_from", "release the review");
        });
        assertThat(GateRules.of(GateRules.PROMISE_OVERWRITTEN).releasable()).isTrue();
    }

    @Test
    void aNameThatWasTakenOutOfTheLedgerHoldsNothingThoughTheSourceHasIt() {
        Row goal = first(Kind.GOAL);
        Snapshot named = with(
                Kind.GOAL,
                0,
                Map.of("statement", "Grace Hopper wants " + goal.text("statement"), "agreed_by", "Grace Hopper"));
        Snapshot unnamed =
                with(Kind.GOAL, 0, Map.of("statement", "— wants " + goal.text("statement"), "agreed_by", "—"));
        List<KeptAgreement> ledger = ledger(unnamed);

        assertThat(findings(named, ledger)).isEmpty();
        assertThat(findings(with(Kind.GOAL, 0, Map.of("statement", "Something else")), ledger))
                .hasSize(1);
        Snapshot lower = with(
                Kind.GOAL,
                0,
                Map.of(
                        "statement",
                        named.rows(Kind.GOAL).get(0).text("statement"),
                        "agreed_by",
                        "Grace Hopper",
                        "target",
                        new BigDecimal("123456")));
        assertThat(Overwritten.among(ledger, Agreements.of(lower)))
                .singleElement()
                .satisfies(one -> {
                    Agreement now = one.now().orElseThrow();
                    assertThat(now.terms())
                            .containsEntry("target", "123456")
                            .containsEntry("statement", "— wants " + goal.text("statement"));
                    assertThat(now.agreedBy()).contains("—");
                });
    }

    @Test
    void aVersionThatIsGoneIsToldAndOneThatIsAddedIsNot() {
        List<Row> fewer = new ArrayList<>(CLEAN.rows(Kind.PROMISE));
        Row gone = fewer.remove(0);
        assertThat(findings(SampleReviews.with(CLEAN, Kind.PROMISE, fewer), LEDGER))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("the promise " + gone.text("driver") + " of " + gone.day("period_from"))
                        .contains("the source doesn't give it any more"));
        List<KeptAgreement> older = LEDGER.stream()
                .filter(kept -> kept.agreement().kind() != Kind.GOAL)
                .toList();
        assertThat(findings(CLEAN, older)).isEmpty();
    }

    @Test
    void aKindThatIsGoneAsAWholeIsOneFinding() {
        assertThat(findings(SampleReviews.with(CLEAN, Kind.GOAL, List.of()), LEDGER))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("no rows of goal any more"));
    }

    @Test
    void anEarlierPeriodNeedNotKnowWhatWasAgreedLater() {
        KeptAgreement later = new KeptAgreement(
                new Agreement(
                        Kind.GOAL,
                        "of-tomorrow",
                        LocalDate.of(2026, 11, 1),
                        Map.of("target", "5"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                false,
                "2026-Q4",
                LocalDate.of(2027, 1, 1));
        assertThat(findings(CLEAN, List.of(later))).isEmpty();
        KeptAgreement now = new KeptAgreement(
                later.agreement(), false, "2026-Q3", CLEAN.period().end());
        assertThat(findings(CLEAN, List.of(now))).hasSize(1);
        KeptAgreement confirmed = new KeptAgreement(later.agreement(), true, "2026-Q3", now.until());
        assertThat(findings(CLEAN, List.of(confirmed))).isEmpty();
    }

    @Test
    void whatWasTakenAwayWithConsentAndComesBackIsTold() {
        KeptAgreement first = LEDGER.get(0);
        KeptAgreement withdrawn = new KeptAgreement(first.agreement(), true, first.period(), first.until());
        assertThat(findings(CLEAN, List.of(withdrawn)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("is in the source again"));
    }

    private static List<KeptAgreement> ledger(Snapshot snapshot) {
        Agreements agreed = Agreements.of(snapshot);
        return agreed.versions().stream()
                .map(version ->
                        new KeptAgreement(version, false, snapshot.period().name(), agreed.until()))
                .toList();
    }

    private static List<Finding> findings(Snapshot snapshot, List<KeptAgreement> ledger) {
        return SampleReviews.GATES.look(snapshot, Defects.NOTHING_COMPUTED, Optional.empty(), ledger).stream()
                .filter(finding -> finding.rule().equals(GateRules.PROMISE_OVERWRITTEN))
                .toList();
    }

    private static Row first(Kind kind) {
        return CLEAN.rows(kind).get(0);
    }

    private static Snapshot with(Kind kind, int index, Map<String, ?> change) {
        List<Row> rows = new ArrayList<>(CLEAN.rows(kind));
        Map<String, Object> values = new HashMap<>(rows.get(index).values());
        values.putAll(change);
        rows.set(index, Row.of(values));
        return SampleReviews.with(CLEAN, kind, rows);
    }
}
