package io.quarterdeck.review.story;

import io.quarterdeck.figure.Status;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.page.Tone;

/** What a change means for the reader. */
final class Tones {
    private Tones() {}

    /** More is better. */
    static Tone gain(Cited change) {
        return gain(Direction.of(change));
    }

    static Tone gain(Direction direction) {
        return switch (direction) {
            case UP -> Tone.GOOD;
            case DOWN -> Tone.BAD;
            case LEVEL -> Tone.NEUTRAL;
        };
    }

    /** Less is better. */
    static Tone cost(Direction direction) {
        return switch (direction) {
            case UP -> Tone.BAD;
            case DOWN -> Tone.GOOD;
            case LEVEL -> Tone.NEUTRAL;
        };
    }

    static Tone of(Status status) {
        return switch (status) {
            case MET, ON_TRACK -> Tone.GOOD;
            case AT_RISK -> Tone.WARN;
            case BEHIND -> Tone.BAD;
            case NO_DATA -> Tone.NEUTRAL;
        };
    }
}
