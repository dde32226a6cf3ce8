package io.quarterdeck.archive;

/**
 * From what a deck was made: SHA-256 (hex) of the frozen rows, of the configuration and of the templates.
 *
 * @param jdkRelease feature, interim and update of the JDK, e.g. {@code 17.0.12}; empty where it was not kept
 */
public record Provenance(
        String snapshotSha256,
        String configurationSha256,
        String templatesSha256,
        String softwareVersion,
        String jdkRelease) {}
