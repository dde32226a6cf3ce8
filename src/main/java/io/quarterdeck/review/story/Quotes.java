package io.quarterdeck.review.story;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.Quote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** At most two comments that may be quoted: the latest of a promoter, and the latest of someone who is not. */
final class Quotes {
    private static final int LONGEST = 220;

    private Quotes() {}

    static List<Quote> of(Dossier dossier) {
        List<Row> comments = dossier.snapshot().rows(Kind.SURVEY_RESPONSE).stream()
                .filter(row -> row.text("kind").equals("nps") && row.flag("may_quote"))
                .filter(row -> row.findText("comment")
                        .map(String::strip)
                        .filter(Quotes::fits)
                        .isPresent())
                .filter(row -> row.findInstant("answered_at")
                        .filter(dossier.period()::contains)
                        .isPresent())
                .filter(row -> isScore(row.decimal("score")))
                .sorted(Comparator.comparing((Row row) -> row.instant("answered_at"))
                        .reversed()
                        .thenComparing(row -> row.text("response_id")))
                .toList();
        List<Quote> quotes = new ArrayList<>();
        latest(dossier, comments, true).ifPresent(quotes::add);
        latest(dossier, comments, false).ifPresent(quotes::add);
        return List.copyOf(quotes);
    }

    private static boolean fits(String comment) {
        return !comment.isEmpty() && comment.length() <= LONGEST;
    }

    private static boolean isScore(BigDecimal score) {
        return score.signum() >= 0 && score.compareTo(BigDecimal.TEN) <= 0;
    }

    private static Optional<Quote> latest(Dossier dossier, List<Row> comments, boolean promoter) {
        return comments.stream()
                .filter(row -> group(row.decimal("score")).equals("promoter") == promoter)
                .findFirst()
                .map(row -> new Quote(
                        dossier.formats()
                                .quoted(row.findText("comment")
                                        .map(String::strip)
                                        .map(Marks::words)
                                        .orElse("")),
                        dossier.say(
                                "nps.speaker",
                                "known",
                                row.findText("respondent_role").isPresent() ? "yes" : "no",
                                "role",
                                row.findText("respondent_role")
                                        .map(Marks::words)
                                        .map(dossier.formats()::sentence)
                                        .orElse(""),
                                "group",
                                group(row.decimal("score")))));
    }

    private static String group(BigDecimal score) {
        if (score.compareTo(BigDecimal.valueOf(9)) >= 0) {
            return "promoter";
        }
        return score.compareTo(BigDecimal.valueOf(6)) <= 0 ? "detractor" : "passive";
    }
}
