package io.quarterdeck.archive;

import io.quarterdeck.archive.ArchiveFinding.HeadFault;
import io.quarterdeck.archive.ArchiveFinding.HeadTrouble;
import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the head that vouches for a chain: the newest whole pair of head and signature. */
final class HeadJudge {
    private final Path archive;
    private final SealCheck seals;
    private final Optional<String> pinned;

    HeadJudge(Path archive, SealCheck seals, Optional<String> pinned) {
        this.archive = archive;
        this.seals = seals;
        this.pinned = pinned.map(text -> text.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT));
    }

    /**
     * @param head empty when none can be read
     * @param signer SHA-256 of the certificate whose signature holds
     */
    record Judged(Optional<Head> head, Optional<String> signer, List<HeadFault> faults) {
        static Judged faulty(HeadTrouble trouble, String how) {
            return new Judged(Optional.empty(), Optional.empty(), List.of(new HeadFault(trouble, how)));
        }

        boolean holds() {
            return faults.stream().noneMatch(HeadFault::isFault);
        }
    }

    /** A crash between the two moves into place leaves a pair of which one part is still beside its place. */
    Judged judge() {
        Judged standing = judge(ArchiveFiles.HEAD, ArchiveFiles.SIGNATURE);
        Judged best = standing;
        for (List<String> names : List.of(
                List.of(ArchiveFiles.HEAD + ArchiveFiles.NEW, ArchiveFiles.SIGNATURE + ArchiveFiles.NEW),
                List.of(ArchiveFiles.HEAD + ArchiveFiles.NEW, ArchiveFiles.SIGNATURE))) {
            Judged other = judge(names.get(0), names.get(1));
            if (other.holds() && (!best.holds() || sequence(other) > sequence(best))) {
                best = other;
            }
        }
        return best;
    }

    private static long sequence(Judged judged) {
        return judged.head().map(Head::sequence).orElse(-1L);
    }

    private Judged judge(String headName, String signatureName) {
        try {
            Optional<byte[]> bytes = ArchiveFiles.small(archive.resolve(headName));
            if (bytes.isEmpty()) {
                return Judged.faulty(
                        HeadTrouble.MISSING, "there is no " + headName + ": nothing vouches for the chain");
            }
            Optional<byte[]> signature = ArchiveFiles.small(archive.resolve(signatureName));
            return judge(bytes.get(), signature);
        } catch (IOException e) {
            return Judged.faulty(HeadTrouble.UNREADABLE, headName + " can't be read: " + FileFailure.words(e));
        }
    }

    private Judged judge(byte[] bytes, Optional<byte[]> signature) throws IOException {
        List<HeadFault> faults = new ArrayList<>();
        Optional<Head> head = Optional.empty();
        try {
            head = Optional.of(Head.read(bytes));
        } catch (IllegalArgumentException e) {
            faults.add(new HeadFault(HeadTrouble.UNREADABLE, "the head can't be read: " + e.getMessage()));
        }
        if (signature.isEmpty()) {
            faults.add(new HeadFault(
                    HeadTrouble.NOT_SIGNED, "the head has no signature (" + ArchiveFiles.SIGNATURE + " is not there)"));
            return new Judged(head, Optional.empty(), faults);
        }
        SealCheck.Seal seal = seals.check(signature.get(), bytes);
        if (!seal.holds()) {
            faults.add(new HeadFault(
                    HeadTrouble.SIGNATURE_WRONG,
                    "the head's signature does not hold: " + String.join("; ", seal.faults())));
            return new Judged(head, Optional.empty(), faults);
        }
        X509Certificate signer = seal.signer().orElseThrow();
        String fingerprint = Sha256.hex(Pem.encoded(signer));
        pin(fingerprint, faults);
        certificate(signer, faults);
        return new Judged(head, Optional.of(fingerprint), faults);
    }

    private void pin(String fingerprint, List<HeadFault> faults) {
        if (pinned.isEmpty()) {
            faults.add(new HeadFault(
                    HeadTrouble.NOT_PINNED,
                    "the signer is not pinned: compare the certificate's SHA-256 with the one that the vendor gave you, "
                            + fingerprint));
        } else if (!pinned.get().equals(fingerprint)) {
            faults.add(new HeadFault(
                    HeadTrouble.OTHER_SIGNER,
                    "the head is signed by another than the expected one: SHA-256 of its certificate is "
                            + fingerprint));
        }
    }

    private void certificate(X509Certificate signer, List<HeadFault> faults) throws IOException {
        Optional<byte[]> pem = ArchiveFiles.small(archive.resolve(ArchiveFiles.CERTIFICATE));
        if (pem.isEmpty()) {
            faults.add(new HeadFault(
                    HeadTrouble.OTHER_CERTIFICATE,
                    "there is no " + ArchiveFiles.CERTIFICATE + " to check the head with"));
            return;
        }
        try {
            if (!Pem.read(pem.get()).get(0).equals(signer)) {
                faults.add(new HeadFault(
                        HeadTrouble.OTHER_CERTIFICATE,
                        ArchiveFiles.CERTIFICATE + " is not the certificate that signed the head"));
            }
        } catch (IllegalArgumentException e) {
            faults.add(new HeadFault(
                    HeadTrouble.OTHER_CERTIFICATE, ArchiveFiles.CERTIFICATE + " was changed: " + e.getMessage()));
        }
    }
}
