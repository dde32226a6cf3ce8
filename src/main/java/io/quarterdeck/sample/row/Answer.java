package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** One answer to a survey while it is being written. */
final class Answer {
    private final AccountRows rows;
    private final Fields fields;
    private boolean mayQuote;

    Answer(AccountRows rows, String kind, BigDecimal score) {
        this.rows = rows;
        this.fields = Fields.of("response_id", rows.nextId(Kind.SURVEY_RESPONSE))
                .and("kind", kind)
                .and("score", score);
    }

    Answer respondent(int number) {
        fields.and("respondent_id", rows.profile().id() + "-person-" + number);
        return this;
    }

    Answer role(String role) {
        fields.and("respondent_role", role);
        return this;
    }

    Answer comment(Optional<SurveyStory.Comment> comment) {
        fields.and("comment", comment.map(SurveyStory.Comment::text));
        mayQuote = comment.map(SurveyStory.Comment::mayQuote).orElse(false);
        return this;
    }

    Answer at(LocalDate day, int minuteOfDay) {
        fields.and("answered_at", rows.chronicle().at(day, minuteOfDay));
        return this;
    }

    void write() {
        rows.add(Kind.SURVEY_RESPONSE, fields.and("may_quote", mayQuote));
    }
}
