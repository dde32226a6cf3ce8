package io.quarterdeck.postgres;

import io.quarterdeck.delivery.Dispatch;
import io.quarterdeck.delivery.Parcel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Who sends which message: epochs and leases, by the database's clock alone.
 *
 * @param lease how long a claim holds when nobody prolongs it
 */
record OutboxClaims(Store store, Duration lease) {
    /** One claim at a time counts what a domain has had: two that count at once would each fill the limit. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('quarterdeck.outbox', 0))";

    private static final String CLAIM = """
            with tried as (
                select o.domain, count(*) as times
                from quarterdeck.outbox_step s join quarterdeck.outbox o using (outbox_id)
                where s.state = 'SENDING' and s.at > now() - interval '1 minute'
                group by o.domain),
            ready as (
                select outbox_id, first_ready_at,
                       coalesce(times, 0) + row_number() over (partition by domain order by first_ready_at, outbox_id)
                           as place
                from quarterdeck.outbox left join tried using (domain)
                where state = 'READY' and next_at <= now()),
            chosen as (
                select o.outbox_id from quarterdeck.outbox o join ready using (outbox_id)
                where o.state = 'READY' and o.next_at <= now() and place <= :perDomain
                order by ready.first_ready_at, o.outbox_id
                limit :most
                for update of o skip locked),
            taken as (
                update quarterdeck.outbox o
                set state = 'SENDING', epoch = epoch + 1, attempts = attempts + 1, lease_owner = :run,
                    lease_until = clock_timestamp() + make_interval(secs => :lease), changed_at = now()
                from chosen where o.outbox_id = chosen.outbox_id
                returning o.outbox_id, o.epoch, o.attempts - 1 as attempts, o.first_ready_at),
            noted as (
                insert into quarterdeck.outbox_step (outbox_id, state, epoch)
                select outbox_id, 'SENDING', epoch from taken)
            select outbox_id, epoch, attempts from taken
            order by first_ready_at, outbox_id
            """;
    private static final String LOAD = """
            select outbox_id, message_id, sender, recipient, account_id, contact_id, edition, subject, mime,
                   cast(extract(epoch from clock_timestamp() - first_ready_at) * 1000 as bigint) as age
            from quarterdeck.outbox where outbox_id = any (:ids)
            """;
    private static final String SWEEP = """
            with lost as (
                select outbox_id from quarterdeck.outbox
                where state in ('SENDING', 'DOT') and lease_until <= now()
                for update skip locked),
            moved as (
                update quarterdeck.outbox o
                set state = case state when 'DOT' then 'IN_DOUBT' else 'READY' end,
                    answer = 'run ' || lease_owner || case state
                        when 'DOT' then ' was lost at the final dot: the relay may have taken the message'
                        else ' was lost before the message was given away' end,
                    next_at = now(), lease_owner = null, lease_until = null, changed_at = now()
                from lost where o.outbox_id = lost.outbox_id
                returning o.outbox_id, o.state, o.answer, o.epoch)
            insert into quarterdeck.outbox_step (outbox_id, state, answer, epoch)
            select outbox_id, state, answer, epoch from moved
            """;

    private record Taken(long id, long epoch, int attempts) {}

    /** The messages' bytes are read after the commit, so that a process that stops meanwhile blocks nobody. */
    List<Parcel> claim(UUID run, int most, int perDomainPerMinute) {
        List<Taken> taken = store.change("The messages to be sent can't be claimed", handle -> {
            handle.execute(ONE_AT_A_TIME);
            return handle.createQuery(CLAIM)
                    .bind("run", run)
                    .bind("most", most)
                    .bind("perDomain", perDomainPerMinute)
                    .bind("lease", ReviewClaims.seconds(lease))
                    .map((row, context) ->
                            new Taken(row.getLong("outbox_id"), row.getLong("epoch"), row.getInt("attempts")))
                    .list();
        });
        return taken.isEmpty() ? List.of() : load(taken);
    }

    void renew(UUID run, Set<Long> inHand) {
        store.change("The leases of this run's messages can't be prolonged", handle -> handle.createUpdate(
                        "update quarterdeck.outbox set lease_until = clock_timestamp() + make_interval(secs => :lease)"
                                + " where lease_owner = :run and outbox_id = any (:inHand)")
                .bind("run", run)
                .bindArray("inHand", Long.class, List.copyOf(inHand))
                .bind("lease", ReviewClaims.seconds(lease))
                .execute());
    }

    int sweep() {
        return store.change(
                "The messages of lost processes can't be looked for",
                (Handle handle) -> handle.createUpdate(SWEEP).execute());
    }

    private List<Parcel> load(List<Taken> taken) {
        Map<Long, Taken> byId = taken.stream().collect(Collectors.toMap(Taken::id, Function.identity()));
        Map<Long, Parcel> parcels = store.change("The messages to be sent can't be read", handle -> handle
                .createQuery(LOAD)
                .bindArray("ids", Long.class, List.copyOf(byId.keySet()))
                .map((row, context) -> parcel(row, byId.get(row.getLong("outbox_id"))))
                .stream()
                .collect(Collectors.toMap(Parcel::id, Function.identity())));
        return taken.stream().map(one -> parcels.get(one.id())).toList();
    }

    private static Parcel parcel(ResultSet row, Taken taken) throws SQLException {
        return new Parcel(
                taken.id(),
                taken.epoch(),
                row.getString("message_id"),
                row.getString("sender"),
                row.getString("recipient"),
                addressee(row),
                row.getString("subject"),
                row.getBytes("mime"),
                taken.attempts(),
                Duration.ofMillis(row.getLong("age")));
    }

    private static Optional<Dispatch.Addressee> addressee(ResultSet row) throws SQLException {
        return row.getString("account_id") == null
                ? Optional.empty()
                : Optional.of(new Dispatch.Addressee(
                        row.getString("account_id"), row.getString("contact_id"), row.getString("edition")));
    }
}
