package io.quarterdeck.config;

import io.quarterdeck.deck.Brand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The brands of the configuration.
 *
 * @param names of all brand folders, also of those that can't be read
 * @param byId those that can be read
 */
record Brands(List<String> names, Map<String, Brand> byId) {
    static Brands read(Path folder, SourceFiles files, Faults faults) {
        List<Path> folders = Listing.folders(folder);
        if (folders.isEmpty()) {
            faults.add(folder, 0, "there is no brand", "make a folder halyard in it, with a brand.yaml");
        }
        BrandReader reader = new BrandReader(files);
        Map<String, Brand> byId = new TreeMap<>();
        folders.forEach(one -> reader.read(one).ifPresent(brand -> byId.put(Listing.name(one), brand)));
        return new Brands(folders.stream().map(Listing::name).toList(), byId);
    }

    /** The brand that {@code brand} names, else the only one there is; empty only when a fault says so. */
    Optional<Brand> chosen(Section root) {
        if (names.isEmpty()) {
            return root.optional("brand", Readings.text()).map(byId::get);
        }
        if (names.size() > 1) {
            return root.required("brand", Readings.word(names), names.get(0)).map(byId::get);
        }
        return root.usual("brand", Readings.word(names), names.get(0)).map(byId::get);
    }
}
