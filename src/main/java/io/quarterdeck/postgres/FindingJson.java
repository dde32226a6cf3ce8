package io.quarterdeck.postgres;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings as the JSON array that the column {@code findings} keeps. */
final class FindingJson {
    private FindingJson() {}

    static String write(List<Finding> findings) {
        List<Map<String, Object>> tree =
                findings.stream().map(FindingJson::tree).toList();
        return StoredText.json(new String(Json.canonical(tree), StandardCharsets.UTF_8));
    }

    private static Map<String, Object> tree(Finding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", finding.rule());
        finding.figure().ifPresent(figure -> tree.put("figure", figure));
        tree.put("message", finding.message());
        tree.put("remedy", finding.remedy());
        return tree;
    }

    static List<Finding> read(String array) {
        List<Finding> findings = new ArrayList<>();
        if (Json.object("{\"findings\":" + array + "}").get("findings") instanceof List<?> list) {
            list.forEach(item -> {
                if (item instanceof Map<?, ?> tree) {
                    findings.add(new Finding(
                            text(tree, "rule").orElseThrow(),
                            text(tree, "figure"),
                            text(tree, "message").orElseThrow(),
                            text(tree, "remedy").orElseThrow()));
                }
            });
        }
        return findings;
    }

    private static Optional<String> text(Map<?, ?> tree, String key) {
        return Optional.ofNullable((String) tree.get(key));
    }
}
