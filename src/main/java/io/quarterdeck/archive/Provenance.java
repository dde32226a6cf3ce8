package io.quarterdeck.archive;

/** From what a deck was made: SHA-256 (hex) of the frozen rows, of the configuration and of the templates. */
public record Provenance(
        String snapshotSha256, String configurationSha256, String templatesSha256, String softwareVersion) {}
