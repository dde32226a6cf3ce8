package io.quarterdeck.config;

import io.quarterdeck.review.Edition;
import io.quarterdeck.review.OwnPageDefinition;
import io.quarterdeck.spelling.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the editions of the deck. */
final class EditionReader {
    private static final String SUFFIX = ".yaml";

    private final Optional<Path> folder;
    private final SourceFiles files;
    private final List<String> pages;
    private final List<OwnPageDefinition> own;

    /**
     * @param templates folder of the templates, empty when it is not there
     * @param pages the keys of the product's own pages
     */
    EditionReader(Optional<Path> templates, SourceFiles files, List<String> pages) {
        this.folder = templates.map(found -> found.resolve("editions"));
        this.files = files;
        this.own = templates
                .map(found -> new OwnPageReader(files, pages).readAll(found))
                .orElse(List.of());
        this.pages = Stream.concat(pages.stream(), own.stream().map(OwnPageDefinition::key))
                .toList();
    }

    /** The editions by name. */
    Map<String, Edition> readAll() {
        Map<String, Edition> editions = new TreeMap<>();
        listed().forEach(file -> read(file).ifPresent(edition -> editions.put(edition.name(), edition)));
        return editions;
    }

    /** An edition that has a file; whether the file can be read is told elsewhere, and so is a lacking folder. */
    Reading<String> edition() {
        List<String> names = listed().stream().map(EditionReader::stem).toList();
        return Readings.text().then(name -> {
            if (folder.isPresent() && !names.contains(name)) {
                String remedy = names.isEmpty()
                        ? "write " + name + SUFFIX + " in the folder editions of the templates"
                        : Nearest.remedy(name, names);
                throw new UnfitException(Readings.shown(name) + " is not known", remedy);
            }
            return name;
        });
    }

    private List<Path> listed() {
        return folder.map(found -> Listing.files(found, SUFFIX)).orElse(List.of());
    }

    /** The edition in this file, whose name is the file's without {@code .yaml}; empty only when a fault says so. */
    private Optional<Edition> read(Path file) {
        String stem = stem(file);
        return files.yaml(file, "editions/" + stem + ".yaml", "write its name and pages")
                .flatMap(root -> edition(root, stem));
    }

    private Optional<Edition> edition(Section root, String stem) {
        Optional<String> name = root.required("name", Readings.text(), stem);
        name.filter(written -> !written.equals(stem))
                .ifPresent(other -> root.fault(
                        "name",
                        Readings.shown(other) + " is not the file's name",
                        "write " + stem + ", or rename the file"));
        List<String> listed = root.list("pages", Readings.word(pages));
        if (root.isEmptyList("pages")) {
            root.fault("pages", "the edition has no page", "write pages: [cover, summary, evidence]");
        }
        root.end();
        return name.map(found -> new Edition(found, listed, own));
    }

    private static String stem(Path file) {
        String name = Listing.name(file);
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
