package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.archive.ChainPublisher;
import io.quarterdeck.archive.Retention;
import io.quarterdeck.checkpoint.Checkpoint;
import io.quarterdeck.delivery.MailSettings;
import io.quarterdeck.delivery.Mailbox;
import io.quarterdeck.delivery.Mailing;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.HeadMail;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.Reviews;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadMailTest {
    private static final String FINANCE = "finance@halyard.example";

    @TempDir
    private Path folder;

    @Test
    void theHeadIsMailedOnceADayFromSevenAndOnlyWhenItIsAnother() {
        try (Database database = FreshDatabase.open()) {
            TestRoad road = new TestRoad(database.store(), StoreRunLedger.LEASE);
            assertThat(round(database, "2026-11-22T09:00:00Z")).isFalse();
            archive(road, 1);
            assertThat(round(database, "2026-11-22T05:59:00Z"))
                    .as("before seven in Berlin")
                    .isFalse();
            assertThat(round(database, "2026-11-22T06:01:00Z")).isTrue();
            assertThat(round(database, "2026-11-22T06:02:00Z")).as("told today").isFalse();
            assertThat(round(database, "2026-11-23T08:00:00Z"))
                    .as("still the same head")
                    .isFalse();
            archive(road, 2);
            archive(road, 3);
            assertThat(round(database, "2026-11-23T08:01:00Z")).isTrue();
            archive(road, 4);
            assertThat(round(database, "2026-11-23T22:00:00Z")).isFalse();

            List<Reviews.Message> messages = road.reviews.messages(Optional.empty(), Set.of());
            assertThat(messages)
                    .extracting(Reviews.Message::subject)
                    .containsExactly("Head of the archive's chain: entry 1", "Head of the archive's chain: entry 3");
            assertThat(messages).extracting(Reviews.Message::recipient).containsOnly(FINANCE);
            String text = database.store()
                    .jdbi()
                    .withHandle(handle -> new String(
                            handle.createQuery("select mime from quarterdeck.outbox order by outbox_id limit 1")
                                    .mapTo(byte[].class)
                                    .one(),
                            StandardCharsets.UTF_8));
            String sha256 = new StoreArchiveChain(database.store(), Retention.USUAL)
                    .after(0, 1)
                    .get(0)
                    .sha256();
            assertThat(text).contains(sha256, "sed -n 1p chain.jsonl | sha256sum", "\"count\":1", "It is not signed.");
        }
    }

    private boolean round(Database database, String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        ChainPublisher publisher = new ChainPublisher(
                folder,
                new StoreArchiveChain(database.store(), Retention.USUAL),
                Optional.empty(),
                clock,
                Checkpoint.NONE);
        MailSettings settings = new MailSettings(
                Optional.empty(),
                folder,
                new Mailbox("Halyard", "reviews@halyard.example"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                30,
                2,
                MailSettings.USUAL_RETRIES,
                MailSettings.InDoubt.HOLD);
        return new HeadMail(
                        publisher,
                        Optional.of(FINANCE),
                        new StoreOutbox(database.store(), StoreRunLedger.LEASE),
                        new Mailing(sheet -> sheet.text().getBytes(StandardCharsets.UTF_8), settings, clock),
                        ZoneId.of("Europe/Berlin"),
                        clock)
                .round();
    }

    private static void archive(TestRoad road, int revision) {
        Claim claim = road.ledger.claim(
                road.run,
                new io.quarterdeck.archive.ArchiveKey(road.account, "2026-Q2", "executive", revision),
                new Order(
                        Optional.empty(),
                        TestRoad.DUE,
                        Delivery.ARCHIVE,
                        io.quarterdeck.plan.Approval.NONE,
                        Optional.empty(),
                        Set.of()));
        road.make(claim);
        road.ledger.letGo(claim);
    }
}
