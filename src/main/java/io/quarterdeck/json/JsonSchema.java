package io.quarterdeck.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** A JSON Schema (2020-12). Safe for use by several threads. */
public final class JsonSchema {
    private static final int MOST_FAULTS = 20;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final com.networknt.schema.JsonSchema schema;

    private JsonSchema(com.networknt.schema.JsonSchema schema) {
        this.schema = schema;
    }

    /** @throws IllegalArgumentException when the text is no JSON */
    public static JsonSchema of(String text) {
        try {
            return new JsonSchema(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            MAPPER.readTree(text),
                            // as all messages of this program, whatever the machine speaks
                            SchemaValidatorsConfig.builder()
                                    .locale(Locale.ENGLISH)
                                    .build()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the schema is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * What in this JSON is not as the schema says, with its place; none when it is valid.
     *
     * @param json sound, see {@link JsonBounds}
     */
    public List<String> faults(byte[] json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            return schema.validate(tree).stream()
                    .map(ValidationMessage::getMessage)
                    .limit(MOST_FAULTS)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can't be read", e);
        }
    }
}
