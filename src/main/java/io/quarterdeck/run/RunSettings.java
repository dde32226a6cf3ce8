package io.quarterdeck.run;

/**
 * How a run goes about its work.
 *
 * @param workers reviews made at the same time, 1 or more
 * @param edition name of the edition that is made when none is asked for
 */
public record RunSettings(int workers, String edition) {}
