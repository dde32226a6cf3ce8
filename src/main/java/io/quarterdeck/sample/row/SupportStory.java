package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes support cases whose quantiles come out as the story tells, whatever the seed. */
public final class SupportStory {
    private static final int MORNING = 8 * 60;
    private static final int EVENING = 18 * 60;
    private static final int VERDICT_PERCENT = 80;
    /** More or fewer cases than told, the reviewed quarter first. */
    private static final List<Integer> UNEVEN_PERCENT = List.of(0, 9, -5, 12, 3, -8);

    /**
     * One quarter at the desk.
     *
     * @param firstMinutes median minutes to the first answer, month by month
     * @param resolutionMinutes median minutes to the resolution
     * @param slaMissed how many of the cases with a verdict took too long
     * @param openAtEnd how many are open when the quarter ends; the oldest for {@code oldestDays}
     */
    public record Quarter(
            int back,
            int cases,
            List<Integer> firstMinutes,
            int resolutionMinutes,
            int slaMissed,
            int reopened,
            int openAtEnd,
            int oldestDays) {}

    private SupportStory() {}

    /** So many quarters up to the reviewed one, with about the same load and a median wait on its way from one to another. */
    public static List<Quarter> steady(int quarters, int cases, int firstMinutes, int lastMinutes, int resolution) {
        return IntStream.range(0, quarters)
                .mapToObj(index -> {
                    int back = quarters - 1 - index;
                    int load = cases + cases * UNEVEN_PERCENT.get(back % UNEVEN_PERCENT.size()) / 100;
                    List<Integer> medians = IntStream.range(3 * index, 3 * index + 3)
                            .mapToObj(month -> firstMinutes + (lastMinutes - firstMinutes) * month / (3 * quarters - 1))
                            .toList();
                    return new Quarter(
                            back,
                            load,
                            medians,
                            resolution + resolution * back / 20,
                            Math.max(1, load / 25),
                            load / 30,
                            Math.max(1, load / 40),
                            6 + back);
                })
                .toList();
    }

    public static void write(AccountRows rows, List<Quarter> quarters) {
        for (Quarter quarter : quarters) {
            writeQuarter(rows, quarter, rows.chance("support " + quarter.back));
        }
    }

    private static void writeQuarter(AccountRows rows, Quarter quarter, Chance chance) {
        List<Case> cases = new ArrayList<>();
        int months = quarter.firstMinutes.size();
        for (int month = 0; month < months; month++) {
            int closing = month == months - 1 ? quarter.openAtEnd : 0;
            int count = quarter.cases * (month + 1) / months - quarter.cases * month / months;
            LocalDate first = rows.chronicle().quarter(quarter.back).start().plusMonths(month);
            LocalDate last = first.plusMonths(1).minusDays(1);
            cases.addAll(
                    answered(rows, quarter, quarter.firstMinutes.get(month), first, last, count - closing, chance));
        }
        cases.addAll(stillOpen(rows, quarter, chance));
        mark(rows, quarter, cases, chance);
    }

    private static List<Case> answered(
            AccountRows rows, Quarter quarter, int median, LocalDate first, LocalDate last, int count, Chance chance) {
        List<Duration> firsts = chance.shuffled(new Spread(median).durations(count));
        int resolution = quarter.resolutionMinutes;
        List<Duration> lasts = chance.shuffled(new Spread(resolution).durations(count));
        Instant end = rows.chronicle().quarter(quarter.back).endInstant();
        List<Case> cases = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            LocalDate day = first.plusDays(chance.between(0, last.getDayOfMonth() - 1));
            Instant opened = rows.chronicle().at(day, chance.between(MORNING, EVENING));
            Instant answer = opened.plus(firsts.get(index));
            Instant resolved = opened.plus(lasts.get(index));
            Instant latest = end.minusSeconds(60L * chance.between(5, 300));
            resolved = resolved.isAfter(latest) ? latest : resolved;
            resolved = resolved.isBefore(answer) ? answer.plusSeconds(90) : resolved;
            cases.add(new Case(opened, answer, Optional.of(resolved)));
        }
        return cases;
    }

    private static List<Case> stillOpen(AccountRows rows, Quarter quarter, Chance chance) {
        List<Case> cases = new ArrayList<>();
        LocalDate end = rows.chronicle().quarter(quarter.back).end();
        int median = quarter.firstMinutes.get(quarter.firstMinutes.size() - 1);
        List<Duration> firsts = new Spread(median).durations(quarter.openAtEnd);
        for (int index = 0; index < quarter.openAtEnd; index++) {
            LocalDate day = end.minusDays(index == 0 ? quarter.oldestDays : chance.between(1, 3));
            Instant opened = rows.chronicle().at(day, chance.between(MORNING, EVENING));
            Instant later = rows.chronicle().at(end.plusDays(chance.between(0, 1)), chance.between(MORNING, EVENING));
            boolean pastQuarter = quarter.back > 0;
            cases.add(new Case(
                    opened, opened.plus(firsts.get(index)), Optional.of(later).filter(when -> pastQuarter)));
        }
        return cases;
    }

    /** The slowest answers are those that missed; some cases carry no verdict. */
    private static void mark(AccountRows rows, Quarter quarter, List<Case> cases, Chance chance) {
        List<Case> slowestFirst = cases.stream()
                .sorted(Comparator.comparing(Case::waited, Comparator.reverseOrder()))
                .toList();
        List<Case> missed = slowestFirst.subList(0, Math.min(quarter.slaMissed, cases.size()));
        List<Case> reopened = chance.shuffled(cases).subList(0, Math.min(quarter.reopened, cases.size()));
        int verdicts = 0;
        int wanted = cases.size() * VERDICT_PERCENT / 100 - missed.size();
        for (Case each :
                cases.stream().sorted(Comparator.comparing(Case::opened)).toList()) {
            boolean late = missed.contains(each);
            boolean judged = late || verdicts < wanted;
            verdicts += judged && !late ? 1 : 0;
            rows.add(
                    Kind.SUPPORT_CASE,
                    Fields.of("case_id", rows.nextId(Kind.SUPPORT_CASE))
                            .and("opened_at", each.opened)
                            .and("first_response_at", each.answered)
                            .and("resolved_at", each.resolved)
                            .and("priority", judged ? chance.of(List.of("urgent", "high", "normal")) : "low")
                            .and("sla_met", judged ? Optional.of(!late) : Optional.empty())
                            .and("reopened", reopened.contains(each)));
        }
    }

    private record Case(Instant opened, Instant answered, Optional<Instant> resolved) {
        Duration waited() {
            return Duration.between(opened, answered);
        }
    }
}
