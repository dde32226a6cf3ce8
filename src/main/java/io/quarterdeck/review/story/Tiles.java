package io.quarterdeck.review.story;

import io.quarterdeck.account.Lead;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.page.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The six most telling figures that an account has, the leading family first. */
final class Tiles {
    private static final int MOST = 6;
    private static final List<String> VALUE = List.of("value.delivered", "value.cumulative", "value.multiple");
    private static final List<String> GOALS = List.of("goals.met");
    private static final List<String> SERVICE = List.of("support.first_response.p50", "support.sla", "csat.share");
    private static final List<String> REST = List.of(
            "nps.score",
            "nrr",
            "support.first_response.p50",
            "value.delivered",
            "goals.met",
            "value.multiple",
            "value.cumulative",
            "support.resolution.p50",
            "csat.share",
            "support.sla",
            "support.cases",
            "nps.responses",
            "arr.total");

    private Tiles() {}

    static List<Tile> of(Dossier dossier, Citations citations) {
        List<String> chosen = ids(dossier);
        // the tiles' own figures first, so that they carry the lowest numbers, then what their notes compare with
        chosen.forEach(citations::number);
        return chosen.stream().map(id -> tile(dossier, id, citations)).toList();
    }

    private static Tile tile(Dossier dossier, String id, Citations citations) {
        String value = value(dossier, id, citations);
        TileNote note = TileNote.of(dossier, id, citations);
        return new Tile(
                FigureNames.label(dossier, id),
                value,
                note.text(),
                note.tone(),
                citations.number(id),
                Series.sparkline(dossier.find(id)));
    }

    private static List<String> ids(Dossier dossier) {
        List<String> wanted = new ArrayList<>(leading(dossier.account().lead()));
        wanted.addAll(REST);
        Measure.leading(dossier).stream()
                .map(measure -> measure.share().isPresent() ? measure.id() + ".share" : measure.id())
                .forEach(wanted::add);
        Stream<String> outcomes = Drivers.outcomes(dossier).stream().map(driver -> "value.delivered." + driver.id());
        wanted.addAll(Math.min(3, wanted.size()), outcomes.limit(2).toList());
        return wanted.stream()
                .distinct()
                .filter(id -> dossier.figures().printed(id).isPresent())
                .filter(id -> dossier.hasPage("retention") || !(id.equals("nrr") || id.startsWith("arr.")))
                .limit(MOST)
                .toList();
    }

    private static List<String> leading(Lead lead) {
        return switch (lead) {
            case VALUE -> VALUE;
            case GOALS -> GOALS;
            case SERVICE -> SERVICE;
        };
    }

    private static String value(Dossier dossier, String id, Citations citations) {
        Cited value = citations.take(id).orElseThrow();
        return switch (id) {
            case "value.multiple" -> dossier.formats().ratios().multiple(value);
            case "support.sla" -> dossier.formats().ratios().percentFine(value);
            case "goals.met" ->
                dossier.say(
                        "goals.of",
                        "met",
                        dossier.formats().numbers().count(value),
                        "total",
                        citations
                                .take("goals.total")
                                .map(dossier.formats().numbers()::count)
                                .orElse(dossier.formats().dash()));
            default -> dossier.print(value);
        };
    }
}
