package io.quarterdeck.run;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.json.Json;
import io.quarterdeck.metric.EarlierDeck;
import io.quarterdeck.review.LedgerEntry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The figures that a deck prints, as the store keeps them for the deck after it, and the pages that were asked for. */
final class PrintedLedger {
    private PrintedLedger() {}

    /** @param pages keys of the edition's pages as the deck was made: a schedule may leave one out, and may change */
    static String write(List<LedgerEntry> ledger, List<String> pages) {
        List<Map<String, Object>> figures = new ArrayList<>();
        for (LedgerEntry entry : ledger) {
            Figure figure = entry.figure();
            if (figure.printed()) {
                Map<String, Object> tree = new TreeMap<>();
                tree.put("evidence", entry.number());
                tree.put("id", figure.id());
                tree.put("name", figure.name());
                tree.put("unit", figure.unit().symbol());
                tree.put("kind", figure.unit().kind().name());
                figure.value().ifPresent(value -> tree.put("value", value.toPlainString()));
                Map<String, Object> points = new LinkedHashMap<>();
                for (Point point : figure.points()) {
                    point.value().ifPresent(value -> points.put(point.at(), value.toPlainString()));
                }
                tree.put("points", points);
                figures.add(tree);
            }
        }
        return new String(Json.canonical(Map.of("figures", figures, "pages", pages)), StandardCharsets.UTF_8);
    }

    static List<EarlierDeck.Printed> read(String json) {
        List<EarlierDeck.Printed> printed = new ArrayList<>();
        for (Object each : (List<?>) Json.object(json).get("figures")) {
            Map<?, ?> tree = (Map<?, ?>) each;
            Map<String, BigDecimal> points = new LinkedHashMap<>();
            ((Map<?, ?>) tree.get("points"))
                    .forEach((at, value) -> points.put((String) at, new BigDecimal((String) value)));
            printed.add(new EarlierDeck.Printed(
                    (String) tree.get("evidence"),
                    (String) tree.get("id"),
                    (String) tree.get("name"),
                    new Unit(Unit.Kind.valueOf((String) tree.get("kind")), (String) tree.get("unit")),
                    Optional.ofNullable((String) tree.get("value")).map(BigDecimal::new),
                    points));
        }
        return printed;
    }
}
