package io.quarterdeck.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person what failed; the stack trace goes to the debug log alone. */
final class FailureHandler implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult result) {
        LOG.debug("command failed", failure);
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        line.getErr().println(line.getColorScheme().errorText("quarterdeck: " + message));
        return Exit.BROKEN;
    }
}
