package io.quarterdeck.jasper;

import io.quarterdeck.chart.Typeface;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The families that set one deck, in the order in which each of its characters is looked for.
 *
 * @param missing code points that none of the templates' families has
 */
record FontOrder(List<Faces> families, Set<Integer> missing) {
    /** What the styles call it: the family, or all of them. */
    String name() {
        return families.stream().map(Faces::family).collect(Collectors.joining(", "));
    }

    Typeface regular() {
        return new Typeface(families.stream().map(Faces::regular).toList());
    }

    Typeface bold() {
        return new Typeface(families.stream().map(Faces::bold).toList());
    }

    Typeface italic() {
        return new Typeface(families.stream().map(Faces::italic).toList());
    }
}
