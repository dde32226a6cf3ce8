package io.quarterdeck.rig;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A little file system of its own in memory, to be filled up, freed, and made read-only; needs root. */
final class SmallDisk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FILLER = ".filler";

    private final Path folder;
    private final Thread atEnd = new Thread(this::unmount);
    private boolean mounted;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts it at the folder, which is made; a test is skipped, and says so, where that can't be done.
     *
     * @param megabytes 1 or more
     */
    static SmallDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        SmallDisk disk = new SmallDisk(folder.toAbsolutePath());
        Optional<String> fault =
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "rig", disk.folder.toString());
        Assumptions.assumeTrue(fault.isEmpty(), () -> "a small disk needs root and mount: " + fault.orElseThrow());
        disk.mounted = true;
        Runtime.getRuntime().addShutdownHook(disk.atEnd);
        return disk;
    }

    Path folder() {
        return folder;
    }

    long freeBytes() throws IOException {
        FileStore store = Files.getFileStore(folder);
        return store.getUsableSpace();
    }

    /** Leaves so many bytes free, rounded down to whole pages; 0 for none. */
    void fill(long leave) throws IOException {
        free();
        byte[] page = new byte[4096];
        try (OutputStream out = Files.newOutputStream(folder.resolve(FILLER))) {
            while (freeBytes() >= leave + page.length) {
                out.write(page);
            }
        }
    }

    /** Takes away what {@link #fill} wrote. */
    void free() throws IOException {
        Files.deleteIfExists(folder.resolve(FILLER));
    }

    /** Waits for files that are open for writing, since the kernel refuses until they are closed. */
    void readOnly() {
        remount("ro");
    }

    void writable() {
        remount("rw");
    }

    @Override
    public void close() {
        unmount();
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }

    private void remount(String how) {
        Await.until(folder + " to be " + how, PATIENCE, () -> run("mount", "-o", "remount," + how, folder.toString())
                .isEmpty());
    }

    /** What still holds a file there keeps it in memory, and nothing else. */
    private void unmount() {
        if (mounted
                && (run("umount", folder.toString()).isEmpty()
                        || run("umount", "-l", folder.toString()).isEmpty())) {
            mounted = false;
        }
    }

    /** @return what was said, when it failed */
    private static Optional<String> run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(said.strip());
        } catch (IOException e) {
            return Optional.of(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}
