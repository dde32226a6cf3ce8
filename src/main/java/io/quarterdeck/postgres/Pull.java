package io.quarterdeck.postgres;

import io.quarterdeck.metric.Kind;
import java.nio.file.Path;
import java.util.Set;

/**
 * One checked SQL file of the pulls' folder.
 *
 * @param sql as it stands in the file, with its named parameters, without a byte order mark
 * @param parameters which of {@code account}, {@code from}, {@code to} it binds
 * @param sha256 of the text in UTF-8, hex
 */
record Pull(Kind kind, Path file, String sql, Set<String> parameters, String sha256) {
    static final String ACCOUNT = "account";
    static final String FROM = "from";
    static final String TO = "to";

    Pull {
        parameters = Set.copyOf(parameters);
    }

    boolean bindsAccount() {
        return parameters.contains(ACCOUNT);
    }
}
