package io.quarterdeck.config;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds what a person would have to write instead of a colour: its own hue, as little darker or lighter as will do. */
final class NearestColour {
    private static final int STEPS = 255;
    private static final Colour BLACK = new Colour(0, 0, 0);

    private NearestColour() {}

    /** The colour that passes after the fewest steps to black or to white; empty when not even these do. */
    static Optional<Colour> passing(Colour colour, Predicate<Colour> passes) {
        return IntStream.rangeClosed(0, STEPS)
                .boxed()
                .flatMap(step ->
                        IntStream.of(0, 255).mapToObj(end -> colour.towards(end == 0 ? BLACK : Colour.WHITE, step)))
                .filter(passes)
                .findFirst();
    }
}
