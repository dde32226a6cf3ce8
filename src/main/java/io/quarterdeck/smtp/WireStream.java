package io.quarterdeck.smtp;

import java.io.IOException;
import java.io.OutputStream;

/** Writes to a wire in slices, so that each has its own time however large a message is. */
final class WireStream extends OutputStream {
    static final int SLICE = 16 * 1024;

    private final Wire wire;

    WireStream(Wire wire) {
        this.wire = wire;
    }

    @Override
    public void write(int octet) throws IOException {
        wire.write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int done = 0; done < length; done += SLICE) {
            wire.write(bytes, from + done, Math.min(SLICE, length - done));
        }
    }
}
