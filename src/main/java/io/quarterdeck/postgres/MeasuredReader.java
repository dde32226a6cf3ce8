package io.quarterdeck.postgres;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses a record without an end: one forgotten quote would else read the rest of a huge file into memory. */
final class MeasuredReader extends FilterReader {
    static final String TOO_LONG = "record too long";

    private static final long LONGEST = 4L * 1024 * 1024;

    private long read;

    MeasuredReader(Reader in) {
        super(in);
    }

    /** A record begins. */
    void begin() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        return c < 0 ? c : measured(1) > 0 ? c : -1;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        return measured(super.read(buffer, offset, length));
    }

    private int measured(int count) throws IOException {
        read += Math.max(count, 0);
        if (read > LONGEST) {
            throw new IOException(TOO_LONG);
        }
        return count;
    }
}
