package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.rig.SinkFault.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private static final List<String> RECIPIENTS =
            IntStream.range(0, 400).mapToObj(i -> "r" + i + "@a.example").toList();

    @Test
    void countsTheOccasionsThatARuleFits() {
        FaultPlan plan = plan(FaultRule.always(SinkFault.DOT_4XX)
                .forRecipient("@a.example")
                .every(2)
                .times(2));
        List<Boolean> struck = IntStream.range(0, 8)
                .mapToObj(i -> {
                    plan.next(Place.RECIPIENT, "x@b.example");
                    return plan.next(Place.RECIPIENT, "x@a.example").isPresent();
                })
                .toList();
        assertThat(struck).containsExactly(false, true, false, true, false, false, false, false);
    }

    @Test
    void strikesOnlyAtTheNthAndOnlyAtItsPlace() {
        FaultPlan plan = plan(FaultRule.always(SinkFault.GREETING_421).nth(2));
        assertThat(plan.next(Place.GREETING, "")).isEmpty();
        assertThat(plan.next(Place.RECIPIENT, "x@a.example")).isEmpty();
        assertThat(plan.next(Place.GREETING, "")).contains(SinkFault.GREETING_421);
        assertThat(plan.next(Place.GREETING, "")).isEmpty();
    }

    @Test
    void aShareIsDrawnBySeedWhateverTheOrderOfTheRecipients() {
        TreeMap<String, Boolean> forth = drawn(7, RECIPIENTS);
        List<String> reversed = new ArrayList<>(RECIPIENTS);
        Collections.reverse(reversed);
        assertThat(drawn(7, reversed)).isEqualTo(forth);
        assertThat(drawn(8, RECIPIENTS)).isNotEqualTo(forth);
        assertThat(forth.values().stream().filter(struck -> struck).count()).isBetween(70L, 130L);
    }

    @Test
    void aSampleStrikesAsOftenAsItWasAsked() {
        List<SinkFault> kinds = List.of(SinkFault.DOT_4XX, SinkFault.RCPT_4XX, SinkFault.CLOSE_BEFORE_GREETING);
        List<FaultRule> rules = FaultPlan.sample(3, 50, kinds, RECIPIENTS);
        assertThat(rules).hasSize(50).isEqualTo(FaultPlan.sample(3, 50, kinds, RECIPIENTS));
        FaultPlan plan = new FaultPlan(3, rules);
        long struck = 0;
        for (int round = 0; round < 20; round++) {
            for (String recipient : RECIPIENTS) {
                struck += plan.next(Place.GREETING, "").stream().count();
                struck += plan.next(Place.RECIPIENT, recipient).stream().count();
            }
        }
        assertThat(struck).isEqualTo(50);
    }

    @Test
    void aRuleIsReadAsItIsWrittenAndAWrongOneIsRefused() {
        FaultRule rule = FaultRule.always(SinkFault.DOT_5XX)
                .forRecipient("a@b.example")
                .times(2)
                .share(0.25);
        assertThat(FaultRule.parse(rule.json())).isEqualTo(rule);
        assertThatThrownBy(() -> FaultRule.parse("{\"fault\":\"DOT_5XX\",\"recipients\":\"a\"}"))
                .hasMessageContaining("recipients");
        assertThatThrownBy(() -> FaultRule.parse("{\"fault\":\"MAIL_4XX\",\"recipient\":\"a@b.example\"}"))
                .hasMessageContaining("before the recipient is known");
    }

    private static FaultPlan plan(FaultRule rule) {
        return new FaultPlan(1, List.of(rule));
    }

    private static TreeMap<String, Boolean> drawn(long seed, List<String> recipients) {
        FaultPlan plan =
                new FaultPlan(seed, List.of(FaultRule.always(SinkFault.DOT_4XX).share(0.25)));
        TreeMap<String, Boolean> struck = new TreeMap<>();
        for (String recipient : recipients) {
            Optional<SinkFault> fault = plan.next(Place.RECIPIENT, recipient);
            struck.put(recipient, fault.isPresent());
        }
        return struck;
    }
}
