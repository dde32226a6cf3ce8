package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import java.util.List;

/**
 * Every figure of a review, computed from its frozen snapshot; pure, so that the same rows give the same figures.
 *
 * <p>Each id below is in the result of {@link #compute} always: without a value and with its reason where there is
 * no data, no pull, or nothing to divide by. Ids with {@code <driver>}, {@code <goal>} or {@code <measure>} are there
 * for each one that the account has rows of. "8" marks a figure that carries its last eight periods as points, oldest
 * first and the review period last, each named as {@code ReviewPeriod.name()}; "12m" one that carries the twelve
 * calendar months to the period's end. A point has no value where the period has no data. {@code .previous} and
 * {@code .year_ago} are the same figure of the period before and of the same period a year before. Units: M money of
 * the account (of the company in {@link #portfolio}), R ratio (1.18), # count, h hours, d days, s points of a score,
 * U the driver's, goal's or measure's own unit, N a plain number: a baseline is in what the formula measures (seconds,
 * days, a share), which is seldom the unit of the driver's value.
 *
 * <h2>Value</h2>
 * <pre>
 * value.delivered               M 8  cost saved and revenue gained, measured and attested; + .previous, .year_ago
 * value.delivered.&lt;driver&gt;      M/U 8  measured and attested rows of one driver, of any category; + .previous, .year_ago
 *                                      the inputs of value.delivered name those that the total adds
 * value.estimated               M    cost saved and revenue gained of estimated rows
 * value.estimated.&lt;driver&gt;      M/U  estimated rows of one driver
 * value.risk                    M    risk reduced, rows of every confidence
 * value.promised                M 8  promise for the period, prorated by days
 * value.promised.&lt;driver&gt;       M/U
 * value.vs_plan                 R    value.delivered / value.promised
 * value.vs_plan.&lt;driver&gt;        R
 * value.variance                M    value.delivered - value.promised
 * value.variance.&lt;driver&gt;       M/U
 * value.baseline.&lt;driver&gt;       N    baseline in force on the period's last day; its points are all versions to the
 *                                    end of the next period, named by the day they take effect
 * value.cumulative              M 8  since the value start
 * value.promised.cumulative     M 8
 * value.realisation_rate        R    value.cumulative / value.promised.cumulative
 * </pre>
 *
 * <h2>Return</h2>
 * <pre>
 * investment.cumulative         M 8  since the value start
 * value.multiple                R 8  value.cumulative / investment.cumulative
 * roi                           R    (value - investment) / investment
 * payback.month                 month  1 is the month of the value start; input "month" names it, e.g. 2025-02
 * value.cumulative.monthly      M    = value.cumulative; points: each calendar month since the value start
 * investment.cumulative.monthly M    = investment.cumulative; points: the same months
 * </pre>
 *
 * <h2>Goals</h2>
 * <pre>
 * goals.total, goals.met, goals.on_track, goals.at_risk, goals.behind, goals.no_data   #
 * goal.&lt;goal&gt;.progress          R    its name is the customer's statement, its status the verdict; inputs: statement,
 *                                    measure, unit, baseline, target, actual, measured_on, agreed_on, agreed_by, due_on,
 *                                    elapsed
 * goal.&lt;goal&gt;.baseline, goal.&lt;goal&gt;.target, goal.&lt;goal&gt;.actual   U
 * </pre>
 *
 * <h2>NPS, CSAT</h2>
 * <pre>
 * nps.score                     s 8  details n, low, high; fewer than 5 answers: no value, detail "unprinted" instead;
 *                                    + .previous, .year_ago
 * nps.promoters, nps.passives, nps.detractors   #
 * nps.responses                 #    n; + .previous
 * nps.answers                   #    = n; points named 0 to 10: the number of answers with that score
 * nps.invited                   #
 * nps.response_rate             R
 * nps.refused                   #    scores outside 0 to 10, not whole, or without a date
 * nps.interval.low, nps.interval.high   s
 * nps.change                    s    against the previous period; printed only with 30 answers in both
 * nps.change.margin             s    the change is called only where |nps.change| is greater
 * csat.share                    R 8  detail n; + .previous
 * csat.responses, csat.refused  #
 * </pre>
 *
 * <h2>Retention</h2>
 * <pre>
 * arr.opening, arr.expansion, arr.reactivation, arr.contraction, arr.churn, arr.closing   M  the cohort's bridge, each positive
 * arr.new                       M    ARR at the window's end of what was not in the cohort
 * arr.total                     M    arr.closing + arr.new
 * nrr                           R 8  + .previous, .year_ago; inputs "from" and "to" are the window's first and last day
 * grr                           R 8  one of the next two by setting, named in its input "method"; + .previous, .year_ago
 * grr.movement, grr.account     R
 * churn.logo, churn.revenue     R
 * retention.cohort, retention.lost   #  accounts
 * ltv                           M    portfolio only
 * </pre>
 *
 * <h2>Support</h2>
 * <pre>
 * support.cases                 # 8  + .previous, .year_ago
 * support.first_response.p50, .p90   h 12m  detail n; + .previous, .year_ago
 * support.resolution.p50, .p90       h 12m  detail n; + .previous, .year_ago
 * support.sla                   R    + .previous, .year_ago
 * support.sla.n                 #    cases that carry a verdict
 * support.sla.target            R    from the settings
 * support.reopened              R    share of the cases; + .previous, .year_ago
 * support.backlog               #    + .previous, .year_ago
 * support.backlog.oldest_days   d    unrounded; + .previous, .year_ago
 * </pre>
 *
 * <h2>Adoption</h2>
 * <pre>
 * usage.&lt;measure&gt;               U 8  last value of the period, details capacity and share where known; + .year_ago
 * usage.&lt;measure&gt;.capacity      U
 * usage.&lt;measure&gt;.share         R 8  of the capacity, or the value itself where the unit is %; + .year_ago
 * usage.&lt;measure&gt;.change        R    share less the share a year ago: 0.16 is +16 pp
 * </pre>
 *
 * <h2>Plan</h2>
 * <pre>
 * plan.target                   M    promise for the next period
 * plan.target.&lt;driver&gt;          M/U
 * plan.vs_delivered             R    plan.target / value.delivered
 * plan.baseline.&lt;driver&gt;        N    in force on the next period's first day; input "effective_from"
 * plan.rebaselined              #    drivers whose baseline is set anew with effect in the next period
 * plan.items                    #    actions planned for the next period
 * </pre>
 *
 * <h2>Since last time</h2>
 * <pre>
 * commitments.total             #    open when the period began or made in it
 * commitments.kept, commitments.late, commitments.dropped, commitments.open   #
 * restated.total                #    figures of earlier decks that the rows give otherwise now
 * restated.&lt;id&gt;                 U    such a figure as it is now; inputs printed, period, printed_as (its number in that
 *                                    deck), rows_added, rows_changed, rows_removed; of a point &lt;id&gt;@2026-Q1
 * </pre>
 *
 * <h2>Comments</h2>
 * <pre>
 * attested.&lt;page&gt;.&lt;k&gt;          U    the k-th number in the comment on a page that a person has attested; inputs number (as
 *                                    it is written), attested_by and reason; not computed
 * </pre>
 *
 * <h2>Portfolio</h2>
 * The families value (without baselines), return (without payback and months), NPS, CSAT, retention and support, over
 * all accounts as ratio of sums, money in {@link MetricSettings#baseCurrency()}, and:
 * <pre>
 * sales.opportunities.with_case, sales.opportunities.without_case   #  closed in the period
 * sales.win_rate.with_case, sales.win_rate.without_case             R
 * sales.win_rate.ratio                                              R  with / without
 * sales.attach_rate.with_case, sales.attach_rate.without_case       R
 * sales.attach_rate.ratio                                           R
 * </pre>
 */
