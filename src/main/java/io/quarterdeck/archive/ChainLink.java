package io.quarterdeck.archive;

/**
 * An entry of the chain as the store has it.
 *
 * @param sha256 of the line with its line feed
 * @param line without its line feed
 */
public record ChainLink(long sequence, String sha256, String line) {
    public static ChainLink of(ChainEntry entry) {
        String line = ChainLine.write(entry);
        return new ChainLink(entry.sequence(), ChainLine.sha256(line), line);
    }
}
