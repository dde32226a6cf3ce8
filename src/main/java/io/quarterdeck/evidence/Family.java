package io.quarterdeck.evidence;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.metric.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Kinds of rows that are read together: a figure made from one of them may depend on each. */
enum Family {
    VALUE(
            Kind.MEASUREMENT,
            Kind.BASELINE,
            Kind.DRIVER_RATE,
            Kind.PROMISE,
            Kind.INVESTMENT,
            Kind.FX_RATE,
            Kind.PLAN_ITEM),
    GOALS(Kind.GOAL, Kind.GOAL_MEASUREMENT),
    VOICES(Kind.SURVEY_RESPONSE, Kind.SURVEY_INVITATION),
    RETENTION(Kind.REVENUE_MOVEMENT, Kind.FX_RATE),
    SUPPORT(Kind.SUPPORT_CASE),
    ADOPTION(Kind.USAGE),
    COMMITMENTS(Kind.COMMITMENT),
    COMMENTS(Kind.COMMENT, Kind.ATTESTATION);

    private final Set<Kind> kinds;

    Family(Kind first, Kind... others) {
        kinds = EnumSet.of(first, others);
    }

    Set<Kind> kinds() {
        return kinds;
    }

    /** Every kind that some figure is made from. */
    static Set<Kind> all() {
        Set<Kind> all = EnumSet.noneOf(Kind.class);
        Arrays.stream(values()).forEach(family -> all.addAll(family.kinds));
        return all;
    }

    /** The kinds that these figures may depend on, by the sources they name. */
    static Set<Kind> behind(Collection<Figure> figures) {
        Set<Kind> behind = EnumSet.noneOf(Kind.class);
        figures.stream()
                .flatMap(figure -> Arrays.stream(figure.source().split(",")))
                .flatMap(word -> Kind.byId(word.strip()).stream())
                .forEach(kind -> Arrays.stream(values())
                        // rates alone convert what another family gives
                        .filter(family -> kind != Kind.FX_RATE && family.kinds.contains(kind))
                        .forEach(family -> behind.addAll(family.kinds)));
        return behind;
    }
}
