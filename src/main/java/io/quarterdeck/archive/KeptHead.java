package io.quarterdeck.archive;

import io.quarterdeck.archive.ArchiveFinding.ChainCut;
import io.quarterdeck.archive.ArchiveFinding.EntryChanged;
import io.quarterdeck.archive.ArchiveFinding.HeadFault;
import io.quarterdeck.archive.ArchiveFinding.HeadTrouble;
import io.quarterdeck.json.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A head that somebody kept elsewhere, such as one that was mailed to finance, against the chain as it stands now: an
 * archive that was put back whole to an earlier day is in order by itself.
 */
final class KeptHead {
    private KeptHead() {}

    /** Empty when the chain still holds all that the head vouches for. */
    static Optional<ArchiveFinding> finding(Path chain, Path kept) throws IOException {
        Head head;
        try {
            head = Head.read(
                    ArchiveFiles.small(kept).orElseThrow(() -> new IllegalArgumentException("there is no such file")));
        } catch (IllegalArgumentException e) {
            return Optional.of(new HeadFault(
                    HeadTrouble.UNREADABLE, "the head that was kept, " + kept + ", can't be read: " + e.getMessage()));
        }
        long number = 0;
        try (RawLines lines = new RawLines(chain)) {
            for (Optional<RawLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (++number == head.sequence()) {
                    return hash(line.get()).equals(head.sha256())
                            ? Optional.empty()
                            : Optional.of(new EntryChanged(
                                    number,
                                    "the head that was kept, " + kept
                                            + ", names another hash; this entry was changed, or"
                                            + " an earlier one and all after it linked anew"));
                }
            }
        }
        return Optional.of(new ChainCut(number + 1, head.sequence()));
    }

    private static String hash(RawLines.Line line) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(line.bytes().length + 1);
        whole.writeBytes(line.bytes());
        whole.write('\n');
        return Sha256.hex(whole.toByteArray());
    }
}
