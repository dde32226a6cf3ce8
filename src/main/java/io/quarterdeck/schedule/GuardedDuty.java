package io.quarterdeck.schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets nothing out that a duty throws: Quartz would refire it at once or take its trigger away. */
final class GuardedDuty implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedDuty.class);

    private final String name;
    private final Runnable duty;
    private volatile boolean failing;

    GuardedDuty(String name, Runnable duty) {
        this.name = name;
        this.duty = duty;
    }

    @Override
    public void run() {
        try {
            duty.run();
            if (failing) {
                LOG.info("{} works again", name);
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("{} failed and comes again at its next time: {}", name, Words.of(e));
            }
            LOG.debug("{} failed", name, e);
            failing = true;
        }
    }
}
