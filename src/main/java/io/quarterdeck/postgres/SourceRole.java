package io.quarterdeck.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What the source's user may do beside reading, itself or through a role that it can take on.
 *
 * @param powers over the whole server, e.g. {@code is a superuser}
 * @param changes what it owns or may write in this database
 */
record SourceRole(String user, String database, List<String> powers, List<String> changes) {
    private static final int SHOWN = 3;

    /** The roles that the user has, its own first; for a superuser these are all, so that nothing else is asked then. */
    private static final String ROLES = """
            with mine as (
                select oid, rolname, rolsuper, rolcreaterole, rolbypassrls, rolreplication
                from pg_catalog.pg_roles where pg_catalog.pg_has_role(current_user, oid, 'MEMBER'))
            """;

    private static final String POWERS = ROLES + """
            select case when rolname = current_user then power else power || ' through the role ' || rolname end
            from mine, lateral (values
                (rolsuper, 'is a superuser'),
                (rolcreaterole, 'may make and change roles (createrole)'),
                (rolbypassrls, 'passes by row security (bypassrls)'),
                (rolreplication, 'may replicate the server (replication)'),
                (rolname in ('pg_write_all_data', 'pg_write_server_files', 'pg_execute_server_program',
                             'pg_read_server_files', 'rds_superuser', 'cloudsqlsuperuser', 'azure_pg_admin',
                             'alloydbsuperuser'), 'has the power of a server''s keeper')) as p (has, power)
            where has
            order by rolname <> current_user, rolname, power
            """;
    private static final String CHANGES = ROLES + """
            , relation as (
                select c.oid, c.relowner, pg_catalog.format('%I.%I', n.nspname, c.relname) as name
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'f')
                  and n.nspname <> 'information_schema' and n.nspname !~ '^pg_')
            select 'owns the database ' || pg_catalog.quote_ident(datname) as change
            from pg_catalog.pg_database where datname = pg_catalog.current_database() and datdba in (select oid from mine)
            union all
            select 'may create schemas in the database ' || pg_catalog.quote_ident(pg_catalog.current_database())
            where exists (select from mine
                          where pg_catalog.has_database_privilege(oid, pg_catalog.current_database(), 'CREATE'))
            union all
            select case when nspowner in (select oid from mine) then 'owns the schema ' else 'may create tables in the schema '
                   end || pg_catalog.quote_ident(nspname)
            from pg_catalog.pg_namespace
            where nspname <> 'information_schema' and nspname !~ '^pg_'
              and (nspowner in (select oid from mine)
                   or exists (select from mine
                              where pg_catalog.has_schema_privilege(mine.oid, pg_namespace.oid, 'CREATE')))
            union all
            select case when relowner in (select oid from mine) then 'owns ' else 'may change the rows of ' end || name
            from relation
            where relowner in (select oid from mine)
               or exists (select from mine
                          where pg_catalog.has_table_privilege(mine.oid, relation.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
                             or pg_catalog.has_any_column_privilege(mine.oid, relation.oid, 'INSERT, UPDATE'))
            """;

    SourceRole {
        powers = List.copyOf(powers);
        changes = List.copyOf(changes);
    }

    static SourceRole of(Handle handle) {
        String user = one(handle, "select current_user");
        String database = one(handle, "select pg_catalog.current_database()");
        boolean isSuper = one(handle, "select rolsuper from pg_catalog.pg_roles where rolname = current_user")
                .equals("t");
        return isSuper
                ? new SourceRole(user, database, List.of("is a superuser"), List.of())
                : new SourceRole(user, database, list(handle, POWERS), list(handle, CHANGES));
    }

    /** @throws DatabaseException when it may do more than read, with what to grant instead */
    void requireReader(Source source) {
        List<String> all = new ArrayList<>(powers);
        all.addAll(changes);
        if (!all.isEmpty()) {
            throw new DatabaseException("The source's user " + user + " at " + source.address()
                    + " may do more than read: it " + shown(all)
                    + ". Pulls run with its rights, so give them a user of their own that can only select, and name it in"
                    + " source.user:\n"
                    + "  create role quarterdeck_reader login password '…';\n"
                    + "  grant connect on database " + database + " to quarterdeck_reader;\n"
                    + "  grant usage on schema the_schema to quarterdeck_reader;\n"
                    + "  grant select on all tables in schema the_schema to quarterdeck_reader;"
                    + (changes.stream().anyMatch(change -> change.equals("may create tables in the schema public"))
                            ? "\nUp to PostgreSQL 14 everybody may create tables in public:\n"
                                    + "  revoke create on schema public from public;"
                            : ""));
        }
    }

    private static String shown(List<String> all) {
        String first = all.stream().limit(SHOWN).collect(Collectors.joining(", it "));
        return all.size() <= SHOWN ? first : first + " (and " + (all.size() - SHOWN) + " more)";
    }

    /** For {@code check}, where the store is its own source: its owner owns it, which is no news. */
    Stream<String> notes() {
        return powers.stream()
                .map(power -> "the source's user " + user + " " + power + "; give pulls a role that can only select");
    }

    private static String one(Handle handle, String query) {
        return handle.createQuery(query).mapTo(String.class).one();
    }

    private static List<String> list(Handle handle, String query) {
        return handle.createQuery(query).mapTo(String.class).list();
    }
}
