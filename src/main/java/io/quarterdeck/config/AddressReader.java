package io.quarterdeck.config;

import io.quarterdeck.postgres.JdbcAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where a database is: a word that stands for one at hand, or a JDBC address with its user and password. */
final class AddressReader {
    private static final String SCHEME = "jdbc:postgresql:";
    private static final Pattern HOST = Pattern.compile("jdbc:postgresql:(//[^/?#@\\s]+/)?[^/?#@\\s]*(\\?\\S*)?");
    private static final Pattern PASSWORD = Pattern.compile("(?i)[?&][a-z]*password=");

    private final EnvironmentReferences references;

    AddressReader(EnvironmentReferences references) {
        this.references = references;
    }

    /**
     * The address under {@code key}; empty when the word stands there, which is also what a lacking key means.
     *
     * @param variable name of an environment variable to suggest for the password
     */
    Optional<JdbcAddress> read(Section section, String key, String word, String variable) {
        Optional<String> url = section.optional(key, references.expanded().then(text -> checked(text, word)));
        Optional<String> user = section.optional("user", references.expanded());
        Optional<String> password = section.optional("password", references.secret(variable));
        boolean atHand = !section.has(key) || url.filter(word::equals).isPresent();
        for (String credential : new String[] {"user", "password"}) {
            if (atHand && section.has(credential)) {
                section.fault(
                        credential,
                        key + ": " + word + " asks for none",
                        "remove this line, or write the database's address as " + key);
            }
        }
        return url.filter(text -> !text.equals(word)).map(text -> new JdbcAddress(text, user, password));
    }

    /** The messages don't show the address: it may hold a password that does not belong there. */
    private static String checked(String text, String word) throws UnfitException {
        if (text.equals(word)) {
            return text;
        }
        if (PASSWORD.matcher(text).find() || text.matches("(?s)[^/]*//[^/]*@.*")) {
            throw new UnfitException(
                    "the address holds a user or a password", "move them to the keys user and password");
        }
        if (!text.startsWith(SCHEME)) {
            throw new UnfitException(
                    "this is neither " + word + " nor the address of a PostgreSQL database",
                    "write " + word + " or jdbc:postgresql://host:5432/database");
        }
        if (!HOST.matcher(text).matches()) {
            throw new UnfitException("the address is malformed", "write jdbc:postgresql://host:5432/database");
        }
        return text;
    }
}
