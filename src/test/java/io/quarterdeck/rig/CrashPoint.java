package io.quarterdeck.rig;

import java.util.List;
import java.util.stream.Stream;

/**
 * A named place in the program.
 *
 * @param wish of a review that leads by it
 */
record CrashPoint(String name, Wish wish) {
    /** On the road of a review that is made and mailed. */
    static final List<CrashPoint> ROAD = of(
            Wish.MAILED,
            "claimed:after",
            "pulled:before",
            "pulled:after",
            "assembled:before",
            "assembled:after",
            "rendered:before",
            "rendered:after",
            "file:written",
            "file:linked",
            "archived:before",
            "archived:after",
            "chain:half",
            "chain:written",
            "head:written",
            "head:half",
            "released:before",
            "released:after");

    static final List<CrashPoint> SENDING =
            of(Wish.MAILED, "sending:claimed", "dot:before", "dot:after", "sending:answered", "sending:noted");

    /** Where a review ends otherwise. */
    static final List<CrashPoint> ENDS = Stream.of(
                    of(Wish.TROUBLED, "troubled:before", "troubled:after"),
                    of(Wish.KEPT, "let-go:before", "let-go:after"),
                    of(Wish.HELD, "held:before", "held:after"),
                    of(Wish.APPROVED, "awaits-approval:before", "awaits-approval:after"),
                    of(Wish.GIVEN_UP, "failed:before", "failed:after"))
            .flatMap(List::stream)
            .toList();

    /** Those that a node of {@code serve} can come to. */
    static List<CrashPoint> ofServe() {
        return Stream.of(ROAD, SENDING, ENDS).flatMap(List::stream).toList();
    }

    static List<CrashPoint> of(Wish wish, String... names) {
        return Stream.of(names).map(name -> new CrashPoint(name, wish)).toList();
    }
}
