package io.quarterdeck.review;

import io.quarterdeck.figure.Figures;
import java.util.List;
import java.util.stream.LongStream;

/** Reviews of generated accounts of which one source alone has figures. */
public final class LoneSources {
    /** What one source alone brings. */
    static final List<String> SOURCES = List.of(
            "goals?\\..*",
            "support\\..*",
            "nps\\..*",
            "(value|investment|payback)\\..*",
            "(arr|nrr|grr)\\b.*",
            "usage\\..*");

    private LoneSources() {}

    /** In English, each source with a name of moderate and of great length. */
    public static List<BusinessReview> reviews() {
        return SOURCES.stream()
                .flatMap(source -> LongStream.of(3, 9)
                        .mapToObj(seed -> review(Samples.messages(), new RandomFigures(seed, "en"), source)))
                .toList();
    }

    static BusinessReview review(Messages messages, RandomFigures random, String source) {
        Figures figures = Figures.of(random.figures.all().stream()
                .filter(figure -> figure.id().matches(source))
                .toList());
        return new ReviewAssembler(messages)
                .assemble(random.snapshot, figures, random.settings, Samples.EXECUTIVE, Samples.options());
    }
}
