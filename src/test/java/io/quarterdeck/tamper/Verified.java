package io.quarterdeck.tamper;

import io.quarterdeck.evidence.Check;
import io.quarterdeck.evidence.EvidenceVerifier;
import io.quarterdeck.evidence.SignatureCheck;
import io.quarterdeck.evidence.Verification;
import io.quarterdeck.pdf.PdfBounds;
import io.quarterdeck.pdf.PdfDeckReader;
import io.quarterdeck.sign.CheckedSignature;
import io.quarterdeck.sign.DetachedSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What {@code verify} says of a file. */
final class Verified {
    private static final EvidenceVerifier VERIFIER = new EvidenceVerifier(
            new PdfDeckReader(PdfBounds.usual()), Verified::signature, file -> List.of("not asked for"));

    private Verified() {}

    /** Ids of the checks that failed. */
    static Set<String> faults(byte[] pdf, Optional<String> pinned) {
        return verify(pdf, pinned).checks().stream()
                .filter(check -> check.verdict() == Check.Verdict.FAILED)
                .map(Check::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Verification verify(byte[] pdf, Optional<String> pinned) {
        try {
            Path file = Files.createTempFile("deck", ".pdf");
            try {
                Files.write(file, pdf);
                return VERIFIER.verify(file, pinned, false);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SignatureCheck.Result signature(byte[] signed, byte[] cms) {
        CheckedSignature checked = DetachedSignature.checkPadded(cms, signed);
        return new SignatureCheck.Result(
                "",
                checked.fingerprint().orElse(""),
                checked.faults().stream().map(Enum::name).toList());
    }
}
