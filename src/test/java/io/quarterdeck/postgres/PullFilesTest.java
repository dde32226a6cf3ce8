package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.PullException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullFilesTest {
    private TestPulls pulls;

    @BeforeEach
    void copyTheDefaults(@TempDir Path folder) {
        pulls = TestPulls.defaults(folder);
    }

    @Test
    void theDefaultsHaveAPullForEveryKind() {
        assertThat(pulls.load().all()).extracting(Pull::kind).containsExactly(Kind.values());
    }

    @Test
    void aKindWithoutAFileIsAKindWithoutData() {
        assertThat(pulls.without("usage").load().find(Kind.USAGE)).isEmpty();
    }

    @Test
    void everyFaultOfEveryFileIsNamedAtOnce() {
        pulls.with("suport_case", "select 1")
                .with("usage", "-- nothing but :account\n")
                .with("goal", "select * from goal")
                .with("investment", "delete from investment where account_id = :account; select 1")
                .with("promise", "select * from promise where account_id = :acount")
                .with("opportunity", "select * from opportunity where account_id = :account")
                .with("baseline", "select * from baseline where account_id = ? and driver = ?");
        assertThatThrownBy(pulls::load).isInstanceOf(PullException.class).satisfies(failure -> assertThat(
                        failure.getMessage().lines())
                .anySatisfy(line ->
                        assertThat(line).startsWith(pulls.path("suport_case")).contains("is no kind", "support_case"))
                .anySatisfy(
                        line -> assertThat(line).startsWith(pulls.path("usage")).contains("holds no statement"))
                .anySatisfy(
                        line -> assertThat(line).startsWith(pulls.path("goal")).contains("doesn't bind :account"))
                .anySatisfy(line ->
                        assertThat(line).startsWith(pulls.path("investment")).contains("2 statements"))
                .anySatisfy(line ->
                        assertThat(line).startsWith(pulls.path("promise")).contains("unknown parameter :acount"))
                .anySatisfy(line ->
                        assertThat(line).startsWith(pulls.path("opportunity")).contains("take :account out"))
                .anySatisfy(line ->
                        assertThat(line).startsWith(pulls.path("baseline")).contains("bare ?")));
    }

    @Test
    void castsQuotesCommentsAndTheLastSemicolonAreUnderstood() {
        pulls.with("goal", """
                -- the customer's goals; not :everybody's
                /* nor :anybody's; */
                select ':quoted; text' as "odd:name", due_on::text, E'it\\'s :not one', '{"a": 1}'::jsonb ?? 'a',
                       'ä–€' as wide
                from goal where account_id = :account and agreed_on < :to;
                -- the end
                """);
        assertThat(pulls.load().find(Kind.GOAL).orElseThrow().parameters()).containsExactlyInAnyOrder("account", "to");
    }

    @Test
    void aCommentedOutConditionDoesNotCount() {
        pulls.with("goal", "select * from goal -- where account_id = :account");
        assertThatThrownBy(pulls::load).hasMessageContaining("doesn't bind :account");
    }

    @Test
    void aFileThatIsNoUtf8IsNamed() throws java.io.IOException {
        java.nio.file.Files.write(Path.of(pulls.path("goal")), new byte[] {'-', '-', (byte) 0xE4, '\n'});
        assertThatThrownBy(pulls::load).hasMessageContaining(pulls.path("goal") + ": is no UTF-8");
    }

    @Test
    void withoutAccountsNobodyCanBeReviewed() {
        pulls.without("account");
        assertThatThrownBy(pulls::load).hasMessageContaining("there is no account.sql");
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
        Path missing = folder.resolve("pulls");
        assertThatThrownBy(() -> PullFiles.load(missing))
                .isInstanceOf(PullException.class)
                .hasMessageContaining(missing.toString());
    }
}
