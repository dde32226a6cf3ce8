package io.quarterdeck.evidence;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that was looked at.
 *
 * @param id for machines, e.g. {@code figures-computed}
 * @param title for people
 * @param details what was found wrong, each with its place; or why it was not checked; or a remark
 */
public record Check(String id, String title, Verdict verdict, List<String> details) {
    /** What came of it. */
    public enum Verdict {
        PASSED,
        FAILED,
        NOT_CHECKED
    }

    private static final int MOST_DETAILS = 20;

    public Check {
        details = details.size() <= MOST_DETAILS
                ? List.copyOf(details)
                : Stream.concat(
                                details.stream().limit(MOST_DETAILS),
                                Stream.of("and " + (details.size() - MOST_DETAILS) + " more"))
                        .toList();
    }

    static Check passed(String id, String title, String... remarks) {
        return new Check(id, title, Verdict.PASSED, List.of(remarks));
    }

    static Check failed(String id, String title, String... faults) {
        return new Check(id, title, Verdict.FAILED, List.of(faults));
    }

    static Check notChecked(String id, String title, String reason) {
        return new Check(id, title, Verdict.NOT_CHECKED, List.of(reason));
    }

    /** Passed when there is no fault. */
    static Check of(String id, String title, List<String> faults) {
        return new Check(id, title, faults.isEmpty() ? Verdict.PASSED : Verdict.FAILED, faults);
    }
}
