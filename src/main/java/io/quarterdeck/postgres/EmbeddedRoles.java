package io.quarterdeck.postgres;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The embedded server's database and its two roles, made at the first start and left alone afterwards. */
record EmbeddedRoles(JdbcAddress owner, JdbcAddress reader) {
    static final String SUPERUSER = "postgres";
    private static final String DATABASE = "quarterdeck";
    private static final String OWNER = "quarterdeck";
    private static final String READER = "quarterdeck_reader";

    static EmbeddedRoles prepare(int port, String password) {
        String server = "jdbc:postgresql://localhost:" + port + "/";
        try (Handle handle =
                Jdbi.create(server + "postgres", SUPERUSER, password).open()) {
            createRole(handle, OWNER, password);
            if (createRole(handle, READER, password)) {
                handle.execute("grant pg_read_all_data to " + READER);
            }
            if (isMissing(handle, "select 1 from pg_database where datname = :name", DATABASE)) {
                handle.execute("create database " + DATABASE + " owner " + OWNER);
            }
        } catch (JdbiException e) {
            throw new DatabaseException("The embedded database started, but its roles can't be made: " + e, e);
        }
        return new EmbeddedRoles(
                new JdbcAddress(server + DATABASE, Optional.of(OWNER), Optional.of(password)),
                new JdbcAddress(server + DATABASE, Optional.of(READER), Optional.of(password)));
    }

    /** The password is hexadecimal, so that quoting it needs no care; {@code create role} takes no parameter. */
    private static boolean createRole(Handle handle, String role, String password) {
        boolean missing = isMissing(handle, "select 1 from pg_roles where rolname = :name", role);
        if (missing) {
            handle.execute("create role " + role + " login password '" + password + "'");
        }
        return missing;
    }

    private static boolean isMissing(Handle handle, String query, String name) {
        return handle.createQuery(query)
                .bind("name", name)
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
    }
}
