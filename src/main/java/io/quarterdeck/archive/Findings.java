package io.quarterdeck.archive;

import java.util.ArrayList;
import java.util.List;

/** Findings in the order in which they were made, and no more of them than a person reads. */
final class Findings {
    static final int MOST = 1_000;

    private final List<ArchiveFinding> list = new ArrayList<>();
    private long dropped;

    void add(ArchiveFinding finding) {
        if (list.size() < MOST) {
            list.add(finding);
        } else {
            dropped++;
        }
    }

    /** What looked like one thing was another. */
    void replace(ArchiveFinding before, ArchiveFinding after) {
        int at = list.lastIndexOf(before);
        if (at >= 0) {
            list.set(at, after);
        }
    }

    void remove(ArchiveFinding finding) {
        list.remove(finding);
    }

    List<ArchiveFinding> list() {
        return List.copyOf(list);
    }

    long dropped() {
        return dropped;
    }
}
