package io.quarterdeck.hostile;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;

/** What an account says and what it was given: answers, cases, revenue and use, from none to many. */
record HostileService(Random random, HostileWords words, ReviewPeriod period, int quarters, HostileRows rows) {
    void write() {
        if (random.nextInt(5) > 0) {
            answers();
        }
        if (random.nextInt(4) > 0) {
            cases();
        }
        if (random.nextInt(4) > 0) {
            revenue();
        }
        if (random.nextInt(3) > 0) {
            usage();
        }
    }

    private void answers() {
        for (int back = 0; back < Math.min(quarters, 10); back++) {
            int count = random.nextInt(4) == 0 ? 0 : random.nextInt(back == 0 ? 60 : 12);
            int mood = random.nextInt(11);
            for (int number = 0; number < count; number++) {
                rows.add(
                        Kind.SURVEY_RESPONSE,
                        "response_id",
                        "r" + back + "-" + number,
                        "respondent_id",
                        "p" + number,
                        "respondent_role",
                        random.nextInt(3) == 0 ? "" : words.brief(),
                        "answered_at",
                        at(back, 1 + random.nextInt(80)),
                        "kind",
                        random.nextInt(5) == 0 ? "csat" : "nps",
                        "score",
                        BigDecimal.valueOf(random.nextInt(3) == 0 ? mood : random.nextInt(11)),
                        "comment",
                        random.nextInt(4) == 0 ? words.name() : "",
                        "may_quote",
                        random.nextBoolean());
            }
        }
    }

    private void cases() {
        int count = random.nextInt(80);
        for (int number = 0; number < count; number++) {
            Instant opened = at(random.nextInt(5), random.nextInt(88));
            Duration first = Duration.ofMinutes((long) Math.exp(random.nextInt(14)));
            rows.add(
                    Kind.SUPPORT_CASE,
                    "case_id",
                    "s" + number,
                    "opened_at",
                    opened,
                    "first_response_at",
                    random.nextInt(9) == 0 ? "" : opened.plus(first),
                    "resolved_at",
                    random.nextInt(4) == 0 ? "" : opened.plus(first.multipliedBy(7)),
                    "sla_met",
                    random.nextBoolean(),
                    "reopened",
                    random.nextInt(5) == 0);
        }
    }

    private void revenue() {
        movement("new", quarters, size());
        for (int back = Math.min(quarters, 7); back >= 0; back--) {
            if (random.nextBoolean()) {
                movement("expansion", back, size());
            } else {
                movement("contraction", back, size().negate().divide(BigDecimal.TEN));
            }
        }
    }

    private void movement(String kind, int back, BigDecimal amount) {
        rows.add(
                Kind.REVENUE_MOVEMENT,
                "movement_id",
                kind + back,
                "effective_on",
                start(back).plusDays(random.nextInt(80)),
                "kind",
                kind,
                "arr_amount",
                amount);
    }

    private void usage() {
        int measures = 1 + random.nextInt(6);
        for (int number = 0; number < measures; number++) {
            String unit = random.nextInt(3) == 0 ? "%" : words.brief();
            String measure = words.name();
            BigDecimal capacity = unit.equals("%") ? BigDecimal.valueOf(100) : size();
            for (int back = 0; back < quarters; back++) {
                if (random.nextInt(6) > 0) {
                    rows.add(
                            Kind.USAGE,
                            "measure",
                            measure,
                            "measured_on",
                            start(back).plusDays(70),
                            "value",
                            capacity.multiply(BigDecimal.valueOf(random.nextInt(110), 2)),
                            "capacity",
                            random.nextInt(4) == 0 ? "" : capacity,
                            "unit",
                            unit);
                }
            }
        }
    }

    private BigDecimal size() {
        return BigDecimal.valueOf(1 + random.nextInt(9_999)).movePointRight(random.nextInt(10));
    }

    private Instant at(int back, int day) {
        return start(back).plusDays(day).atTime(10, random.nextInt(60)).toInstant(ZoneOffset.UTC);
    }

    private LocalDate start(int back) {
        return period.start().plusMonths(-3L * back);
    }
}
