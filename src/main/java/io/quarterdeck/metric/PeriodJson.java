package io.quarterdeck.metric;

import io.quarterdeck.json.Tree;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.period.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** A period with its calendar as a JSON tree and back. */
public final class PeriodJson {
    private PeriodJson() {}

    public static Map<String, Object> write(ReviewPeriod period) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("fiscal_year_start", period.calendar().startMonth());
        tree.put("time_zone", period.zone().getId());
        tree.put("granularity", period.granularity().name());
        tree.put("start", period.start().toString());
        period.calendar().weeks().ifPresent(weeks -> tree.put("weeks", weeks(weeks)));
        return tree;
    }

    private static Map<String, Object> weeks(WeekPattern weeks) {
        return Map.of(
                "kind", weeks.kind().name(),
                "ends_on", weeks.endsOn().name(),
                "year_end", weeks.yearEnd().name());
    }

    /** @throws RuntimeException when the tree is no period */
    public static ReviewPeriod read(Tree tree) {
        return new ReviewPeriod(
                new FiscalCalendar(
                        tree.number("fiscal_year_start"),
                        ZoneId.of(tree.text("time_zone")),
                        tree.findTree("weeks").map(PeriodJson::weeks)),
                Granularity.valueOf(tree.text("granularity")),
                LocalDate.parse(tree.text("start")));
    }

    private static WeekPattern weeks(Tree tree) {
        return new WeekPattern(
                WeekPattern.Kind.valueOf(tree.text("kind")),
                DayOfWeek.valueOf(tree.text("ends_on")),
                WeekPattern.YearEnd.valueOf(tree.text("year_end")));
    }
}
