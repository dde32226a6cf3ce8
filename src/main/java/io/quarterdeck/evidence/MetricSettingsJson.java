package io.quarterdeck.evidence;

import io.quarterdeck.json.Tree;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Row;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How a company defines its figures, as a JSON tree and back; decimals as strings, drivers in their order. */
final class MetricSettingsJson {
    private MetricSettingsJson() {}

    /** The settings without drivers that the rows don't name: they change no figure and are no customer's business. */
    static MetricSettings needed(MetricSettings settings, Disclosure disclosure) {
        Set<String> named = new HashSet<>();
        for (Kind kind : List.of(Kind.MEASUREMENT, Kind.BASELINE, Kind.PROMISE, Kind.DRIVER_RATE, Kind.PLAN_ITEM)) {
            for (Row row : disclosure.rows().getOrDefault(kind, List.of())) {
                row.findText("driver").ifPresent(named::add);
            }
        }
        return new MetricSettings(
                settings.drivers().stream()
                        .filter(driver -> named.contains(driver.id()))
                        .toList(),
                settings.baseCurrency(),
                settings.retentionWindow(),
                settings.grrMethod(),
                settings.onTrackFrom(),
                settings.atRiskFrom(),
                settings.slaTarget(),
                settings.csatFrom());
    }

    static Map<String, Object> write(MetricSettings settings) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put(
                "drivers",
                settings.drivers().stream().map(MetricSettingsJson::write).toList());
        tree.put("base_currency", settings.baseCurrency().getCurrencyCode());
        tree.put("retention_window", word(settings.retentionWindow()));
        tree.put("grr", word(settings.grrMethod()));
        tree.put("on_track_from", settings.onTrackFrom().toPlainString());
        tree.put("at_risk_from", settings.atRiskFrom().toPlainString());
        settings.slaTarget().ifPresent(target -> tree.put("sla_target", target.toPlainString()));
        tree.put("csat_from", settings.csatFrom().toPlainString());
        return tree;
    }

    private static Map<String, Object> write(Driver driver) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("id", driver.id());
        tree.put("unit", driver.unit());
        tree.put("category", word(driver.category()));
        tree.put("formula", driver.formula());
        Map<String, String> rates = new TreeMap<>();
        driver.rates().forEach((name, rate) -> rates.put(name, rate.toPlainString()));
        tree.put("rates", rates);
        driver.attribution().ifPresent(share -> tree.put("attribution", share.toPlainString()));
        driver.haircut().ifPresent(share -> tree.put("haircut", share.toPlainString()));
        driver.messageKey().ifPresent(key -> tree.put("message", key));
        tree.put("names", driver.names());
        return tree;
    }

    static MetricSettings read(Tree tree) {
        return new MetricSettings(
                tree.trees("drivers").stream().map(MetricSettingsJson::driver).toList(),
                Currency.getInstance(tree.text("base_currency")),
                constant(MetricSettings.RetentionWindow.class, tree.text("retention_window")),
                constant(MetricSettings.GrrMethod.class, tree.text("grr")),
                new BigDecimal(tree.text("on_track_from")),
                new BigDecimal(tree.text("at_risk_from")),
                tree.findText("sla_target").map(BigDecimal::new),
                new BigDecimal(tree.text("csat_from")));
    }

    private static Driver driver(Tree tree) {
        Tree rates = tree.tree("rates");
        Map<String, BigDecimal> byName = new HashMap<>();
        rates.names().forEach(name -> byName.put(name, new BigDecimal(rates.text(name))));
        Tree names = tree.tree("names");
        Map<String, String> byTag = new HashMap<>();
        names.names().forEach(tag -> byTag.put(tag, names.text(tag)));
        return new Driver(
                tree.text("id"),
                tree.text("unit"),
                constant(Driver.Category.class, tree.text("category")),
                tree.text("formula"),
                byName,
                tree.findText("attribution").map(BigDecimal::new),
                tree.findText("haircut").map(BigDecimal::new),
                tree.findText("message"),
                byTag);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
