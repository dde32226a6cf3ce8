package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.run.Drafting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DraftWatchTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Deque<Runnable> moments = new ArrayDeque<>();
    private int drawn;

    @TempDir
    private Path folder;

    private Path template;
    private Path draft;

    @BeforeEach
    void writeATemplate() throws IOException {
        template = Files.createDirectory(folder.resolve("templates")).resolve("page.jrxml");
        draft = folder.resolve("draft.pdf");
        write("first");
    }

    @Test
    void aChangeIsDrawnOnceHoweverManyFilesItTouchesAndWhatDidNotChangeIsNot() {
        moments.add(() -> {});
        moments.add(() -> write("second"));
        // while it settles
        moments.add(() -> write("the third"));
        moments.add(() -> {});
        moments.add(() -> {});
        watch();
        assertThat(draft).hasContent("the third");
        assertThat(drawn).isEqualTo(2);
        assertThat(text(out)).containsOnlyOnce("changed: " + template).contains("Watching " + folder, "Ctrl-C ends");
    }

    @Test
    void aFaultIsToldLeavesTheDraftBeforeAndEndsNothing() {
        moments.add(() -> write("broken"));
        moments.add(() -> {});
        moments.add(() -> write("all mended"));
        moments.add(() -> {});
        watch();
        assertThat(text(err)).contains("not drawn, the draft before stays:", "first fault\nsecond fault");
        assertThat(draft).hasContent("all mended");
        assertThat(drawn).isEqualTo(2);
    }

    @Test
    void aDraftThatLiesAmongTheTemplatesIsNoChangeOfTheirs() {
        draft = folder.resolve("templates/draft.pdf");
        moments.add(() -> {});
        moments.add(() -> {});
        watch();
        assertThat(draft).hasContent("first");
        assertThat(drawn).isEqualTo(1);
    }

    @Test
    void anEditorsOwnFilesAndAFolderThatIsGoneAreNoReasonToFail() throws IOException {
        FolderState before = FolderState.of(List.of(folder.resolve("templates"), folder.resolve("nowhere")));
        Files.writeString(folder.resolve("templates/.page.jrxml.swp"), "x", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("templates/page.jrdax"), "x", StandardCharsets.UTF_8);
        Files.writeString(
                Files.createDirectory(folder.resolve("templates/sample")).resolve("page.json"),
                "x",
                StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("templates/page.jrxml~"), "x", StandardCharsets.UTF_8);
        FolderState after = FolderState.of(List.of(folder.resolve("templates"), folder.resolve("nowhere")));
        assertThat(after).isEqualTo(before);
        Files.setLastModifiedTime(template, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(FolderState.of(List.of(folder.resolve("templates"))).changedSince(before))
                .containsExactly(template);
        Files.delete(template);
        assertThat(FolderState.of(List.of(folder.resolve("templates"))).changedSince(before))
                .containsExactly(template);
    }

    private void watch() {
        DraftOutput output = new DraftOutput();
        CommandLine.populateCommand(output, "--out", draft.toString());
        Terminal terminal = Terminal.plain(print(out), print(err));
        new DraftWatch(drafting(), output, (pdf, dpi, album) -> {}, terminal, longest -> {
                    if (moments.isEmpty()) {
                        return true;
                    }
                    moments.pop().run();
                    return false;
                })
                .run();
    }

    private Drafting drafting() {
        return new Drafting() {
            @Override
            public Deck draw() {
                byte[] bytes = read();
                if (new String(bytes, StandardCharsets.UTF_8).equals("broken")) {
                    throw new IllegalArgumentException("first fault\nsecond fault");
                }
                drawn++;
                return new Deck(bytes, 1, Map.of());
            }

            @Override
            public List<Path> folders() {
                return List.of(folder.resolve("templates"));
            }
        };
    }

    private void write(String text) {
        try {
            Files.writeString(template, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
