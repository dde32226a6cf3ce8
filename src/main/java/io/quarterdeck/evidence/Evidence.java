package io.quarterdeck.evidence;

import io.quarterdeck.json.Sha256;

/**
 * The proof of one review's figures, as two files that its deck carries inside.
 *
 * @param json everything, for {@code verify}; not copied, nobody changes it
 * @param csv figures and points as a table, for people; not copied, nobody changes it
 */
public record Evidence(byte[] json, byte[] csv) {
    /** Names under which a deck carries them. */
    public static final String JSON_NAME = "evidence.json";

    public static final String CSV_NAME = "evidence.csv";

    /** SHA-256 (hex) of the JSON file: what the deck prints. */
    public String jsonSha256() {
        return Sha256.hex(json);
    }
}
