package io.quarterdeck.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFolderTest {
    private static final BufferedImage COVER = SmallPage.usual().picture();
    private static final BufferedImage GOALS =
            SmallPage.usual().with("Your goals").picture();

    @TempDir
    private Path scratch;

    private GoldenFolder folder;

    @BeforeEach
    void coverAndGoalsAreGolden() {
        folder = new GoldenFolder(scratch.resolve("golden"), scratch.resolve("left"));
        folder.write(Map.of("cover", COVER, "goals", GOALS));
    }

    private List<String> left() throws IOException {
        if (!Files.exists(folder.left())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.left())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void pagesThatLookAsBeforeHaveNoFaultAndLeaveNothing() throws IOException {
        assertThat(folder.faults(Map.of("cover", COVER, "goals", GOALS))).isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void aPageThatChangedIsNamedAndLeavesThreePictures() throws IOException {
        assertThat(folder.faults(Map.of("cover", GOALS, "goals", GOALS)))
                .singleElement()
                .asString()
                .startsWith("page cover doesn't look as before: ")
                .endsWith("; see " + folder.left().resolve("cover-difference.png"));
        assertThat(left()).containsExactly("cover-difference.png", "cover-golden.png", "cover-now.png");
    }

    @Test
    void whatAnEarlierRunLeftIsTakenAway() throws IOException {
        folder.faults(Map.of("cover", GOALS, "goals", GOALS));
        folder.faults(Map.of("cover", COVER, "goals", GOALS));
        assertThat(left()).isEmpty();
    }

    @Test
    void aPageThatIsNewAndOneThatIsNoMoreAreNamed() throws IOException {
        assertThat(folder.faults(Map.of("cover", COVER, "plan", GOALS)))
                .containsExactly(
                        "page plan is new and has no golden picture; how it looks: "
                                + folder.left().resolve("plan-now.png"),
                        "page goals is no more, but its golden picture is: "
                                + folder.golden().resolve("goals.png"));
        assertThat(left()).containsExactly("plan-now.png");
    }

    @Test
    void writingTakesWhatIsThereForGolden() {
        Map<String, BufferedImage> pages = Map.of("cover", GOALS, "plan", COVER);
        folder.write(pages);
        assertThat(folder.faults(pages)).isEmpty();
        assertThat(folder.golden().resolve("goals.png")).doesNotExist();
    }

    @Test
    void writingLeavesAPictureThatStillPassesAsItIs() throws IOException {
        Path file = folder.golden().resolve("cover.png");
        BufferedImage nearly = new BufferedImage(COVER.getWidth(), COVER.getHeight(), BufferedImage.TYPE_INT_RGB);
        nearly.getGraphics().drawImage(COVER, 0, 0, null);
        nearly.setRGB(0, 0, 0xDDDDDD);
        byte[] before = Files.readAllBytes(file);
        folder.write(Map.of("cover", nearly));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