public final class BusinessFigures {
    private BusinessFigures() {}

    /** The figures of one account, its money in its own currency. */
    public static Computed compute(Snapshot snapshot, MetricSettings settings) {
        Account account = snapshot.account();
        Basis basis = new Basis(snapshot, settings, account.currency(), new Computation());
        ExchangeRates rates = ExchangeRates.on(basis.lastDay(), settings.baseCurrency(), snapshot.rows(Kind.FX_RATE));
        ValueBook book = ValueBook.read(basis, account, snapshot.rows(), rates);
        ValueBooks books = ValueBooks.ofAccount(book);
        ValueDelivered delivered = new ValueDelivered(basis, books);
        ValuePromised promised = new ValuePromised(basis, books, delivered.drivers());
        Baselines baselines = new Baselines(basis, book.drivers());

        Figure value = delivered.add();
        promised.add(value);
        baselines.add();
        new ReturnOnInvestment(basis, books).add();
        new Payback(basis, book).add();
        new Goals(basis).add();
        addVoices(basis);
        new RevenueRetention(basis, List.of(account), rates).add();
        basis.add(Figure.of("ltv", "Lifetime value of an account", basis.money())
                .source("revenue_movement", 0, basis.lastDay())
                .absent(Absence.PORTFOLIO_ONLY));
        new SupportService(basis).add();
        new Adoption(basis).add();
        new Plan(basis).add(promised, baselines, value);
        new SinceLastTime(basis).add();
        new Attestations(basis).add();
        return basis.out().computed();
    }

    /** The figures over all {@code accounts}, whose rows the snapshot holds; its own account is the vendor. */
    public static Computed portfolio(Snapshot snapshot, MetricSettings settings, List<Account> accounts) {
        Basis basis = new Basis(snapshot, settings, settings.baseCurrency(), new Computation());
        ExchangeRates rates = ExchangeRates.on(basis.lastDay(), settings.baseCurrency(), snapshot.rows(Kind.FX_RATE));
        PortfolioBooks portfolio = new PortfolioBooks(basis, accounts, rates);
        ValueBooks books = portfolio.valueBooks();
        ValueDelivered delivered = new ValueDelivered(basis, books);

        Figure value = delivered.add();
        new ValuePromised(basis, books, delivered.drivers()).add(value);
        new ReturnOnInvestment(basis, books).add();
        addVoices(basis);
        RevenueRetention retention = new RevenueRetention(basis, accounts, rates);
        retention.add();
        basis.add(retention.ltv(portfolio.grossMargin(retention.ledger())));
        new SupportService(basis).add();
        new SalesImpact(basis).add();
        return basis.out().computed();
    }

    private static void addVoices(Basis basis) {
        new NetPromoterScore(basis).add();
        new CustomerSatisfaction(basis).add();
    }
}
