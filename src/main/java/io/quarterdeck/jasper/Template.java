package io.quarterdeck.jasper;

import java.util.Optional;
import net.sf.jasperreports.engine.JasperReport;

/**
 * One page's compiled template.
 *
 * @param tighterSteps how often the page may be filled again, each time tighter, while that saves a page
 * @param roomier whether the page has a layout for texts that its usual one has no room for
 * @param rows name of the list whose rows are the report's records; empty where the page is one record
 */
record Template(
        String key, JasperReport report, TitleFit title, int tighterSteps, boolean roomier, Optional<String> rows) {}
