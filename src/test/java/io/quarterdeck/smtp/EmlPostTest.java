package io.quarterdeck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.delivery.Parcel;
import io.quarterdeck.delivery.Receipt;
import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmlPostTest {
    @TempDir
    private Path folder;

    private final Parcel parcel = TestParcels.large();

    @Test
    void aMessageLiesUnderTheYearOfItsDateAndTheHashOfItsId() throws IOException {
        Path file =
                folder.resolve("2026").resolve(Sha256.hex(TestParcels.ID.getBytes(StandardCharsets.UTF_8)) + ".eml");
        assertThat(new EmlPost(folder).send(parcel, () -> true))
                .isEqualTo(new Receipt.Accepted("laid down as " + file));
        assertThat(file).hasBinaryContent(parcel.mime());
        assertThat(files()).containsExactly(file);
    }

    @Test
    void theSameMessageLaidDownTwiceIsOneFile() throws IOException {
        EmlPost post = new EmlPost(folder);
        Receipt first = post.send(parcel, () -> true);
        assertThat(post.send(parcel, () -> true)).isEqualTo(first);
        assertThat(files()).hasSize(1);
    }

    @Test
    void anotherMessageWithThatIdDoesNotTakeItsPlace() throws IOException {
        EmlPost post = new EmlPost(folder);
        post.send(TestParcels.small(), () -> true);
        byte[] before = Files.readAllBytes(files().get(0));
        assertThat(post.send(TestParcels.parcel("Subject: other\r\n\r\n"), () -> true))
                .isInstanceOf(Receipt.Refused.class);
        assertThat(files().get(0)).hasBinaryContent(before);
    }

    @Test
    void whereTheGateStaysShutNothingIsLeft() throws IOException {
        EmlPost post = new EmlPost(folder);
        assertThat(post.send(parcel, () -> false)).isInstanceOf(Receipt.BrokenOff.class);
        assertThat(post.send(parcel, () -> {
                    throw new IllegalStateException("no store");
                }))
                .isInstanceOf(Receipt.BrokenOff.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void theFileIsNotThereBeforeTheGateOpened() {
        EmlPost post = new EmlPost(folder);
        Receipt receipt = post.send(parcel, () -> {
            assertThat(visible()).isEmpty();
            return true;
        });
        assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
        assertThat(visible()).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeMadeIsDeferredWithTheWayOut() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "x").resolve("mail");
        assertThat(new EmlPost(blocked).send(parcel, () -> true))
                .isInstanceOfSatisfying(
                        Receipt.Deferred.class, it -> assertThat(it.words()).contains(blocked.toString(), "make room"));
    }

    private List<Path> visible() {
        try {
            return files().stream()
                    .filter(file -> file.toString().endsWith(".eml"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
