package io.quarterdeck.real;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test class where the public data aren't there, and says so on the console and in the report. */
final class NeedsSharedData implements ExecutionCondition {
    private static final String SKIPPED = "skipped: no shared data";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (SharedData.folder().isPresent()) {
            return ConditionEvaluationResult.enabled("the data are in " + SharedData.VARIABLE);
        }
        System.out.println(context.getDisplayName() + " " + SKIPPED);
        return ConditionEvaluationResult.disabled(SKIPPED);
    }
}
