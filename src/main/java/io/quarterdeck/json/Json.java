package io.quarterdeck.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON over plain trees of maps, lists, strings, booleans, integers and nulls.
 *
 * <p>Decimals are written as strings by whoever builds the tree, so that no reader turns them into doubles.
 */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final ObjectMapper CANONICAL = MAPPER.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** Letters of most trees that are written: one row. */
    private static final int ROW = 256;

    private Json() {}

    /** Canonical bytes: UTF-8, no white space, keys of every map in code unit order. */
    public static byte[] canonical(Object tree) {
        StringWriter text = new StringWriter(ROW);
        try (JsonGenerator generator = CANONICAL.createGenerator(text)) {
            write(generator, tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this tree is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can't be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** For people and pipes: indented, keys in the map's own order. */
    public static String pretty(Object tree) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this tree is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** @throws IllegalArgumentException with what is wrong and where, when the text is no JSON object */
    public static Map<?, ?> object(String text) {
        try {
            return MAPPER.readValue(text, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON object: " + e.getOriginalMessage(), e);
        }
    }

    /** As the mapper would, which looks for the way to write a value anew at each. */
    private static void write(JsonGenerator generator, Object tree) throws IOException {
        if (tree instanceof String text) {
            generator.writeString(text);
        } else if (tree instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : (map instanceof SortedMap ? map : new TreeMap<>(map)).entrySet()) {
                generator.writeFieldName((String) entry.getKey());
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (tree instanceof Collection<?> list) {
            generator.writeStartArray();
            for (Object each : list) {
                write(generator, each);
            }
            generator.writeEndArray();
        } else if (tree instanceof Integer number) {
            generator.writeNumber(number);
        } else {
            generator.writePOJO(tree);
        }
    }
}
