package io.quarterdeck.postgres;

import io.quarterdeck.account.Account;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.MetricSource;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.ReviewPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;

/** Rows from the company's warehouse through its SQL pulls; each call is one read-only snapshot of it. */
public final class SqlMetricSource implements MetricSource {
    /** All but the account and its contacts, which are no rows of figures, and what is the portfolio's alone. */
    private static final Set<Kind> OF_AN_ACCOUNT =
            EnumSet.complementOf(EnumSet.of(Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY));

    /** What figures over all accounts are made of; the rest would only fill memory, account by account. */
    private static final Set<Kind> OF_THE_PORTFOLIO = EnumSet.complementOf(EnumSet.of(
            Kind.ACCOUNT,
            Kind.CONTACT,
            Kind.GOAL,
            Kind.GOAL_MEASUREMENT,
            Kind.USAGE,
            Kind.PLAN_ITEM,
            Kind.COMMITMENT,
            Kind.COMMENT,
            Kind.ATTESTATION));

    private final Source source;
    private final PullFiles pulls;

    public SqlMetricSource(Source source, PullFiles pulls) {
        this.source = source;
        this.pulls = pulls;
    }

    @Override
    public Snapshot pull(Account account, ReviewPeriod period) {
        return inOneSnapshot(period, session -> {
            PullReader reader = new PullReader(source, session);
            FrozenRows rows = new FrozenRows(period.end());
            pulls.in(OF_AN_ACCOUNT).forEach(pull -> rows.add(pull.kind(), read(reader, pull, account, period.end())));
            return rows.snapshot(
                    account, period, ContactRows.read(reader, pulls, account, period.end()), pulls, session.frozenAt());
        });
    }

    /** Days begin at midnight of the vendor's period for every account, as the portfolio's figures count them. */
    @Override
    public Snapshot pullPortfolio(Account vendor, List<Account> accounts, ReviewPeriod period) {
        return inOneSnapshot(period, session -> {
            PullReader reader = new PullReader(source, session);
            FrozenRows rows = new FrozenRows(period.end());
            for (Pull pull : pulls.in(OF_THE_PORTFOLIO)) {
                rows.add(pull.kind(), List.of());
                for (Account account : pull.kind().isByAccount() ? accounts : List.of(vendor)) {
                    rows.add(pull.kind(), read(reader, pull, account, period.end()));
                }
            }
            return rows.snapshot(vendor, period, List.of(), pulls, session.frozenAt());
        });
    }

    private Snapshot inOneSnapshot(ReviewPeriod period, Function<Source.Session, Snapshot> work) {
        try {
            return source.read(period.zone(), work);
        } catch (JdbiException e) {
            throw SourceFailure.of(source, e);
        }
    }

    private static List<Row> read(PullReader reader, Pull pull, Account account, LocalDate to) {
        Optional<String> owner = pull.kind().isByAccount() ? Optional.of(account.id()) : Optional.empty();
        List<Row> rows = new ArrayList<>();
        reader.read(pull, owner, to, rows::add);
        return rows;
    }
}
