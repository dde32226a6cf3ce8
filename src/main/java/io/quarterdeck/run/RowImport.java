package io.quarterdeck.run;

import java.nio.file.Path;
import java.util.Map;

/** Port: fills the canonical tables from a folder of CSV files, all or nothing. */
public interface RowImport {
    /**
     * @return rows written, by kind
     * @throws io.quarterdeck.run.ImportException with every fault: file, line, column and remedy
     */
    Map<String, Long> importFrom(Path folder);
}
