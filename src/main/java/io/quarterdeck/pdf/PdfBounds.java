package io.quarterdeck.pdf;

/**
 * How much of a stranger's file is read.
 *
 * @param fileBytes size of the file
 * @param streamBytes one stream, unpacked
 * @param allBytes all streams, unpacked
 * @param attachmentBytes one attachment, unpacked
 * @param pages number of pages
 * @param operations drawing operations and letters of all pages
 * @param elements of the structure tree, and what they name
 * @param depth of the structure tree
 */
public record PdfBounds(
        long fileBytes,
        long streamBytes,
        long allBytes,
        int attachmentBytes,
        int pages,
        int operations,
        int elements,
        int depth) {
    /** A deck of the sample company has a fifth of a megabyte, twenty pages and tens of thousands of operations and letters. */
    public static PdfBounds usual() {
        return new PdfBounds(64L << 20, 48L << 20, 256L << 20, 32 << 20, 2_000, 5_000_000, 500_000, 60);
    }
}
