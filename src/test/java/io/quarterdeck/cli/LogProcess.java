package io.quarterdeck.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Writes two lines to the log as the program is configured. */
final class LogProcess {
    private LogProcess() {}

    public static void main(String[] arguments) {
        Logger log = LoggerFactory.getLogger("io.quarterdeck.run.Road");
        log.info("begins");
        MDC.put("account", "meridian-foods");
        MDC.put("period", "2026-Q3");
        log.warn("broken \"{}\"\nat the second line", "quoted");
    }
}
