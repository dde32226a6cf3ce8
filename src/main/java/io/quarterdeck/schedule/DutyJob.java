package io.quarterdeck.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A duty as Quartz calls it; its name stands in the store, so a new name is a new definition. */
@DisallowConcurrentExecution
public final class DutyJob implements Job {
    private final Runnable duty;

    DutyJob(Runnable duty) {
        this.duty = duty;
    }

    @Override
    public void execute(JobExecutionContext context) {
        duty.run();
    }
}
