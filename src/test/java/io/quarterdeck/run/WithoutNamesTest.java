package io.quarterdeck.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Csm;
import io.quarterdeck.account.Lead;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.Agreement;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Precedent;
import io.quarterdeck.metric.Restated;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotJson;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithoutNamesTest {
    private static final Snapshot NAMED = snapshot();

    @Test
    void nobodyIsNamedAnyMoreAndTheFiguresStay() {
        Snapshot unnamed = WithoutNames.of(NAMED, List.of("Bob")).redact(NAMED);
        String json = new String(SnapshotJson.write(unnamed), StandardCharsets.UTF_8);
        assertThat(json)
                .doesNotContain("Àdá", "ÀDÁ", "Bob said", "ada@", "Grace", "Linus", "Ken")
                .contains("Acme Bobbins");
        assertThat(unnamed.contacts()).isEmpty();
        assertThat(unnamed.account().csm()).isEmpty();
        assertThat(unnamed.account().name()).isEqualTo("Acme Bobbins");
        Row baseline = unnamed.rows(Kind.BASELINE).get(0);
        assertThat(baseline.decimal("value")).isEqualTo("12.50");
        assertThat(baseline.text("agreed_by")).isEqualTo("—");
        assertThat(baseline.text("reason")).isEqualTo("— and — said so; Bobbins stay");
        assertThat(unnamed.rows(Kind.COMMITMENT).get(0).text("owner")).isEqualTo("—");
        assertThat(unnamed.rows(Kind.COMMITMENT).get(0).text("text")).isEqualTo("— calls —");
        assertThat(unnamed.rows(Kind.COMMITMENT).get(0).text("commitment_id")).isEqualTo("c1");
        assertThat(unnamed.frozenAt()).isEqualTo(NAMED.frozenAt());
    }

    @Test
    void whoCommentsAndWhoAnswersForANumberIsForgottenAndTheNumberStays() {
        Row comment = Row.of(Map.of(
                "account_id", "acme",
                "period", "2026-Q3",
                "page", "goals",
                "text", "Àdá Eze counted 17, and Margaret too.",
                "written_by", "Margaret"));
        Row number = Row.of(Map.of(
                "account_id", "acme",
                "period", "2026-Q3",
                "page", "goals",
                "number", "17",
                "value", new BigDecimal("17"),
                "unit", "number",
                "attested_by", "Barbara",
                "attested_on", LocalDate.of(2026, 10, 2),
                "reason", "Barbara asked Margaret"));
        Snapshot said = NAMED.with(Map.of(Kind.COMMENT, List.of(comment), Kind.ATTESTATION, List.of(number)));
        Snapshot unnamed = WithoutNames.of(said, List.of()).redact(said);
        assertThat(new String(SnapshotJson.write(unnamed), StandardCharsets.UTF_8))
                .doesNotContain("Margaret", "Barbara", "Àdá");
        assertThat(unnamed.rows(Kind.COMMENT).get(0).text("text")).isEqualTo("— counted 17, and — too.");
        Row kept = unnamed.rows(Kind.ATTESTATION).get(0);
        assertThat(kept.text("number") + " " + kept.text("attested_by") + " " + kept.text("reason"))
                .isEqualTo("17 — — asked —");
    }

    @Test
    void aTextThatNamesAPersonIsFoundAndAPartOfAWordIsNone() {
        WithoutNames names = WithoutNames.of(NAMED, List.of("Bob"));
        assertThat(names.in("asked for by àdá eze")).contains("Àdá Eze");
        assertThat(names.in("for Bob")).contains("Bob");
        assertThat(names.in("for Bobbins")).isEmpty();
        assertThat(names.in("a person asked")).isEmpty();
    }

    @Test
    void theReasonIsCheckedForWhoeverTheRowsNameAndForNamesThatWereGivenThoughTheRowsAreGone() {
        WithoutNames names = WithoutNames.of(NAMED, List.of());
        assertThat(names.in("agreed with grace")).contains("Grace");
        assertThat(names.in("mail of ada@acme.example")).contains("ada@acme.example");
        assertThat(names.in("mail of linus@vendor.example")).contains("linus@vendor.example");
        assertThat(WithoutNames.of(List.of("Bob")).in("for Bob")).contains("Bob");
    }

    @Test
    void lettersWithTheirAccentsWrittenApartAreTheSameName() {
        String apart = Normalizer.normalize("Àdá Eze", Normalizer.Form.NFD);
        assertThat(apart).isNotEqualTo("Àdá Eze");
        assertThat(WithoutNames.of(NAMED, List.of()).in("for " + apart)).contains("Àdá Eze");
        assertThat(WithoutNames.of(List.of(apart)).in("for Àdá Eze")).contains(apart);
        Agreement agreed = WithoutNames.of(List.of(apart)).redact(goal("Àdá Eze and " + apart + " wait less"));
        assertThat(agreed.terms())
                .containsEntry("statement", "— and — wait less")
                .containsEntry("target", "5");
        assertThat(agreed.agreedBy()).contains("—");
    }

    @Test
    void whatAnEarlierDeckCalledAFigureNamesNobodyEither() {
        Snapshot told = NAMED.after(new Precedent(
                "2026-Q2",
                "executive",
                1,
                "00",
                NAMED.frozenAt(),
                List.of(new Restated(
                        "goal.g1.progress",
                        "Grace waits less",
                        "E01",
                        Optional.empty(),
                        Unit.RATIO,
                        BigDecimal.ONE,
                        Optional.empty(),
                        new Restated.Cause(0, 1, 0),
                        Optional.empty()))));
        Precedent unnamed =
                WithoutNames.of(told, List.of()).redact(told).precedent().orElseThrow();
        assertThat(unnamed.restated()).extracting(Restated::name).containsExactly("— waits less");
        assertThat(unnamed.restated().get(0).printed()).isEqualTo(BigDecimal.ONE);
    }

    private static Agreement goal(String statement) {
        return new Agreement(
                Kind.GOAL,
                "g1",
                LocalDate.of(2026, 1, 1),
                Map.of("statement", statement, "target", "5"),
                Optional.of("Grace"),
                Optional.empty(),
                Optional.empty());
    }

    private static Snapshot snapshot() {
        Account account = new Account(
                "acme",
                "Acme Bobbins",
                Optional.empty(),
                Locale.ENGLISH,
                Currency.getInstance("EUR"),
                ZoneOffset.UTC,
                1,
                Optional.empty(),
                Optional.empty(),
                Lead.VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Csm("Linus", Optional.of("CSM"), Optional.of("linus@vendor.example"))),
                List.of(),
                true);
        Contact contact = new Contact(
                "p1",
                "Àdá Eze",
                Optional.of("CFO"),
                "ada@acme.example",
                Contact.Role.EXECUTIVE_SPONSOR,
                List.of("executive"),
                true,
                false);
        Row baseline = Row.of(Map.of(
                "account_id",
                "acme",
                "driver",
                "hours",
                "effective_from",
                LocalDate.of(2026, 1, 1),
                "value",
                new BigDecimal("12.50"),
                "agreed_by",
                "Grace",
                "reason",
                "ÀDÁ EZE and Bob said so; Bobbins stay"));
        Row commitment = Row.of(Map.of(
                "account_id",
                "acme",
                "commitment_id",
                "c1",
                "made_on",
                LocalDate.of(2026, 1, 1),
                "text",
                "Linus calls ada@acme.example",
                "owner",
                "Ken",
                "due_on",
                LocalDate.of(2026, 2, 1)));
        return new Snapshot(
                account,
                new ReviewPeriod(new FiscalCalendar(1, ZoneOffset.UTC), Granularity.QUARTER, LocalDate.of(2026, 7, 1)),
                List.of(contact),
                Map.of(Kind.BASELINE, List.of(baseline), Kind.COMMITMENT, List.of(commitment)),
                Map.of(),
                Map.of(),
                Instant.parse("2026-10-02T06:00:00Z"));
    }
}
