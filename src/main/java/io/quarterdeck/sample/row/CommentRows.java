package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;

/** Writes what the customer success manager says to a page of the review, and what of it is attested. */
public record CommentRows(AccountRows rows) {
    public void comment(String page, String text) {
        rows.add(Kind.COMMENT, place(page).and("text", text).and("written_by", author()));
    }

    /** The author answers for a plain number in the comment on that page. */
    public void attest(String page, long number, String reason) {
        rows.add(
                Kind.ATTESTATION,
                place(page)
                        .and("number", Long.toString(number))
                        .and("value", BigDecimal.valueOf(number))
                        .and("unit", "number")
                        .and("attested_by", author())
                        .and("attested_on", rows.chronicle().afterReview(2))
                        .and("reason", reason));
    }

    private String author() {
        return rows.profile().csm();
    }

    private Fields place(String page) {
        return Fields.of("period", rows.chronicle().reviewed().name()).and("page", page);
    }
}
