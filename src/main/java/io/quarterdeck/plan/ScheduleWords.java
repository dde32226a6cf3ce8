package io.quarterdeck.plan;

import io.quarterdeck.period.WeekPattern;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A schedule in one canonical line; names stand in quotes so that no two schedules read alike. */
final class ScheduleWords {
    private ScheduleWords() {}

    static String of(Schedule schedule) {
        return String.join(
                "; ",
                quoted(schedule.name()),
                cadence(schedule),
                schedule.weeks().map(WeekPattern::definition).orElse("calendar months"),
                "edition " + quoted(schedule.edition()),
                accounts(schedule.accounts()),
                "deliver " + lower(schedule.delivery()),
                "approval " + lower(schedule.approval()),
                "retention page " + (schedule.retentionPage() ? "kept" : "dropped"));
    }

    private static String cadence(Schedule schedule) {
        DueRule due = schedule.due();
        Cadence cadence = schedule.cadence();
        if (cadence instanceof Cadence.Every every) {
            return String.format(
                    Locale.ROOT,
                    "every %s, %d %sdays after its end%s, at %s",
                    lower(every.granularity()),
                    due.daysAfter(),
                    due.businessDays() ? "business " : "",
                    due.region().map(region -> " in " + region).orElse(""),
                    due.at());
        }
        if (cadence instanceof Cadence.BeforeRenewal renewal) {
            return String.format(Locale.ROOT, "%d days before renewal, at %s", renewal.days(), due.at());
        }
        return String.format(Locale.ROOT, "once on %s, at %s", ((Cadence.Once) cadence).on(), due.at());
    }

    private static String accounts(Selection selection) {
        if (selection.equals(Selection.ALL)) {
            return "all accounts";
        }
        return "segments " + quoted(selection.segments()) + ", accounts " + quoted(selection.accountIds());
    }

    private static String quoted(List<String> names) {
        return names.stream().map(ScheduleWords::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
