package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.metric.Attestations;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.format.Marks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a figure is called in the account's language, by its id. */
final class FigureNames {
    private static final String PREVIOUS = ".previous";
    private static final String YEAR_AGO = ".year_ago";
    private static final List<String> OF_DRIVERS = List.of(
            "value.delivered",
            "value.estimated",
            "value.promised",
            "value.vs_plan",
            "value.variance",
            "value.baseline",
            "plan.target",
            "plan.baseline");

    private FigureNames() {}

    /** Without its period: for tiles, where the page says the period. */
    static String label(Dossier dossier, String id) {
        return dossier.words()
                .find("figure." + id)
                .or(() -> ofDriver(dossier, id))
                .or(() -> ofMeasure(dossier, id))
                .orElseGet(() -> Marks.words(dossier.find(id).map(Figure::name).orElse(id)));
    }

    /** With its period where that is not the review's own: "Value delivered, Q2 2026". */
    static String full(Dossier dossier, Figure figure) {
        for (Map.Entry<String, ReviewPeriod> earlier : Map.of(
                        PREVIOUS,
                        dossier.period().previous(),
                        YEAR_AGO,
                        dossier.period().yearAgo())
                .entrySet()) {
            if (figure.id().endsWith(earlier.getKey())) {
                String id = figure.id()
                        .substring(0, figure.id().length() - earlier.getKey().length());
                String period = dossier.formats().periods().brief(earlier.getValue());
                return dossier.say("figure.of.period", "name", told(dossier, id, figure), "period", period);
            }
        }
        return told(dossier, figure.id(), figure);
    }

    /** A figure of the deck before, which this one may know no more. */
    static String restated(Dossier dossier, String id, String name) {
        if (id.startsWith("goal.")) {
            return dossier.formats().quoted(Marks.words(name));
        }
        return dossier.find(id).isPresent() ? label(dossier, id) : Marks.words(name);
    }

    private static String told(Dossier dossier, String id, Figure figure) {
        if (id.startsWith("restated.") && !id.equals("restated.total")) {
            return dossier.say("figure.restated", "name", corrected(dossier, id, figure));
        }
        if (id.startsWith("goal.")) {
            return dossier.formats().quoted(Marks.words(figure.inputs().getOrDefault("statement", figure.name())));
        }
        if (id.startsWith(Attestations.FAMILY)) {
            String page = id.substring(Attestations.FAMILY.length()).split("\\.")[0];
            return dossier.say(
                    "figure.attested",
                    "page",
                    dossier.words().find("page." + page).orElse(page));
        }
        return label(dossier, id);
    }

    private static String corrected(Dossier dossier, String id, Figure figure) {
        String whole = id.substring("restated.".length());
        String known = whole.split("@")[0];
        String name = dossier.find(known).isPresent()
                ? told(dossier, known, dossier.find(known).get())
                : Marks.words(figure.name());
        String period = figure.inputs().getOrDefault("point", figure.inputs().getOrDefault("period", ""));
        return period.matches("\\d{4}.*")
                ? dossier.say(
                        "figure.of.period",
                        "name",
                        name,
                        "period",
                        dossier.formats().periods().brief(Precedents.parsed(dossier, period)))
                : name;
    }

    private static Optional<String> ofDriver(Dossier dossier, String id) {
        return OF_DRIVERS.stream()
                .filter(family -> id.startsWith(family + "."))
                .findFirst()
                .map(family -> {
                    String driver = Drivers.name(dossier, id.substring(family.length() + 1));
                    String label = dossier.formats().sentence(driver);
                    return family.equals("value.delivered")
                            ? label
                            : dossier.say("figure.of.driver." + family, "driver", label);
                });
    }

    private static Optional<String> ofMeasure(Dossier dossier, String id) {
        if (!id.startsWith("usage.")) {
            return Optional.empty();
        }
        String measure = id.substring("usage.".length()).replaceAll("\\.(share|change|capacity)$", "");
        String name = dossier.formats().sentence(Measure.name(dossier, measure));
        if (id.endsWith(".capacity") || id.endsWith(".change")) {
            String part = id.substring(id.lastIndexOf('.') + 1);
            return Optional.of(dossier.say("figure.of.measure." + part, "measure", name));
        }
        return Optional.of(name);
    }
}
