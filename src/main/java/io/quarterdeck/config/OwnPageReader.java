package io.quarterdeck.config;

import io.quarterdeck.review.OwnPageDefinition;
import io.quarterdeck.review.OwnPageDefinition.Better;
import io.quarterdeck.review.OwnPageDefinition.Shown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the pages that a company added: each folder of the templates with a {@code page.yaml}. */
final class OwnPageReader {
    private static final String FILE = "page.yaml";
    private static final int MOST = 4;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,30}");
    private static final Pattern FIGURE = Pattern.compile("[a-z][A-Za-z0-9_.-]{0,100}");

    private final SourceFiles files;
    private final List<String> taken;

    /** @param taken keys of the product's own pages */
    OwnPageReader(SourceFiles files, List<String> taken) {
        this.files = files;
        this.taken = taken;
    }

    /** In the order of their keys; one that can't be read is a fault and left out. */
    List<OwnPageDefinition> readAll(Path templates) {
        List<OwnPageDefinition> pages = new ArrayList<>();
        for (Path folder : Listing.folders(templates)) {
            Path file = folder.resolve(FILE);
            if (Files.exists(file)) {
                String key = Listing.name(folder);
                files.yaml(file, "pages/" + key + ".yaml", "write its figures")
                        .flatMap(root -> page(root, key))
                        .ifPresent(pages::add);
            }
        }
        return pages;
    }

    private Optional<OwnPageDefinition> page(Section root, String key) {
        if (taken.contains(key) || !NAME.matcher(key).matches()) {
            root.fault(
                    "figures",
                    "the folder's name \"" + key + "\" "
                            + (taken.contains(key) ? "is that of a page of the product" : "is no name for a page"),
                    "name the folder with small letters, and as no page is named yet");
            return Optional.empty();
        }
        Section section = root.section("figures");
        List<String> names = section.names(Readings.text().then(text -> fitting(text, NAME, "a figure's name")));
        if (names.isEmpty() || names.size() > MOST) {
            root.fault(
                    "figures",
                    names.isEmpty() ? "the page shows no figure" : names.size() + " figures are more than a page shows",
                    "name one to " + MOST + ", e.g. cases: {figure: support.cases, better: lower}");
        }
        List<Shown> shown = names.stream()
                .map(name -> shown(name, section.section(name)))
                .flatMap(Optional::stream)
                .toList();
        root.end();
        return shown.isEmpty() ? Optional.empty() : Optional.of(new OwnPageDefinition(key, shown));
    }

    private static Optional<Shown> shown(String name, Section section) {
        Better better = section.optional("better", Readings.word(Better.class), Better.NEITHER);
        return section.required(
                        "figure", Readings.text().then(text -> fitting(text, FIGURE, "a figure's id")), "support.cases")
                .map(figure -> new Shown(name, figure, better));
    }

    private static String fitting(String text, Pattern pattern, String what) throws UnfitException {
        if (!pattern.matcher(text).matches()) {
            throw new UnfitException(
                    Readings.shown(text) + " is not " + what, "write small letters and _; figures lists the ids");
        }
        return text;
    }
}
