package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainFactsTest {
    private static final int DECKS = 4;

    @TempDir
    private Path folder;

    @Test
    void aWholeChainOfTheStoresDecksIsNoViolationNorIsOneThatLacksItsEnd() throws IOException {
        List<String> lines = chain();
        assertThat(violations(lines, "")).isEmpty();
        assertThat(violations(lines.subList(0, 2), "")).isEmpty();
        assertThat(violations(lines.subList(0, 2), "{\"half\"")).isEmpty();
        assertThat(violations(List.of(), "")).isEmpty();
    }

    @Test
    void aBrokenLinkADeckTwiceAndADeckOfNobodyAreViolations() throws IOException {
        List<String> lines = chain();
        List<String> without = new ArrayList<>(lines);
        without.remove(1);
        assertThat(violations(without, "")).hasSize(2);
        List<String> twice = new ArrayList<>(lines);
        twice.add(line(5, lines.get(3), 2));
        assertThat(violations(twice, "")).hasSize(1);
        List<String> foreign = new ArrayList<>(lines);
        foreign.add(line(5, lines.get(3), 9));
        assertThat(violations(foreign, "")).hasSize(1);
        assertThat(violations(List.of("{}"), "")).hasSize(1);
    }

    private List<Violation> violations(List<String> lines, String rest) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        Files.writeString(folder.resolve("chain.jsonl"), text + rest, StandardCharsets.UTF_8);
        List<StoreFacts.Entry> entries = new ArrayList<>();
        for (int deck = 1; deck <= DECKS; deck++) {
            entries.add(new StoreFacts.Entry(new ReviewKey("a", "2026-Q1", "e", deck), deck + ".pdf", hash(deck)));
        }
        return ChainFacts.violations(new Scene(new Scene.Given(
                List.of(),
                List.of(),
                Set.of(),
                new StoreFacts(List.of(), entries, List.of()),
                List.of(),
                folder,
                folder,
                List.of())));
    }

    private static List<String> chain() {
        List<String> lines = new ArrayList<>();
        for (int deck = 1; deck <= DECKS; deck++) {
            lines.add(line(deck, deck == 1 ? "" : lines.get(deck - 2), deck));
        }
        return lines;
    }

    private static String line(int number, String before, int deck) {
        String previous =
                before.isEmpty() ? "0".repeat(64) : Sha256.hex((before + "\n").getBytes(StandardCharsets.UTF_8));
        return "{\"kind\":\"deck\",\"path\":\"" + deck + ".pdf\",\"previous_sha256\":\"" + previous + "\",\"sequence\":"
                + number + ",\"sha256\":\"" + hash(deck) + "\"}";
    }

    private static String hash(int deck) {
        return Sha256.hex(new byte[] {(byte) deck});
    }
}
