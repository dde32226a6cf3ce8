package io.quarterdeck.evidence;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Precedent;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SurveyCount;
import io.quarterdeck.metric.SurveyCounts;
import io.quarterdeck.period.ReviewPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a snapshot may stand in a file that a customer keeps: enough to compute every figure again, and nobody's
 * answer, address or name beyond those that the pages print.
 *
 * @param account without its contacts, addresses, logo and margin
 * @param rows by kind as they were pulled; never answers nor invitations
 * @param answers as counts; empty when there is no pull of answers, or no figure that needs it
 * @param invitations as counts, likewise
 * @param precedent the deck before, with what of it is corrected
 */
public record Disclosure(
        Account account,
        ReviewPeriod period,
        Map<Kind, List<Row>> rows,
        Optional<List<SurveyCount>> answers,
        Optional<List<InvitationCount>> invitations,
        List<QuotableComment> comments,
        Optional<Precedent> precedent) {
    public Disclosure {
        Map<Kind, List<Row>> copy = new EnumMap<>(Kind.class);
        rows.forEach((kind, list) -> copy.put(kind, List.copyOf(list)));
        rows = Collections.unmodifiableMap(copy);
        answers = answers.map(List::copyOf);
        invitations = invitations.map(List::copyOf);
        comments = List.copyOf(comments);
    }

    /** Everything from which any figure is made. */
    public static Disclosure of(Snapshot snapshot) {
        return of(snapshot, Family.all());
    }

    /** No more than these figures need: a deck without the page on retention shows no revenue. */
    public static Disclosure of(Snapshot snapshot, Collection<Figure> figures) {
        return of(snapshot, Family.behind(figures));
    }

    /**
     * What these figures need, and the comments that the pages print: one without a number has no figure.
     *
     * @param snapshot with the printed comments alone
     */
    static Disclosure printed(Snapshot snapshot, Collection<Figure> figures) {
        Set<Kind> kinds = Family.behind(figures);
        Family.COMMENTS.kinds().stream()
                .filter(kind -> !snapshot.rows(kind).isEmpty())
                .forEach(kinds::add);
        return of(snapshot, kinds);
    }

    private static Disclosure of(Snapshot snapshot, Set<Kind> kinds) {
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        snapshot.rows().forEach((kind, list) -> {
            if (kinds.contains(kind) && kind != Kind.SURVEY_RESPONSE && kind != Kind.SURVEY_INVITATION) {
                rows.put(kind, list);
            }
        });
        boolean answered = kinds.contains(Kind.SURVEY_RESPONSE) && snapshot.hasPull(Kind.SURVEY_RESPONSE);
        boolean invited = kinds.contains(Kind.SURVEY_INVITATION) && snapshot.hasPull(Kind.SURVEY_INVITATION);
        return new Disclosure(
                known(snapshot.account()),
                snapshot.period(),
                rows,
                answered ? Optional.of(SurveyCounts.of(snapshot)) : Optional.empty(),
                invited ? Optional.of(Invited.count(snapshot)) : Optional.empty(),
                answered ? comments(snapshot) : List.of(),
                snapshot.precedent());
    }

    /** Rows from which {@code BusinessFigures} computes the same figures as from those that were pulled. */
    public Snapshot snapshot() {
        Map<Kind, List<Row>> all = new EnumMap<>(Kind.class);
        all.putAll(rows);
        answers.ifPresent(counts -> all.put(Kind.SURVEY_RESPONSE, new SurveyCounts(period).rows(account.id(), counts)));
        invitations.ifPresent(counts -> all.put(Kind.SURVEY_INVITATION, Invited.rows(account.id(), counts)));
        return new Snapshot(account, period, List.of(), all, Map.of(), Map.of(), precedent, Instant.EPOCH);
    }

    /** The kinds of which something is shown, with how many rows were pulled. */
    public Map<Kind, Integer> rowCounts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        rows.forEach((kind, list) -> counts.put(kind, list.size()));
        answers.ifPresent(list -> counts.put(
                Kind.SURVEY_RESPONSE,
                list.stream().mapToInt(SurveyCount::answers).reduce(0, Math::addExact)));
        invitations.ifPresent(list -> counts.put(
                Kind.SURVEY_INVITATION,
                list.stream().mapToInt(InvitationCount::invited).reduce(0, Math::addExact)));
        return counts;
    }

    static Account known(Account account) {
        return new Account(
                account.id(),
                account.name(),
                Optional.empty(),
                account.locale(),
                account.currency(),
                account.zone(),
                account.fiscalYearStart(),
                Optional.empty(),
                Optional.empty(),
                account.lead(),
                Optional.empty(),
                account.valueStartOn(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }

    private static List<QuotableComment> comments(Snapshot snapshot) {
        List<QuotableComment> comments = new ArrayList<>();
        for (Row row : snapshot.rows(Kind.SURVEY_RESPONSE)) {
            boolean now = row.findInstant("answered_at")
                    .filter(snapshot.period()::contains)
                    .isPresent();
            if (now && row.flag("may_quote")) {
                row.findText("comment")
                        .filter(comment -> !comment.isBlank())
                        .ifPresent(comment -> comments.add(
                                new QuotableComment(row.text("kind"), row.findText("respondent_role"), comment)));
            }
        }
        return comments;
    }
}
