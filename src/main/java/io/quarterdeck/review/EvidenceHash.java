package io.quarterdeck.review;

import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.page.EvidencePage;
import io.quarterdeck.review.page.Note;
import io.quarterdeck.review.page.Page;

/**
 * The hash of the evidence on the appendix's page: the evidence tells what the pages print, so that its hash is known
 * only after they are written.
 */
public final class EvidenceHash {
    private static final String FILE = "evidence.json";
    private static final String UNKNOWN = "0".repeat(64);

    private EvidenceHash() {}

    /** What stands for the hash until it is known: as long, and of zeros. */
    public static String placeholder() {
        return printed(UNKNOWN);
    }

    /**
     * The review with the hash in its place; the same review where it has no appendix.
     *
     * @param sha256 of evidence.json, hex
     * @throws IllegalArgumentException when the hash is not 64 hexadecimal digits
     */
    public static BusinessReview fill(BusinessReview review, String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256 of evidence.json in hex");
        }
        return review.withPages(
                review.pages().stream().map(page -> filled(page, sha256)).toList());
    }

    private static Page filled(Page page, String sha256) {
        return page instanceof EvidencePage evidence ? filled(evidence, sha256) : page;
    }

    private static EvidencePage filled(EvidencePage page, String sha256) {
        return new EvidencePage(
                page.head(),
                page.numberHead(),
                page.figureHead(),
                page.valueHead(),
                page.formulaHead(),
                page.sourceHead(),
                page.rowsHead(),
                page.asOfHead(),
                page.rows(),
                page.notes().stream()
                        .map(note -> new Note(note.heading(), note.text().replace(placeholder(), printed(sha256))))
                        .toList());
    }

    /** In groups of four, so that it can be read aloud and breaks over lines. */
    private static String printed(String sha256) {
        return Marks.mark(Run.Kind.HASH, FILE, sha256.replaceAll("(.{4})(?=.)", "$1 "));
    }
}
