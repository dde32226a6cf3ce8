package io.quarterdeck.pdf;

import io.quarterdeck.evidence.UnreadableDeckException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSStream;

/** What reading all pages of a file takes: their operations, letters and streams, each time that one is gone through. */
final class Work {
    /** Bytes of a stream that take as long as an operation. */
    private static final int BYTES = 100;

    private final int most;
    private final Map<COSStream, Long> lengths = new IdentityHashMap<>();
    private long done;

    Work(int most) {
        this.most = most;
    }

    /** @throws UnreadableDeckException when it gets too much */
    void add(long operations) {
        done += operations;
        if (done > most) {
            throw new UnreadableDeckException("the pages have more than " + most + " drawing operations and letters");
        }
    }

    /** A stream is gone through once more. */
    void read(COSStream stream) throws IOException {
        if (!lengths.containsKey(stream)) {
            try (InputStream in = stream.createInputStream()) {
                lengths.put(stream, in.transferTo(OutputStream.nullOutputStream()));
            }
        }
        add(1 + lengths.get(stream) / BYTES);
    }

    long done() {
        return done;
    }
}
