package io.quarterdeck.schedule;

import java.util.Optional;
import org.quartz.SchedulerException;
import org.quartz.listeners.SchedulerListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what Quartz can't do, says it once, and remembers it until something is started again. */
final class Trouble extends SchedulerListenerSupport {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private volatile Optional<String> words = Optional.empty();

    @Override
    public void schedulerError(String message, SchedulerException cause) {
        String now = "the triggers in the store can't be worked with: " + Words.of(cause)
                + ". Check that the store runs; it goes on by itself";
        if (words.isEmpty()) {
            LOG.warn("{}", now);
        }
        LOG.debug("{}", message, cause);
        words = Optional.of(now);
    }

    void isOver() {
        if (words.isPresent()) {
            LOG.info("the triggers are worked with again");
            words = Optional.empty();
        }
    }

    /** What is the matter now. */
    Optional<String> words() {
        return words;
    }
}
