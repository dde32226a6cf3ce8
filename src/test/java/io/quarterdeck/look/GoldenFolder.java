package io.quarterdeck.look;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The golden pictures of one deck's pages, {@code <page>.png} each.
 *
 * @param golden folder of the pictures
 * @param left folder in which differences are left to be looked at: {@code <page>-now.png}, {@code -golden.png},
 *     {@code -difference.png}
 */
public record GoldenFolder(Path golden, Path left) {
    /** One sentence for each page that doesn't look as its golden picture, has none, or is no more. */
    public List<String> faults(Map<String, BufferedImage> pages) {
        pictures(left).forEach(this::deleteLeft);
        List<String> faults = new ArrayList<>();
        pages.forEach((page, picture) -> fault(page, picture).ifPresent(faults::add));
        pictures(golden).stream()
                .filter(page -> !pages.containsKey(page))
                .map(page -> "page " + page + " is no more, but its golden picture is: " + file(golden, page))
                .forEach(faults::add);
        return faults;
    }

    /** Takes these pages for golden ones. A picture that still passes stays, so that no noise gets into the history. */
    public void write(Map<String, BufferedImage> pages) {
        pictures(golden).stream().filter(page -> !pages.containsKey(page)).forEach(page -> delete(file(golden, page)));
        pages.forEach((page, picture) -> {
            Path file = file(golden, page);
            if (!Files.exists(file)
                    || PictureComparison.of(PngFile.read(file), few(picture)).isPresent()) {
                PngFile.write(file, few(picture));
            }
        });
    }

    private Optional<String> fault(String page, BufferedImage picture) {
        Path file = file(golden, page);
        BufferedImage now = few(picture);
        if (!Files.exists(file)) {
            PngFile.write(file(left, page + "-now"), now);
            return Optional.of(
                    "page " + page + " is new and has no golden picture; how it looks: " + file(left, page + "-now"));
        }
        BufferedImage before = PngFile.read(file);
        return PictureComparison.of(before, now).map(difference -> {
            PngFile.write(file(left, page + "-now"), now);
            PngFile.write(file(left, page + "-golden"), before);
            PngFile.write(file(left, page + "-difference"), difference.picture());
            return "page " + page + " doesn't look as before: " + difference.words() + "; see "
                    + file(left, page + "-difference");
        });
    }

    private static BufferedImage few(BufferedImage picture) {
        return Canvas.of(picture).inFewColours().picture();
    }

    private static Path file(Path folder, String page) {
        return folder.resolve(page + PngFile.ENDING);
    }

    private void deleteLeft(String picture) {
        delete(file(left, picture));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Names of the folder's pictures without their ending, in order. */
    private static TreeSet<String> pictures(Path folder) {
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(PngFile.ENDING))
                        .map(name -> name.substring(0, name.length() - PngFile.ENDING.length()))
                        .forEach(names::add);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return names;
    }
}
