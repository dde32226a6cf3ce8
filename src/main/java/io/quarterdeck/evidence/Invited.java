package io.quarterdeck.evidence;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.ReviewPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invitations as counts and back. */
final class Invited {
    private Invited() {}

    static List<InvitationCount> count(Snapshot snapshot) {
        ReviewPeriod review = snapshot.period();
        Map<InvitationCount, Integer> counts = new HashMap<>();
        for (Row row : snapshot.rows(Kind.SURVEY_INVITATION)) {
            ReviewPeriod at = review.calendar()
                    .containing(review.granularity(), LocalDate.ofInstant(row.instant("invited_at"), review.zone()));
            counts.merge(new InvitationCount(row.text("kind"), at, 1), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new InvitationCount(
                        entry.getKey().survey(), entry.getKey().period(), entry.getValue()))
                .sorted(Comparator.comparing(InvitationCount::survey)
                        .thenComparing(count -> count.period().start()))
                .toList();
    }

    static List<Row> rows(String accountId, List<InvitationCount> counts) {
        List<Row> rows = new ArrayList<>();
        for (InvitationCount count : counts) {
            for (int number = 0; number < count.invited(); number++) {
                rows.add(Row.of(Map.of(
                        "account_id",
                        accountId,
                        "invitation_id",
                        "invitation-" + rows.size(),
                        "invited_at",
                        count.period().startInstant(),
                        "kind",
                        count.survey())));
            }
        }
        return rows;
    }
}
