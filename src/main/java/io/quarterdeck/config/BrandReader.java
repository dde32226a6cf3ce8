package io.quarterdeck.config;

import io.quarterdeck.deck.Brand;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a {@code brand.yaml} and the logo beside it. */
final class BrandReader {
    private final SourceFiles files;

    BrandReader(SourceFiles files) {
        this.files = files;
    }

    /** The brand in this folder; empty, with a fault added, when there is none. */
    Optional<Brand> read(Path folder) {
        String id = String.valueOf(folder.getFileName());
        String label = "brands/" + id + "/";
        Optional<Section> read = files.yaml(
                folder.resolve("brand.yaml"),
                label + "brand.yaml",
                "write it as config/brands/halyard/brand.yaml shows");
        return read.map(root -> brand(root, new LogoReading(folder, label, files)));
    }

    private static Brand brand(Section root, LogoReading logos) {
        Optional<String> name = root.required("name", Readings.text(), "the name as people know it");
        Brand.Cover cover = root.optional("cover", Readings.word(Brand.Cover.class), Brand.Cover.FULL);
        PaletteReader palette = new PaletteReader(root.section("colours"));
        Brand brand = new Brand(
                name.orElse(""),
                root.optional("wordmark", Readings.text()).or(() -> name).orElse(""),
                root.optional("logo", logos.logo()),
                palette.read(),
                root.optional("font", Readings.text(), "Noto Sans"),
                cover);
        palette.refuse(cover);
        root.end();
        return brand;
    }
}
