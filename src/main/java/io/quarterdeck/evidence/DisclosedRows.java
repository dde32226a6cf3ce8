package io.quarterdeck.evidence;

import io.quarterdeck.json.Json;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.json.Tree;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Precedent;
import io.quarterdeck.metric.RowJson;
import io.quarterdeck.metric.SurveyCount;
import io.quarterdeck.period.ReviewPeriod;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is disclosed of each kind as the list that stands in the evidence, in the form whose hash the pull has. */
final class DisclosedRows {
    private static final String SURVEY = "survey";

    private DisclosedRows() {}

    static Map<Kind, List<Map<String, Object>>> write(Disclosure disclosure) {
        Map<Kind, List<Map<String, Object>>> rows = new EnumMap<>(Kind.class);
        disclosure
                .rows()
                .forEach((kind, list) -> rows.put(
                        kind, list.stream().map(row -> RowJson.write(kind, row)).toList()));
        disclosure
                .answers()
                .ifPresent(counts -> rows.put(
                        Kind.SURVEY_RESPONSE,
                        Stream.concat(
                                        counts.stream().map(DisclosedRows::answers),
                                        disclosure.comments().stream().map(DisclosedRows::comment))
                                .toList()));
        disclosure
                .invitations()
                .ifPresent(counts -> rows.put(
                        Kind.SURVEY_INVITATION,
                        counts.stream().map(DisclosedRows::invited).toList()));
        return rows;
    }

    /** SHA-256 (hex) over the canonical JSON of the list. */
    static String sha256(List<?> rows) {
        return Sha256.hex(Json.canonical(rows));
    }

    private static Map<String, Object> answers(SurveyCount count) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put(SURVEY, count.survey());
        tree.put("fate", count.fate().name().toLowerCase(Locale.ROOT));
        count.period().ifPresent(period -> put(tree, period));
        count.score().ifPresent(score -> tree.put("score", score));
        tree.put("answers", count.answers());
        return tree;
    }

    private static Map<String, Object> comment(QuotableComment comment) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put(SURVEY, comment.survey());
        comment.role().ifPresent(role -> tree.put("role", role));
        tree.put("comment", comment.comment());
        return tree;
    }

    private static Map<String, Object> invited(InvitationCount count) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put(SURVEY, count.survey());
        put(tree, count.period());
        tree.put("invited", count.invited());
        return tree;
    }

    private static void put(Map<String, Object> tree, ReviewPeriod period) {
        tree.put("period", period.name());
        tree.put("start", period.start().toString());
    }

    /** @param rows kind → list, as {@link #write} gave it */
    static Disclosure read(
            io.quarterdeck.account.Account account, ReviewPeriod period, Tree rows, Optional<Precedent> precedent) {
        Map<Kind, List<io.quarterdeck.metric.Row>> byKind = new EnumMap<>(Kind.class);
        Optional<List<SurveyCount>> answers = Optional.empty();
        Optional<List<InvitationCount>> invitations = Optional.empty();
        List<QuotableComment> comments = List.of();
        for (String id : rows.names()) {
            Kind kind = Kind.byId(id).orElseThrow(() -> new IllegalArgumentException(id + " is no kind of rows"));
            List<Tree> trees = rows.trees(id);
            if (kind == Kind.SURVEY_RESPONSE) {
                Periods periods = new Periods(period);
                answers = Optional.of(trees.stream()
                        .filter(tree -> tree.names().contains("answers"))
                        .map(periods::answers)
                        .toList());
                comments = trees.stream()
                        .filter(tree -> tree.names().contains("comment"))
                        .map(tree ->
                                new QuotableComment(tree.text(SURVEY), tree.findText("role"), tree.text("comment")))
                        .toList();
            } else if (kind == Kind.SURVEY_INVITATION) {
                Periods periods = new Periods(period);
                invitations = Optional.of(trees.stream()
                        .map(tree -> new InvitationCount(tree.text(SURVEY), periods.of(tree), tree.number("invited")))
                        .toList());
            } else {
                byKind.put(
                        kind,
                        trees.stream().map(tree -> RowJson.read(kind, tree)).toList());
            }
        }
        return new Disclosure(account, period, byKind, answers, invitations, comments, precedent);
    }

    /** The periods that counts name, in the review's calendar and granularity. */
    private record Periods(ReviewPeriod review) {
        ReviewPeriod of(Tree tree) {
            ReviewPeriod period = new ReviewPeriod(
                    review.calendar(), review.granularity(), java.time.LocalDate.parse(tree.text("start")));
            if (!period.name().equals(tree.text("period"))) {
                throw new IllegalArgumentException("the period that begins on " + period.start() + " is "
                        + period.name() + ", not " + tree.text("period"));
            }
            return period;
        }

        SurveyCount answers(Tree tree) {
            return new SurveyCount(
                    tree.text(SURVEY),
                    tree.findText("start").map(start -> of(tree)),
                    SurveyCount.Fate.valueOf(tree.text("fate").toUpperCase(Locale.ROOT)),
                    tree.names().contains("score") ? Optional.of(tree.number("score")) : Optional.empty(),
                    tree.number("answers"));
        }
    }
}
