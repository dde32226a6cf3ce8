package io.quarterdeck.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Csm;
import io.quarterdeck.account.Lead;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotJson;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
        Snapshot unnamed = WithoutNames.of(NAMED, List.of("Bob"));
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
    void aTextThatNamesAPersonIsFoundAndAPartOfAWordIsNone() {
        assertThat(WithoutNames.named(NAMED, List.of(), "asked for by àdá eze")).contains("Àdá Eze");
        assertThat(WithoutNames.named(NAMED, List.of("Bob"), "for Bob")).contains("Bob");
        assertThat(WithoutNames.named(NAMED, List.of("Bob"), "for Bobbins")).isEmpty();
        assertThat(WithoutNames.named(NAMED, List.of(), "a person asked")).isEmpty();
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
