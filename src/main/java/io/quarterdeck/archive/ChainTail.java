package io.quarterdeck.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;

/**
 * The end of the chain's file.
 *
 * @param lastLine the last whole line, without its line feed
 * @param rest what stands behind it
 */
record ChainTail(Optional<byte[]> lastLine, byte[] rest) {
    private static final int WINDOW = 1 << 12;

    /** @throws ArchiveException when a line is longer than any entry */
    static ChainTail read(FileChannel channel) throws IOException {
        long size = channel.size();
        for (int window = WINDOW; ; window *= 4) {
            int length = (int) Math.min(window, size);
            byte[] end = new byte[length];
            ByteBuffer buffer = ByteBuffer.wrap(end);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, size - length + buffer.position()) < 0) {
                    throw new IOException("it became shorter while it was read");
                }
            }
            int feed = lastFeed(end, length);
            int before = feed < 0 ? -1 : lastFeed(end, feed);
            if (before >= 0 || length == size) {
                byte[] rest = Arrays.copyOfRange(end, feed + 1, length);
                return new ChainTail(
                        feed < 0 ? Optional.empty() : Optional.of(Arrays.copyOfRange(end, before + 1, feed)), rest);
            }
            if (length > 2 * RawLines.LONGEST) {
                throw new ArchiveException("the last line of the archive's chain is longer than any entry can be");
            }
        }
    }

    private static int lastFeed(byte[] bytes, int before) {
        for (int at = before - 1; at >= 0; at--) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }
}
