package io.quarterdeck.config;

import io.quarterdeck.account.Vendor;
import io.quarterdeck.deck.Brand;
import io.quarterdeck.delivery.MailSettings;
import io.quarterdeck.gate.GateSettings;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.period.WeekPattern;
import io.quarterdeck.plan.Schedule;
import io.quarterdeck.postgres.DatabaseSettings;
import io.quarterdeck.review.Edition;
import io.quarterdeck.run.RunSettings;
import io.quarterdeck.run.ServeSettings;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that a company decided, read and found in order.
 *
 * @param brand the one for accounts that name none
 * @param brands by the name of their folder, the default one among them
 * @param templates folder of the templates and editions; it exists
 * @param archive folder of the finished decks; made when it is first needed
 * @param pulls folder of the company's SQL; whoever pulls checks what is in it
 * @param editions by name; that of {@code run} is among them
 * @param sha256 hex, over every file that was read; the same on each machine, and without any secret
 * @param schedules in the file's order; none without a {@code schedules.yaml}
 * @param mail how mail leaves
 * @param proof how decks are signed and what their evidence holds
 */
public record Configuration(
        Vendor vendor,
        Brand brand,
        Map<String, Brand> brands,
        Path templates,
        Path archive,
        Path pulls,
        DatabaseSettings database,
        MetricSettings metrics,
        GateSettings gates,
        RunSettings run,
        Map<String, Edition> editions,
        String sha256,
        List<Schedule> schedules,
        ServeSettings serve,
        MailSettings mail,
        ProofSettings proof) {
    public Configuration {
        brands = Collections.unmodifiableMap(new TreeMap<>(brands));
        editions = Collections.unmodifiableMap(new TreeMap<>(editions));
        schedules = List.copyOf(schedules);
    }

    /** The week patterns of the schedules, each once; no two of one kind. */
    public List<WeekPattern> patterns() {
        return schedules.stream()
                .map(Schedule::weeks)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
