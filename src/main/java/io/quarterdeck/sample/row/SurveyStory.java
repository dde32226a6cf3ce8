package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes answers to surveys, score by score as the story counts them. */
public final class SurveyStory {
    private static final int MORNING = 8 * 60;
    private static final int EVENING = 19 * 60;
    /** Points off an even way, the reviewed quarter first. */
    private static final List<Integer> UNEVEN = List.of(0, -4, 3, -2, 5, -3, 2);

    /**
     * One quarter's answers to "would you recommend us".
     *
     * @param scores how many gave 0, 1, … 10
     */
    public record Nps(int back, List<Integer> scores, int invited) {
        /** Spreads promoters, passives and detractors over the scores as people commonly do. */
        public static Nps of(int back, int promoters, int passives, int detractors, int invited) {
            int nine = promoters - promoters / 2;
            int seven = passives / 2;
            int six = detractors - detractors / 2;
            int five = (detractors - six) / 2;
            int three = detractors - six - five;
            return new Nps(
                    back,
                    List.of(0, 0, 0, three, 0, five, six, seven, passives - seven, nine, promoters - nine),
                    invited);
        }

        /**
         * So many quarters up to the reviewed one, with about the same number of answers and a score on its way
         * from one to another; a quarter of the answers are passive.
         */
        public static List<Nps> drifting(int quarters, int answers, int firstScore, int lastScore, int invited) {
            return IntStream.range(0, quarters)
                    .mapToObj(index -> {
                        int back = quarters - 1 - index;
                        int uneven = UNEVEN.get(back % UNEVEN.size());
                        int score = firstScore + (lastScore - firstScore) * index / Math.max(1, quarters - 1) + uneven;
                        int number = answers + uneven * answers / 60;
                        int promoters = number * (75 + score) / 200;
                        int detractors = number * (75 - score) / 200;
                        int passives = number - promoters - detractors;
                        return of(back, promoters, passives, detractors, invited);
                    })
                    .toList();
        }
    }

    /** Words that came with a score in the reviewed quarter. */
    public record Comment(int score, String role, String text, boolean mayQuote) {}

    /** One quarter's satisfaction with solved cases, on a scale of 5. */
    public record Csat(int back, int satisfied, int unsatisfied) {}

    private SurveyStory() {}

    /** @param roles what the people who answer do at the customer */
    public static void write(AccountRows rows, List<Nps> quarters, List<String> roles, List<Comment> comments) {
        for (Nps quarter : quarters) {
            Chance chance = rows.chance("nps " + quarter.back);
            List<Comment> left = new ArrayList<>(quarter.back == 0 ? comments : List.of());
            List<Integer> scores = new ArrayList<>();
            for (int score = 0; score < quarter.scores.size(); score++) {
                scores.addAll(Collections.nCopies(quarter.scores.get(score), score));
            }
            int person = 0;
            for (int score : chance.shuffled(scores)) {
                Optional<Comment> comment =
                        left.stream().filter(each -> each.score == score).findFirst();
                comment.ifPresent(left::remove);
                person++;
                answer(rows, quarter.back, person, score, comment, chance.of(roles), chance);
            }
            invite(rows, quarter, chance);
        }
    }

    /** A later answer of the quarter's first respondent: the one that counts. The earlier score was {@code score}. */
    public static void changedMind(AccountRows rows, int score) {
        respond(rows, "nps", BigDecimal.valueOf(score))
                .respondent(1)
                .at(rows.chronicle().day(0, 2), MORNING)
                .write();
    }

    /** An answer as only a broken import can give: counted as refused, never clamped. */
    public static void broken(AccountRows rows, int score, boolean dated) {
        Answer answer = respond(rows, "nps", BigDecimal.valueOf(score));
        (dated ? answer.at(rows.chronicle().day(0, 40), MORNING) : answer).write();
    }

    public static void csat(AccountRows rows, List<Csat> quarters) {
        for (Csat quarter : quarters) {
            Chance chance = rows.chance("csat " + quarter.back);
            for (int index = 0; index < quarter.satisfied + quarter.unsatisfied; index++) {
                boolean satisfied = index < quarter.satisfied;
                int score = satisfied ? chance.between(4, 5) : chance.between(2, 3);
                LocalDate day = rows.chronicle().day(quarter.back, chance.between(0, 88));
                respond(rows, "csat", BigDecimal.valueOf(score))
                        .at(day, chance.between(MORNING, EVENING))
                        .write();
            }
        }
    }

    private static void answer(
            AccountRows rows, int back, int person, int score, Optional<Comment> comment, String role, Chance chance) {
        LocalDate day = rows.chronicle().day(back, chance.between(20, 85));
        respond(rows, "nps", BigDecimal.valueOf(score))
                .respondent(person)
                .role(comment.map(Comment::role).orElse(role))
                .comment(comment)
                .at(day, chance.between(MORNING, EVENING))
                .write();
    }

    private static void invite(AccountRows rows, Nps quarter, Chance chance) {
        for (int index = 0; index < quarter.invited; index++) {
            LocalDate day = rows.chronicle().day(quarter.back, 1 + index % 14);
            rows.add(
                    Kind.SURVEY_INVITATION,
                    Fields.of("invitation_id", rows.nextId(Kind.SURVEY_INVITATION))
                            .and("invited_at", rows.chronicle().at(day, chance.between(MORNING, EVENING)))
                            .and("kind", "nps"));
        }
    }

    private static Answer respond(AccountRows rows, String kind, BigDecimal score) {
        return new Answer(rows, kind, score);
    }
}
