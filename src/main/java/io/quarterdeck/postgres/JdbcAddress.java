package io.quarterdeck.postgres;

import java.util.Optional;

/**
 * Where a PostgreSQL database is and who asks; the password never shows in {@link #toString}.
 *
 * @param url {@code jdbc:postgresql://host:5432/database}
 */
public record JdbcAddress(String url, Optional<String> user, Optional<String> password) {
    /** The address without parameters and without anything secret, for messages. */
    public String shown() {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return shown() + user.map(name -> " as " + name).orElse("");
    }
}
