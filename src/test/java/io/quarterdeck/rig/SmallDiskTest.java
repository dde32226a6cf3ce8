package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallDiskTest {
    @TempDir
    private Path scratch;

    @Test
    void fillsUpAndIsFreedAgain() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(scratch.resolve("disk"), 2)) {
            Path file = disk.folder().resolve("deck.pdf");
            Files.write(file, new byte[500_000]);
            disk.fill(0);
            assertThatThrownBy(() -> Files.write(disk.folder().resolve("second.pdf"), new byte[5_000]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
            disk.fill(100_000);
            Files.write(disk.folder().resolve("third.pdf"), new byte[90_000]);
            assertThatThrownBy(() -> Files.write(disk.folder().resolve("fourth.pdf"), new byte[90_000]))
                    .isInstanceOf(IOException.class);
            disk.free();
            assertThat(disk.freeBytes()).isGreaterThan(1_000_000);
            assertThat(Files.size(file)).isEqualTo(500_000);
        }
    }

    @Test
    void refusesToBeWrittenToWhileItIsReadOnlyAndIsGoneAtTheEnd() throws IOException {
        Path folder = scratch.resolve("disk");
        try (SmallDisk disk = SmallDisk.mount(folder, 1)) {
            Files.writeString(disk.folder().resolve("before"), "kept");
            disk.readOnly();
            assertThatThrownBy(() -> Files.writeString(disk.folder().resolve("during"), "no"))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("Read-only");
            disk.writable();
            Files.writeString(disk.folder().resolve("after"), "yes");
            assertThat(disk.folder().resolve("before")).hasContent("kept");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
