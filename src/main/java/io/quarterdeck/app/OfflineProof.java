package io.quarterdeck.app;

import io.quarterdeck.archive.ArchiveReport;
import io.quarterdeck.archive.ArchiveVerifier;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.archive.SealCheck;
import io.quarterdeck.cli.Proof;
import io.quarterdeck.evidence.EvidenceVerifier;
import io.quarterdeck.evidence.SignatureCheck;
import io.quarterdeck.evidence.Verification;
import io.quarterdeck.pdf.PdfBounds;
import io.quarterdeck.pdf.PdfDeckReader;
import io.quarterdeck.pdf.VeraPdfCheck;
import io.quarterdeck.run.ArchivedEvidence;
import io.quarterdeck.run.DeckComparison;
import io.quarterdeck.sign.CheckedSignature;
import io.quarterdeck.sign.DetachedSignature;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The verifiers with what stands behind their ports; nothing here reads configuration or opens a connection. */
final class OfflineProof implements Proof {
    private final EvidenceVerifier decks =
            new EvidenceVerifier(new PdfDeckReader(PdfBounds.usual()), OfflineProof::signature, new VeraPdfCheck());
    private final ArchiveVerifier archives = new ArchiveVerifier(OfflineProof::seal);

    @Override
    public Verification deck(Path file, Optional<String> pinned, boolean full) {
        return decks.verify(file, pinned, full);
    }

    @Override
    public ArchiveReport archive(Path folder, Optional<String> pinned, Optional<Path> head) {
        return archives.verify(folder, pinned, head);
    }

    static DeckComparison comparison() {
        return new DeckComparison(new PdfDeckReader(PdfBounds.usual()), OfflineProof::signature);
    }

    static ArchivedEvidence evidence(DeckArchive archive) {
        return new ArchivedEvidence(archive, new PdfDeckReader(PdfBounds.usual()));
    }

    private static SignatureCheck.Result signature(byte[] signed, byte[] cms) {
        CheckedSignature checked = DetachedSignature.checkPadded(cms, signed);
        return new SignatureCheck.Result(
                checked.signer()
                        .map(certificate ->
                                certificate.getSubjectX500Principal().getName())
                        .orElse("nobody who can be told"),
                checked.fingerprint().orElse(""),
                words(checked));
    }

    private static SealCheck.Seal seal(byte[] signature, byte[] content) {
        CheckedSignature checked = DetachedSignature.check(signature, content);
        return new SealCheck.Seal(checked.signer(), words(checked));
    }

    private static List<String> words(CheckedSignature checked) {
        return checked.faults().stream()
                .sorted()
                .map(fault -> switch (fault) {
                    case UNREADABLE -> "no signature with one signer and its certificate can be read";
                    case CONTENT_CHANGED -> "the bytes are not those that were signed";
                    case WRONG_KEY -> "the certificate's key did not make this signature";
                    case CERTIFICATE_EXCHANGED -> "the certificates are not those that the signature vouches for";
                    case OTHER_FORM -> "something was added to the signature or changed in it";
                })
                .toList();
    }
}
