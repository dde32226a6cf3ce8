package io.quarterdeck.archive;

/**
 * Which deck: unique in the archive.
 *
 * @param period its name, e.g. {@code 2026-Q3}
 * @param revision 1 for the first, one more for each correction
 */
public record ArchiveKey(String accountId, String period, String edition, int revision) {
    public ArchiveKey {
        if (revision < 1) {
            throw new IllegalArgumentException("a revision is 1 or more, not " + revision);
        }
    }

    public ArchiveKey next() {
        return new ArchiveKey(accountId, period, edition, revision + 1);
    }
}
