package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.look.GoldenFolder;
import io.quarterdeck.review.page.PageKeys;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of page looks as it did; {@code -Dquarterdeck.golden=write} takes how it looks now for right. */
class GoldenPagesTest {
    private static final boolean WRITE = "write".equals(System.getProperty("quarterdeck.golden"));
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden-pages");
    private static final Path LEFT = Path.of("target", "golden-pages");

    @ParameterizedTest
    @EnumSource
    void everyKindOfPageLooksAsItsGoldenPicture(GoldenPages deck) {
        Map<String, BufferedImage> pages = deck.draw();
        assertThat(pages)
                .as("every kind of page has a picture in %s", deck)
                .containsKeys(PageKeys.ALL.toArray(String[]::new));
        GoldenFolder folder = new GoldenFolder(GOLDEN.resolve(deck.folder()), LEFT.resolve(deck.folder()));
        if (WRITE) {
            folder.write(pages);
        }
        assertThat(folder.faults(pages))
                .as(
                        "%s: look at the differences; if they are meant, write the pictures anew with"
                                + " mvn test -Dtest=GoldenPagesTest -Dquarterdeck.golden=write, look at them and commit them",
                        deck.folder())
                .isEmpty();
    }

    @Test
    void noFolderIsLeftOfADeckThatIsNoMore() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .as("folders in %s; delete those of no deck", GOLDEN)
                    .isSubsetOf(Stream.of(GoldenPages.values())
                            .map(GoldenPages::folder)
                            .toList());
        }
    }
}
