package io.quarterdeck.config;

import io.quarterdeck.sign.SigningSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How decks are proven.
 *
 * @param signing the vendor's key
 * @param rows whether the evidence inside a deck holds the rows, so that anybody can compute its figures again
 */
public record ProofSettings(SigningSettings signing, boolean rows) {
    /** The same with a key that is made in this file at first use. */
    public ProofSettings selfMade(Path keystore) {
        return new ProofSettings(
                new SigningSettings(SigningSettings.Source.SELF_MADE, keystore, Optional.empty(), Optional.empty()),
                rows);
    }
}
