package io.quarterdeck.metric;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The statement that gave a kind's rows.
 *
 * @param sql as it stands in the pull's file; empty in a snapshot that was stored before the text was kept
 * @param sha256 of the text in UTF-8, hex
 * @param parameters what was bound, by name; days as ISO-8601
 */
public record PullOrigin(String sql, String sha256, Map<String, String> parameters) {
    public PullOrigin {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
