package io.quarterdeck.config;

import io.quarterdeck.period.WeekPattern;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Cadence;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.plan.DueRule;
import io.quarterdeck.plan.Schedule;
import io.quarterdeck.plan.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code schedules.yaml}. */
final class ScheduleReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    private final Reading<String> edition;
    private final String usualEdition;
    private final Map<WeekPattern.Kind, WeekPattern> patterns = new HashMap<>();

    /** @param usualEdition for schedules that name none */
    ScheduleReader(Reading<String> edition, String usualEdition) {
        this.edition = edition;
        this.usualEdition = usualEdition;
    }

    /** The schedules in the file's order; one that can't be read is a fault and left out. */
    List<Schedule> read(Section root) {
        if (!root.has("schedules")) {
            root.fault("schedules", "it is missing", "write schedules: and the schedules under it, or schedules: {}");
        }
        Section schedules = root.section("schedules");
        List<Schedule> read = schedules.names(Readings.text().then(ScheduleReader::name)).stream()
                .map(name -> schedule(name, schedules.section(name)))
                .flatMap(Optional::stream)
                .toList();
        root.end();
        return read;
    }

    private Optional<Schedule> schedule(String name, Section section) {
        Optional<Cadence> cadence = new CadenceReader(section).read();
        Optional<DueRule> due = new DueRuleReader(section).read(cadence);
        Optional<String> chosen =
                section.has("edition") ? section.optional("edition", edition) : Optional.of(usualEdition);
        Section accounts = section.section("accounts");
        Selection selection =
                new Selection(accounts.list("segments", Readings.text()), accounts.list("ids", Readings.text()));
        Delivery delivery = section.optional("deliver", Readings.word(Delivery.class), Delivery.ARCHIVE);
        Approval approval = section.optional("approval", Readings.word(Approval.class), Approval.NONE);
        boolean retentionPage = section.optional("retention_page", Readings.yesOrNo(), true);
        Optional<WeekPattern> weeks = weeks(section);
        return cadence.flatMap(rhythm -> due.flatMap(rule -> chosen.map(wanted ->
                new Schedule(name, rhythm, rule, wanted, selection, delivery, approval, retentionPage, weeks))));
    }

    /** The names of periods tell patterns apart by their kind alone; so one kind may not mean two patterns. */
    private Optional<WeekPattern> weeks(Section section) {
        Optional<WeekPattern> weeks = new WeekPatternReader(section).read();
        weeks.map(pattern -> patterns.putIfAbsent(pattern.kind(), pattern))
                .filter(earlier -> !weeks.get().equals(earlier))
                .ifPresent(earlier -> section.fault(
                        "calendar",
                        "another schedule has " + earlier.definition()
                                + ", and both would call their periods by the same names",
                        "give both the same ends_on and year_end"));
        return weeks;
    }

    private static String name(String text) throws UnfitException {
        if (!NAME.matcher(text).matches()) {
            throw new UnfitException(
                    "this is no name of a schedule", "write small letters, digits, _ and -, at most 64 of them");
        }
        return text;
    }
}
