package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Words;
import io.quarterdeck.review.page.Waterfall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands beside the bridge and is never added to it, and what a careful reader would ask about its sums. */
final class BridgeFootnote {
    private static final int NAMES_THAT_FIT = 3;

    private BridgeFootnote() {}

    static String of(Dossier dossier, Bridge bridge, ChartScale scale, Waterfall chart, Citations citations) {
        List<String> notes = new ArrayList<>();
        citations
                .take("value.estimated")
                .filter(amount -> amount.signum() != 0)
                .ifPresent(amount ->
                        notes.add(apart(dossier, "bridge.footnote.estimated", amount, "value.estimated", citations)));
        citations
                .take("value.risk")
                .filter(amount -> amount.signum() != 0)
                .ifPresent(
                        amount -> notes.add(apart(dossier, "bridge.footnote.risk", amount, "value.risk", citations)));
        if (!bridge.unplanned().isEmpty()) {
            notes.add(unplanned(dossier, bridge.unplanned()));
        }
        List<Rebaselinings.Event> rebased = Rebaselinings.between(
                dossier,
                Drivers.money(dossier),
                dossier.period().start(),
                dossier.period().end());
        if (!rebased.isEmpty()) {
            notes.add(RebaseliningNote.latest(dossier, rebased));
        }
        if (roundingShows(bridge, scale)) {
            notes.add(dossier.say("footnote.rounding"));
        }
        ShortenedTotals.note(dossier, chart).ifPresent(notes::add);
        return Words.sentences(notes);
    }

    private static String apart(Dossier dossier, String key, Cited amount, String id, Citations citations) {
        return dossier.say(key, "value", dossier.money(amount), "evidence", citations.number(id));
    }

    private static String unplanned(Dossier dossier, List<String> names) {
        return dossier.say(
                "bridge.footnote.unplanned",
                "count",
                names.size(),
                "named",
                names.size() <= NAMES_THAT_FIT ? "yes" : "no",
                "names",
                dossier.words().list(names));
    }

    private static boolean roundingShows(Bridge bridge, ChartScale scale) {
        BigDecimal sum = bridge.parts().stream()
                .map(part -> scale.shown(part.amount().value()))
                .reduce(shown(bridge.rest(), scale), BigDecimal::add)
                .add(shown(bridge.promised(), scale));
        return sum.compareTo(scale.shown(bridge.delivered().value())) != 0;
    }

    private static BigDecimal shown(Optional<Cited> amount, ChartScale scale) {
        return amount.map(Cited::value).map(scale::shown).orElse(BigDecimal.ZERO);
    }
}
