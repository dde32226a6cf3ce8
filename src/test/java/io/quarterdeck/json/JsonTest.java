package io.quarterdeck.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void canonicalBytesAreThoseOfTheLibraryWithKeysInOrder() throws JsonProcessingException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ñ", Arrays.asList("Ilé Oúnjẹ Ọ̀ṣun", null, true, 7, 1L << 40, -0.5, List.of(), Map.of()));
        tree.put("b", Map.of("\u0001\"\\/\u2028", "line\nfeed\ttab \uD83D\uDE00"));
        tree.put("a", Set.of("أغسطس"));
        tree.put("numbered", Map.of(2, "two", 10, "ten"));
        Map<String, Object> reversed = new TreeMap<>(Comparator.reverseOrder());
        reversed.putAll(Map.of("x", "1", "y", "2"));
        tree.put("own order", reversed);

        assertThat(new String(Json.canonical(tree), StandardCharsets.UTF_8)).isEqualTo(MAPPER.writeValueAsString(tree));
        assertThat(new String(Json.canonical("text"), StandardCharsets.UTF_8)).isEqualTo("\"text\"");
        assertThat(new String(Json.canonical(null), StandardCharsets.UTF_8)).isEqualTo("null");
    }

    @Test
    void whatIsNoTreeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.canonical(Map.of("key", new Object())))
                .withMessageStartingWith("this tree is no JSON");
    }
}
