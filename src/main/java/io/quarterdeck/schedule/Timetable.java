package io.quarterdeck.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * One entry of the timetable: a job and its trigger, both under the same name on every node.
 *
 * @param name as lists and messages call it
 * @param duty which of the node's duties it is
 * @param shift after the full interval, so that several of one interval don't come together
 * @param vital whether a time that was missed is made up for at once, and a node that died in it is replaced
 */
record Timetable(String name, Consumer<Duties> duty, Duration every, Duration shift, boolean vital) {
    static final String GROUP = "quarterdeck";

    private static final Duration TICK = Duration.ofSeconds(2);

    /**
     * Three ticks, since a node that freezes holds those it had laid hands on until the others take it for dead; as jobs
     * of their own, since none may run twice at once.
     */
    static final List<Timetable> ALL = List.of(
            new Timetable("planner", Duties::plan, Duration.ofSeconds(60), Duration.ZERO, true),
            new Timetable("tick-1", Duties::tick, TICK, Duration.ZERO, false),
            new Timetable("tick-2", Duties::tick, TICK, TICK.dividedBy(3), false),
            new Timetable("tick-3", Duties::tick, TICK, TICK.dividedBy(3).multipliedBy(2), false),
            new Timetable("herald", Duties::tell, Duration.ofSeconds(20), Duration.ofSeconds(5), false));

    JobKey job() {
        return JobKey.jobKey(name, GROUP);
    }

    TriggerKey trigger() {
        return TriggerKey.triggerKey(name, GROUP);
    }

    JobDetail jobDetail() {
        return JobBuilder.newJob(DutyJob.class)
                .withIdentity(job())
                .storeDurably()
                .requestRecovery(vital)
                .build();
    }

    /** Begins at the next full interval of the clock, so that nodes that begin together write the same. */
    SimpleTrigger triggerFrom(Instant now) {
        SimpleScheduleBuilder schedule = SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(every.toMillis())
                .repeatForever();
        long next = (now.toEpochMilli() / every.toMillis() + 1) * every.toMillis() + shift.toMillis();
        return TriggerBuilder.newTrigger()
                .withIdentity(trigger())
                .forJob(job())
                .startAt(vital ? Date.from(now) : new Date(next))
                .withSchedule(
                        vital
                                ? schedule.withMisfireHandlingInstructionFireNow()
                                : schedule.withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
