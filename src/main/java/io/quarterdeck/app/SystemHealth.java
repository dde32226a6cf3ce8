package io.quarterdeck.app;

import io.quarterdeck.archive.FileFailure;
import io.quarterdeck.run.Health;
import io.quarterdeck.run.Reviews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks at each part that a review needs on its way; a broken one hides no other.
 *
 * @param throughout whether to read all of the archive's chain, else its end alone
 */
record SystemHealth(Works works, boolean throughout) implements Health {
    private static final Duration PLAN_IS_OLD = Duration.ofMinutes(15);
    private static final Duration MAIL_WAITS_LONG = Duration.ofMinutes(15);

    @Override
    public List<Part> look() {
        return List.of(
                part("store", this::store),
                part("source", this::source),
                part("archive", this::archive),
                part("chain", this::chain),
                part("mail", this::mail),
                part("plan", this::plan));
    }

    private static Part part(String name, Supplier<Part> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            return new Part(name, false, String.valueOf(e.getMessage()));
        }
    }

    private Part store() {
        long nodes = works.reviews().totals().nodes();
        int schedules = works.configuration().schedules().size();
        if (nodes > 0) {
            return new Part("store", true, "answers; " + nodes + (nodes == 1 ? " process" : " processes") + " at work");
        }
        return new Part(
                "store",
                schedules == 0,
                "answers; no process was at work in the last 15 s"
                        + (schedules == 0 ? "" : ", and nothing is made by itself without one: quarterdeck serve"));
    }

    private Part source() {
        var listing = works.accounts().list();
        return listing.faults().isEmpty()
                ? new Part("source", true, listing.accounts().size() + " accounts")
                : new Part(
                        "source",
                        false,
                        listing.faults().size() + " of "
                                + (listing.accounts().size() + listing.faults().size())
                                + " accounts can't be read; quarterdeck check says why");
    }

    private Part archive() {
        Path folder = works.configuration().archive();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.write(Files.createTempFile(folder, ".health-", ".tmp"), new byte[4096]));
            long free = Files.getFileStore(folder).getUsableSpace() >> 20;
            return new Part("archive", true, folder + ", " + free + " MiB free");
        } catch (IOException e) {
            return new Part(
                    "archive",
                    false,
                    folder + " can't be written: " + FileFailure.words(e) + "; mend that (space, permission)");
        }
    }

    /** A file that disagrees with the store is not only a part that doesn't work: somebody may have changed evidence. */
    private Part chain() {
        return new Part("chain", true, works.publisher().look(throughout));
    }

    private Part mail() {
        Reviews.Totals totals = works.reviews().totals();
        String way = works.post().inWords();
        Duration waits = Duration.ofSeconds(totals.oldestReadySeconds());
        return waits.compareTo(MAIL_WAITS_LONG) < 0
                ? new Part("mail", true, way)
                : new Part(
                        "mail",
                        false,
                        way + "; a message has waited for " + waits.toMinutes()
                                + " minutes. Is serve running, and the relay? quarterdeck mail list --state READY has"
                                + " the last answers");
    }

    private Part plan() {
        if (works.configuration().schedules().isEmpty()) {
            return new Part("plan", true, "no schedule in schedules.yaml, so nothing falls due by itself");
        }
        Instant now = works.clock().instant();
        return works.board()
                .madeAt()
                .map(
                        made -> new Part(
                                "plan",
                                Duration.between(made, now).compareTo(PLAN_IS_OLD) < 0,
                                "made at " + made
                                        + (Duration.between(made, now).compareTo(PLAN_IS_OLD) < 0
                                                ? ""
                                                : "; serve makes it anew every minute: is it running, and can it read the source?")))
                .orElseGet(() -> new Part("plan", false, "never made; start quarterdeck serve"));
    }
}
