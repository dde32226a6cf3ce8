package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What the customer was shown last of each figure and time; decks are taken from the latest to the earliest. A number that
 * a later deck printed, in a series or as a correction, has the place of the earlier one.
 */
final class Shown {
    /**
     * What a deck says of the time to come is agreed anew in each, companions repeat figures of other decks, and what a
     * person attested in a comment stands for that comment alone.
     */
    private static final Set<String> INTENTIONS =
            Set.of("plan.", "restated.", "commitments.", "value.baseline.", Attestations.FAMILY);

    private static final List<String> COMPANIONS = List.of(".previous", ".year_ago", ".monthly");

    private final Set<Moment> later = new HashSet<>();
    private final Map<Moment, Correction> corrections = new HashMap<>();
    private boolean isLatest = true;

    /** A figure at the end of a period, or at the point of a series. */
    private record Moment(String figure, String at) {}

    /**
     * The deck that printed a number last.
     *
     * @param again reads the deck, whose rows may be many
     * @param isLatest whether it is the first that was taken
     */
    record Origin(String period, int revision, String sha256, Supplier<EarlierDeck> again, boolean isLatest) {}

    /** @param value empty where the number was withdrawn */
    private record Correction(Origin by, String evidence, Optional<BigDecimal> value) {}

    /**
     * A number that was printed.
     *
     * @param figure as the deck has it that the number is computed again for
     * @param point of its series, or the period where the latest deck's own is another
     * @param by the deck that printed it last
     * @param evidence its number in that deck
     * @param value as it was printed; empty where it was withdrawn
     */
    record Print(
            EarlierDeck.Printed figure,
            Optional<String> point,
            Origin by,
            String evidence,
            Optional<BigDecimal> value) {}

    /**
     * What this deck printed and no later one did, as it was corrected since.
     *
     * @param again gives it again; it is not kept
     */
    List<Print> take(EarlierDeck deck, Supplier<EarlierDeck> again) {
        String own = deck.snapshot().period().name();
        Origin origin = new Origin(own, deck.revision(), deck.sha256(), again, isLatest);
        isLatest = false;
        List<Print> prints = new ArrayList<>();
        Set<Moment> taken = new HashSet<>();
        for (EarlierDeck.Printed figure : deck.printed()) {
            if (!isTold(figure)) {
                continue;
            }
            figure.value().ifPresent(value -> {
                taken.add(new Moment(figure.id(), own));
                Optional<String> point = origin.isLatest() ? Optional.empty() : Optional.of(own);
                last(figure, own, new Print(figure, point, origin, figure.evidence(), Optional.of(value)))
                        .ifPresent(prints::add);
            });
            new TreeMap<>(figure.points()).forEach((at, value) -> {
                boolean isDay = at.matches("\\d{4}.*");
                boolean isValue = at.equals(own) && figure.value().isPresent();
                if (!isValue && (isDay || origin.isLatest())) {
                    taken.add(new Moment(figure.id(), at));
                    last(figure, at, new Print(figure, Optional.of(at), origin, figure.evidence(), Optional.of(value)))
                            .ifPresent(prints::add);
                }
            });
        }
        later.addAll(taken);
        corrected(deck, origin);
        return prints;
    }

    private Optional<Print> last(EarlierDeck.Printed figure, String at, Print print) {
        Moment moment = new Moment(figure.id(), at);
        if (later.contains(moment)) {
            return Optional.empty();
        }
        return Optional.ofNullable(corrections.get(moment))
                .map(known -> new Print(figure, print.point(), known.by(), known.evidence(), known.value()))
                .or(() -> Optional.of(print));
    }

    /** What the deck itself tells of decks before it. */
    private void corrected(EarlierDeck deck, Origin origin) {
        Optional<Precedent> precedent = deck.snapshot().precedent();
        Map<String, EarlierDeck.Printed> byId = deck.printed().stream()
                .collect(Collectors.toMap(EarlierDeck.Printed::id, Function.identity(), (one, same) -> one));
        for (Restated restated : precedent.map(Precedent::restated).orElse(List.of())) {
            Optional<String> evidence = Optional.ofNullable(byId.get(restated.figureId()))
                    .map(EarlierDeck.Printed::evidence)
                    .or(() -> restated.now().isEmpty() ? Optional.of("") : Optional.empty());
            evidence.ifPresent(number -> corrections.putIfAbsent(
                    new Moment(
                            restated.figure(),
                            restated.point().orElse(precedent.get().printedFor(restated))),
                    new Correction(origin, number, restated.now())));
        }
    }

    private static boolean isTold(EarlierDeck.Printed figure) {
        return INTENTIONS.stream().noneMatch(figure.id()::startsWith)
                && COMPANIONS.stream().noneMatch(figure.id()::endsWith);
    }
}
