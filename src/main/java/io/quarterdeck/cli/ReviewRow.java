package io.quarterdeck.cli;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.GateRule;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.run.Reviews;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A review and what belongs to it, for {@code --json}. */
final class ReviewRow {
    private ReviewRow() {}

    static JsonRow of(Reviews.Standing standing, Gates gates) {
        return new JsonRow()
                .put("id", standing.id())
                .put("account", standing.key().accountId())
                .put("period", standing.key().period())
                .put("edition", standing.key().edition())
                .put("revision", standing.key().revision())
                .put("state", standing.state())
                .put("since", standing.changedAt())
                .put("due_at", standing.dueAt())
                .put("late_seconds", standing.late()
                        .filter(late -> Agenda.isUnfinished(standing) && late.compareTo(Duration.ZERO) > 0)
                        .map(Duration::toSeconds))
                .put("schedule", standing.schedule())
                .put("delivery", standing.delivery())
                .put("approval", standing.approval())
                .put("owner", Wording.owner(standing, gates))
                .put("has_deck", standing.hasDeck())
                .put("attempts", standing.attempts())
                .put("retry_at", standing.retryAt())
                .put("trouble", Optional.of(standing.trouble()).filter(words -> !words.isEmpty()))
                .put(
                        "findings",
                        standing.findings().stream()
                                .map(finding -> finding(finding, gates))
                                .toList());
    }

    private static Map<String, Object> finding(Finding finding, Gates gates) {
        GateRule rule = gates.rule(finding.rule());
        return new JsonRow()
                .put("rule", finding.rule())
                .put("rule_in_words", rule.words())
                .put("figure", finding.figure())
                .put("message", finding.message())
                .put("remedy", finding.remedy())
                .put("owner", rule.owner())
                .put("releasable", rule.releasable())
                .fields();
    }

    static Map<String, Object> step(Reviews.Step step) {
        return new JsonRow()
                .put("at", step.at())
                .put("state", step.state())
                .put("stage", said(step.stage()))
                .put("hash", said(step.hash()))
                .put("message", said(step.message()))
                .put("actor", said(step.actor()))
                .put("epoch", step.epoch())
                .fields();
    }

    static JsonRow message(Reviews.Message message) {
        return new JsonRow()
                .put("id", message.id())
                .put("topic", message.topic())
                .put("review", message.reviewId())
                .put("recipient", message.recipient())
                .put("subject", message.subject())
                .put("state", message.state())
                .put("attempts", message.attempts())
                .put("next_at", message.nextAt())
                .put("answer", said(message.answer()))
                .put("since", message.changedAt());
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
