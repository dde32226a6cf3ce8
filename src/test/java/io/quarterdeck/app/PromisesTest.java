package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.app.DemoFolder.Answer;
import org.junit.jupiter.api.Test;

/** What was agreed with a customer, when the source overwrites it. */
class PromisesTest {
    private static final String ACCOUNT = "rheintal-maschinenbau";
    private static final String COUNT =
            "select count(*) from quarterdeck.promise_entry where account_id = '" + ACCOUNT + "' and corrected_by is ";

    private final DemoFolder folder = DemoFolder.stocked();

    @Test
    void aBaselineThatTheSourceOverwroteHoldsTheReviewUntilAPersonCorrectsTheLedger() {
        Answer first = run("2026-Q2");
        assertThat(first.code()).as(first.toString()).isZero();
        String versions = folder.ask(COUNT + "null").get(0);
        assertThat(Integer.parseInt(versions)).isGreaterThan(4);
        Answer listed = folder.command("promises", "--account", ACCOUNT);
        assertThat(listed.code()).as(listed.toString()).isZero();
        assertThat(listed.out())
                .contains("baseline", "promise", "2026-Q2 executive")
                .doesNotContain("corrected by");

        folder.change("update canonical.baseline set value = value * 1.001 where (account_id, driver, effective_from) ="
                + " (select account_id, driver, effective_from from canonical.baseline where account_id = '" + ACCOUNT
                + "' order by driver, effective_from limit 1)");
        Answer held = run("2026-Q3");
        assertThat(held.code()).as(held.toString()).isEqualTo(1);
        assertThat(held.out())
                .contains("promise-overwritten", "as the review of 2026-Q2 has it", "the source says value");
        assertThat(folder.ask(COUNT + "not null")).containsExactly("0");

        String review = folder.ask("select review_id from quarterdeck.review where account_id = '" + ACCOUNT
                        + "' and period = '2026-Q3'")
                .get(0);
        Answer released = folder.command(
                "review", "release", review, "--by", "Ada Lovelace", "--reason", "the meter was read wrong in spring");
        assertThat(released.code()).as(released.toString()).isZero();
        assertThat(folder.ask(COUNT + "not null")).containsExactly("1");
        assertThat(folder.command("promises", "--account", ACCOUNT).out())
                .contains("corrected by Ada Lovelace: the meter was read wrong in spring");
        assertThat(folder.command("promises", "--account", ACCOUNT, "--json").out())
                .contains("\"corrected_by\" : \"Ada Lovelace\"", "\"kind\" : \"baseline\"", "\"recorded_at\"");

        Answer next = folder.command("run", "--account", ACCOUNT, "--period", "2026-Q3", "--revise", "look again");
        assertThat(next.out() + next.err()).doesNotContain("promise-overwritten");
        assertThat(folder.ask(COUNT + "not null")).containsExactly("1");
        for (String change : new String[] {
            "delete from quarterdeck.promise_entry",
            "truncate quarterdeck.promise_entry",
            "update quarterdeck.promise_entry set effective_on = effective_on + 1",
            "update quarterdeck.promise_entry set terms = '{}'"
        }) {
            assertThatThrownBy(() -> folder.change(change)).hasMessageContaining("never changed");
        }
    }

    @Test
    void anAccountThatWasNeverReviewedHasNothingInTheLedger() {
        Answer answer = folder.command("promises", "--account", "nobody");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("the promise ledger has nothing of account \"nobody\"");
    }

    private Answer run(String period) {
        return folder.command("run", "--account", ACCOUNT, "--period", period);
    }
}
