package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.evidence.DeckReader;
import io.quarterdeck.evidence.Evidence;
import io.quarterdeck.evidence.EvidenceException;
import io.quarterdeck.evidence.EvidenceFile;
import io.quarterdeck.evidence.EvidenceReader;
import io.quarterdeck.evidence.ReadDeck;
import io.quarterdeck.evidence.UnreadableDeckException;
import java.util.List;

/** The evidence that archived decks carry inside: by which settings they were made, and what they print. */
public record ArchivedEvidence(DeckArchive archive, DeckReader reader) {

    /** @throws ArchiveException when the file was removed, is missing, was changed, or has none; says which */
    EvidenceFile of(ArchivedDeck deck) {
        byte[] pdf = archive.read(deck);
        try {
            List<ReadDeck.ReadAttachment> evidence = reader.read(pdf, deck.path()).attachments().stream()
                    .filter(attachment -> attachment.name().equals(Evidence.JSON_NAME))
                    .toList();
            if (evidence.isEmpty()) {
                throw new ArchiveException(deck.path() + " carries no " + Evidence.JSON_NAME
                        + ": it was made by a version that attached none");
            }
            return EvidenceReader.read(evidence.get(0).bytes());
        } catch (UnreadableDeckException | EvidenceException e) {
            throw new ArchiveException("the evidence in " + deck.path() + " can't be read: " + e.getMessage(), e);
        }
    }
}
