package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Walls between accounts are broken on purpose: the program refuses, or holds, or the oracle sees the foreign data. */
@Timeout(400)
class IsolationMutantTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static Rig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = Rig.open(folder, folder.resolve("archive"), 12, 23);
    }

    @AfterAll
    static void close() throws Exception {
        rig.close();
    }

    @AfterEach
    void mend() throws IOException {
        rig.alive().forEach(RigNode::close);
        for (String pull : new String[] {"goal", "contact"}) {
            Files.copy(Path.of("config", "pulls", pull + ".sql"), pull(pull), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(
                yaml(),
                Files.readString(yaml(), StandardCharsets.UTF_8)
                        .replace("foreign_recipient:\n    watch: false", "foreign_recipient:\n    watch: true"),
                StandardCharsets.UTF_8);
    }

    @Test
    void aPullWithoutItsWhereIsRefusedBeforeAnythingBegins() throws Exception {
        change(pull("goal"), "where account_id = :account\n  and", "where");
        Stream.of("check", "serve").parallel().forEach(word -> assertThatThrownBy(() -> rig.run(word))
                .hasMessageContaining("goal.sql")
                .hasMessageContaining(":account"));
    }

    @Test
    void aPullWhoseWhereDoesNothingFailsAndTheOperatorHearsOfIt() throws Exception {
        change(pull("goal"), "where account_id = :account\n", "where (account_id = :account or true)\n");
        CanaryAccount account = rig.account();
        long review = rig.plan(account, Wish.MAILED);
        rig.healthy(1);
        String trouble = rig.store().awaitTrouble(review, Notices.VISIBLE);
        assertThat(trouble).contains(account.accountId()).contains("goal");
        Notices.await(rig, account.accountId() + ".*goal");
        assertThat(entries(account)).isZero();
        assertThat(mails(account)).isZero();
        withdraw(review);
    }

    @Test
    void rowsOfAnotherAccountUnderTheRightIdAreSeenByTheOracle() throws Exception {
        CanaryAccount other = rig.accounts().get(rig.accounts().size() - 1);
        change(pull("goal"), "select account_id,", "select cast(:account as text) as account_id,");
        change(pull("goal"), "where account_id = :account\n", "where account_id = '" + other.accountId() + "'\n");
        CanaryAccount account = rig.account();
        rig.plan(account, Wish.MAILED);
        rig.healthy(1);
        rig.awaitRest(PATIENCE);
        assertThat(foreign()).anyMatch(what -> what.contains(account.accountId()) && what.contains(other.accountId()));
    }

    @Test
    void anotherAccountsSnapshotIsNotMadeIntoADeck() throws Exception {
        CanaryAccount anna = rig.account();
        CanaryAccount ben = rig.account();
        rig.plan(anna, Wish.KEPT);
        rig.healthy(1);
        rig.awaitRest(PATIENCE);
        long review = rig.store()
                .one(
                        "insert into quarterdeck.review (account_id, period, edition, revision, state, run_id, schedule,"
                                + " due_at, delivery, approval, snapshot_sha256)"
                                + " select ?, period, edition, revision, 'PULLED', run_id, schedule,"
                                + " due_at, 'MAIL', approval, snapshot_sha256"
                                + " from quarterdeck.review where account_id = ? returning review_id",
                        ben.accountId(),
                        anna.accountId());
        Await.until("an end", PATIENCE, () -> !rig.store()
                .texts(
                        "select state from quarterdeck.review where review_id = ?"
                                + " and (trouble <> '' or state in ('HELD', 'FAILED', 'DELIVERED'))",
                        review)
                .isEmpty());
        assertThat(mails(ben)).isZero();
        assertThat(entries(ben)).isZero();
        withdraw(review);
    }

    @Test
    void aSwappedRecipientOfAnotherCompanyHoldsTheReview() throws Exception {
        CanaryAccount other = rig.accounts().get(rig.accounts().size() - 2);
        change(pull("contact"), "       email,", "       '" + other.recipients().get(0) + "' as email,");
        long review = rig.plan(rig.account(), Wish.HELD);
        rig.store()
                .change(
                        "update canonical.contact set active = true where contact_id = 'k0' and account_id ="
                                + " (select account_id from quarterdeck.review where review_id = ?)",
                        review);
        rig.healthy(1);
        rig.store().awaitState(review, "HELD", PATIENCE);
        assertThat(rig.store()
                        .texts("select cast(findings as text) from quarterdeck.review where review_id = ?", review))
                .first()
                .asString()
                .contains("foreign-recipient", other.domain());
        assertThat(mails(other)).isZero();
    }

    @Test
    void aSwappedRecipientWhomNoGateWatchesIsSeenByTheOracle() throws Exception {
        CanaryAccount other = rig.accounts().get(rig.accounts().size() - 3);
        change(pull("contact"), "       email,", "       '" + other.recipients().get(0) + "' as email,");
        change(yaml(), "foreign_recipient:\n    watch: true", "foreign_recipient:\n    watch: false");
        CanaryAccount account = rig.account();
        long review = rig.plan(account, Wish.MAILED);
        rig.store()
                .change(
                        "update canonical.contact set active = false where contact_id <> 'k0' and account_id = ?",
                        account.accountId());
        rig.healthy(1);
        rig.awaitRest(PATIENCE);
        assertThat(foreign())
                .anyMatch(what -> what.contains(other.recipients().get(0)) && what.contains(account.accountId()));
        assertThatThrownBy(() -> rig.store()
                        .change("update quarterdeck.outbox set recipient = 'x@y.example' where review_id = ?", review))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("keeps its topic, recipient");
    }

    private static List<String> foreign() throws Exception {
        return rig.judge().violations().stream()
                .filter(violation -> violation.kind() == Violation.Kind.FOREIGN)
                .map(Violation::what)
                .toList();
    }

    private static long entries(CanaryAccount account) throws SQLException {
        return rig.store()
                .one("select count(*) from quarterdeck.archive_entry where account_id = ?", account.accountId());
    }

    private static long mails(CanaryAccount account) {
        return rig.sink().entries().stream()
                .filter(entry -> entry.to().stream().anyMatch(account.recipients()::contains))
                .count();
    }

    /** What is broken for good must not keep the next test from its rest. */
    private static void withdraw(long review) throws SQLException {
        rig.store()
                .change(
                        "update quarterdeck.review set state = 'WITHDRAWN', lease_owner = null, lease_until = null"
                                + " where review_id = ?",
                        review);
    }

    private static Path yaml() {
        return rig.folder().resolve("config").resolve("quarterdeck.yaml");
    }

    private static Path pull(String kind) {
        return rig.folder().resolve("config").resolve("pulls").resolve(kind + ".sql");
    }

    private static void change(Path file, String old, String now) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now), StandardCharsets.UTF_8);
    }
}
