package io.quarterdeck.jasper;

import java.util.Map;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * A page as its template got it.
 *
 * @param key of the page, which its template's folder bears too
 * @param given values of the parameters by name, the rows of the page's own list among them; null where there is none
 */
record FilledPage(String key, Map<String, Object> given, JasperPrint print) {}
