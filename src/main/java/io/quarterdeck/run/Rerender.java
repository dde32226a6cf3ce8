package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveLedger;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.archive.Provenance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes an archived deck again from the rows that were frozen for it, and compares; writes nothing.
 *
 * @param folder of the archive
 * @param comparison tells what the pages of two decks say otherwise
 * @param circumstances what a deck's provenance would say now; its rows are those of the deck
 */
public record Rerender(
        ReviewDesk desk,
        Planner planner,
        DeckArchive archive,
        ArchiveLedger ledger,
        Reviews reviews,
        Path folder,
        Provenance circumstances,
        DeckComparison comparison) {

    /**
     * @param review its id, or the path of its file in the archive
     * @throws IllegalArgumentException when there is none, its rows are gone, or its edition is
     * @throws io.quarterdeck.archive.ArchiveException when its file is missing or isn't the one that was archived
     * @throws io.quarterdeck.gate.HeldException when text doesn't fit now or a glyph is missing
     */
    public Rerendering of(String review) {
        ArchivedDeck deck = find(review);
        byte[] archived = archive.read(deck);
        ReviewDesk.Frozen frozen = desk.thaw(reviews.snapshot(deck.provenance().snapshotSha256()));
        ReviewRequest request = planner.asMade(deck.key(), frozen.snapshot(), reviews);
        byte[] again = made(desk, request, frozen, deck.key().revision());
        if (!Arrays.equals(archived, again) && !desk.sample()) {
            // a deck of the demo says that its data is a sample, and nothing but its bytes tells that it is one
            byte[] asSample = made(desk.forSample(), request, frozen, deck.key().revision());
            again = Arrays.equals(archived, asSample) ? asSample : again;
        }
        List<Rerendering.Difference> differences = differences(deck.provenance(), frozen.sha256());
        if (!Arrays.equals(archived, again)) {
            differences.addAll(comparison.of(archived, again));
        }
        return new Rerendering(deck, archived, again, differences);
    }

    private static byte[] made(ReviewDesk desk, ReviewRequest request, ReviewDesk.Frozen frozen, int revision) {
        return desk.render(request, desk.again(request, frozen, revision)).pdf();
    }

    private ArchivedDeck find(String review) {
        if (review.matches("[0-9]{1,18}")) {
            Reviews.Standing standing = reviews.require(Long.parseLong(review));
            return archive.entry(standing.key())
                    .orElseThrow(() -> new IllegalArgumentException("review " + review
                            + " has no deck in the archive (quarterdeck review show " + review + ")"));
        }
        return ledger.at(review)
                .or(() -> within(Path.of(review)).flatMap(ledger::at))
                .orElseThrow(() -> new IllegalArgumentException("the archive in " + folder + " has no deck " + review
                        + "; name a review's id (quarterdeck review list) or the path of its file"));
    }

    private Optional<String> within(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path base = folder.toAbsolutePath().normalize();
        return whole.startsWith(base)
                ? Optional.of(base.relativize(whole).toString().replace('\\', '/'))
                : Optional.empty();
    }

    private List<Rerendering.Difference> differences(Provenance then, String rows) {
        List<Rerendering.Difference> differences = new ArrayList<>();
        compare(differences, "software version", then.softwareVersion(), circumstances.softwareVersion());
        compare(
                differences,
                "JDK release",
                then.jdkRelease().isEmpty() ? "not known" : then.jdkRelease(),
                circumstances.jdkRelease());
        compare(differences, "configuration", then.configurationSha256(), circumstances.configurationSha256());
        compare(differences, "templates", then.templatesSha256(), circumstances.templatesSha256());
        compare(differences, "rows", then.snapshotSha256(), rows);
        return differences;
    }

    private static void compare(List<Rerendering.Difference> differences, String part, String then, String now) {
        if (!then.equals(now)) {
            differences.add(new Rerendering.Difference(part, then, now));
        }
    }
}
