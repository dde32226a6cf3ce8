package io.quarterdeck.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether the timetable stands in the store as it should and its triggers fire, and puts right what doesn't. */
record Watchdog(Scheduler scheduler, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    /** Past its time for so long a trigger is stuck: in the hands of a node that is no more, or that hangs. */
    private static final Duration STUCK = Duration.ofMinutes(1);

    private record Defect(Timetable entry, String words, boolean isMended, boolean isAnError) {}

    /** One line for each thing that is wrong, with the remedy; none when all is well. */
    List<String> look() {
        try {
            return defects().stream().map(Watchdog::line).toList();
        } catch (SchedulerException e) {
            return List.of("the triggers can't be looked at: " + Words.of(e) + ". Check that the store runs");
        }
    }

    /** Puts right what {@link #look} would tell and logs each. */
    void mend() throws SchedulerException {
        for (Defect defect : defects()) {
            if (defect.isAnError()) {
                resetErrors(defect.entry());
            }
            if (defect.isMended()) {
                write(defect.entry());
                LOG.warn("mended: {} {}", defect.entry().name(), defect.words());
            } else {
                LOG.warn("{}", line(defect));
            }
        }
    }

    /** Writes what is missing and what another version of this program defined otherwise. */
    void enter() throws SchedulerException {
        for (Timetable entry : Timetable.ALL) {
            if (!isDefined(entry)) {
                write(entry);
            }
        }
    }

    private List<Defect> defects() throws SchedulerException {
        List<Defect> defects = new ArrayList<>();
        for (Timetable entry : Timetable.ALL) {
            defect(entry).ifPresent(defects::add);
        }
        return defects;
    }

    private Optional<Defect> defect(Timetable entry) throws SchedulerException {
        if (!scheduler.checkExists(entry.job()) || !scheduler.checkExists(entry.trigger())) {
            return Optional.of(new Defect(entry, "is missing from the store's timetable", true, false));
        }
        Trigger.TriggerState state = scheduler.getTriggerState(entry.trigger());
        if (state == Trigger.TriggerState.ERROR) {
            return Optional.of(new Defect(entry, "could not be started and was set aside", true, true));
        }
        if (state == Trigger.TriggerState.PAUSED) {
            return Optional.of(new Defect(entry, "was paused by somebody", false, false));
        }
        Instant due = Optional.ofNullable(scheduler.getTrigger(entry.trigger()))
                .map(Trigger::getNextFireTime)
                .map(Date::toInstant)
                .orElse(Instant.EPOCH);
        if (due.plus(STUCK).isBefore(clock.instant())) {
            String held = state == Trigger.TriggerState.BLOCKED ? "; a node hangs in it" : "";
            return Optional.of(
                    new Defect(entry, "was due at " + due + " and has not been started" + held, true, false));
        }
        return Optional.empty();
    }

    private static String line(Defect defect) {
        return defect.entry().name() + " " + defect.words() + ". "
                + (defect.isMended()
                        ? "A running quarterdeck serve mends it within half a minute: see that one runs and reaches the"
                                + " store"
                        : "Delete its row in quartz.qrtz_triggers when it is to run again: serve makes it anew");
    }

    private void resetErrors(Timetable entry) throws SchedulerException {
        scheduler.resetTriggerFromErrorState(entry.trigger());
        for (Trigger trigger : scheduler.getTriggersOfJob(entry.job())) {
            scheduler.resetTriggerFromErrorState(trigger.getKey());
        }
    }

    /** Over what is there: a trigger that is entered anew waits for its time whatever state it was in. */
    private void write(Timetable entry) throws SchedulerException {
        scheduler.scheduleJob(entry.jobDetail(), Set.of(entry.triggerFrom(clock.instant())), true);
    }

    private boolean isDefined(Timetable entry) {
        try {
            JobDetail job = scheduler.getJobDetail(entry.job());
            JobDetail wanted = entry.jobDetail();
            return job != null
                    && job.getJobClass().equals(wanted.getJobClass())
                    && job.requestsRecovery() == wanted.requestsRecovery()
                    && job.isDurable() == wanted.isDurable()
                    && scheduler.getTrigger(entry.trigger()) instanceof SimpleTrigger trigger
                    && isDefined(trigger, entry.triggerFrom(clock.instant()));
        } catch (SchedulerException unreadable) {
            LOG.debug("{} can't be read and is entered anew", entry.name(), unreadable);
            return false;
        }
    }

    private static boolean isDefined(SimpleTrigger trigger, SimpleTrigger wanted) {
        return trigger.getJobKey().equals(wanted.getJobKey())
                && trigger.getRepeatInterval() == wanted.getRepeatInterval()
                && trigger.getRepeatCount() == wanted.getRepeatCount()
                && trigger.getMisfireInstruction() == wanted.getMisfireInstruction();
    }
}
