package io.quarterdeck.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/**
 * How large a JSON from a stranger may be: checked while it streams by, before anything is kept of it.
 *
 * @param bytes of the whole
 * @param depth of objects and lists within each other
 * @param tokens values, names and brackets
 * @param textLength characters of one string
 * @param numberLength digits of one number
 */
public record JsonBounds(int bytes, int depth, int tokens, int textLength, int numberLength) {
    /**
     * Passes over the JSON once.
     *
     * @throws IllegalArgumentException naming the bound that it breaks, or what is wrong with it and where: a key that
     *     stands twice, a value that is none, something after the end
     */
    public void check(byte[] json) {
        if (json.length > bytes) {
            throw new IllegalArgumentException(
                    "the JSON has " + json.length + " bytes, more than the " + bytes + " that are read");
        }
        try (JsonParser parser = factory().createParser(json)) {
            int count = 0;
            boolean ended = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                count++;
                if (count > tokens) {
                    throw new IllegalArgumentException("the JSON has more than " + tokens + " values");
                }
                if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
                    // reads it to its end, so that it is whole and within its bound
                    parser.getTextLength();
                }
                if (ended) {
                    throw new IllegalArgumentException("no sound JSON: something stands after its end");
                }
                ended = parser.getParsingContext().inRoot() && !token.isStructStart();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no sound JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("no UTF-8: " + e.getMessage(), e);
        }
    }

    private JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(textLength)
                        .maxNameLength(textLength)
                        .maxNumberLength(numberLength)
                        .maxDocumentLength(bytes)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }
}
