package io.quarterdeck.rig;

import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chain outside of the store: every link whole, and one line a deck; read here without the program's own reader.
 *
 * <p>After a crash it may lack the last decks until the next one comes or a minute has gone by; that is no violation.
 */
final class ChainFacts {
    private static final Pattern LINE = Pattern.compile("\\{.*\"kind\":\"deck\".*\"path\":\"([^\"]*)\".*"
            + "\"previous_sha256\":\"([0-9a-f]{64})\".*\"sequence\":(\\d+),\"sha256\":\"([0-9a-f]{64})\".*}");

    private ChainFacts() {}

    static List<Violation> violations(Scene scene) throws IOException {
        Path file = scene.given().archive().resolve("chain.jsonl");
        if (!Files.exists(file)) {
            return List.of();
        }
        Map<String, String> entries = new HashMap<>();
        scene.store().entries().forEach(entry -> entries.put(entry.path(), entry.sha256()));
        String text = Files.readString(file, StandardCharsets.UTF_8);
        // what stands behind the last line feed is half a line, which the next writer mends
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<Violation> wrong = new ArrayList<>();
        String previous = "0".repeat(64);
        long number = 0;
        for (String line : whole.lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                wrong.add(Violation.wrongState("line " + number + " of the chain is no deck: " + line));
            } else {
                if (!matcher.group(2).equals(previous) || Long.parseLong(matcher.group(3)) != number) {
                    wrong.add(Violation.wrongState("line " + number + " of the chain doesn't follow the one before"));
                }
                Optional<String> entered = Optional.ofNullable(entries.remove(matcher.group(1)));
                if (!entered.equals(Optional.of(matcher.group(4)))) {
                    wrong.add(Violation.wrongState("line " + number + " of the chain is of " + matcher.group(1)
                            + ", of which the store has no entry, another one or that of an earlier line"));
                }
            }
            previous = Sha256.hex((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return wrong;
    }
}
