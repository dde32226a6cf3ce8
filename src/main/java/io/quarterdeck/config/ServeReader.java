package io.quarterdeck.config;

import io.quarterdeck.run.ServeSettings;

/** Reads the section {@code serve}. */
final class ServeReader {
    private static final int HIGHEST_PORT = 65_535;

    private ServeReader() {}

    static ServeSettings read(Section serve) {
        ServeSettings usual = ServeSettings.defaults();
        return new ServeSettings(
                serve.optional("port", Readings.whole(0, HIGHEST_PORT), usual.port()),
                serve.optional("drain", Readings.lengthOfTime(), usual.drain()));
    }
}
