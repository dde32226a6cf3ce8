package io.quarterdeck.review.story;

/** Writes one page kind from the figures. */
@FunctionalInterface
public interface PageWriter {
    Written write(Dossier dossier, Citations citations);
}
