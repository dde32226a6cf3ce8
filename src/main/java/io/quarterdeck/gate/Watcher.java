package io.quarterdeck.gate;

import java.util.List;

/** One rule, or a few that look at the same thing. */
interface Watcher {
    List<Finding> look(Subject subject);
}
