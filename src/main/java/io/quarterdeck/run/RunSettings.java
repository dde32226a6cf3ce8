package io.quarterdeck.run;

import java.nio.file.Path;

/**
 * How a run goes about its work.
 *
 * @param workers reviews made at the same time, 1 or more
 * @param edition name of the edition that is made when none is asked for
 * @param templateCache folder in which compiled templates are kept from process to process
 */
public record RunSettings(int workers, String edition, Path templateCache) {}
