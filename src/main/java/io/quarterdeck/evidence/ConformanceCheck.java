package io.quarterdeck.evidence;

import java.nio.file.Path;
import java.util.List;

/** Port: validates a file against PDF/A-3a and PDF/UA-1. */
public interface ConformanceCheck {
    /** What breaks the standards, each with its clause; none when the file conforms to both. */
    List<String> faults(Path file);
}
