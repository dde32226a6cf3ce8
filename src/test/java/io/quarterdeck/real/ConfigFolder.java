package io.quarterdeck.real;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What connects a data set: its configuration and, beside it, the indexes of its warehouse. */
record ConfigFolder(String set, Path folder) {
    static ConfigFolder of(String set) {
        URL url = Objects.requireNonNull(ConfigFolder.class.getResource("/real/" + set), "no configuration of " + set);
        try {
            return new ConfigFolder(set, Path.of(url.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the test resources have an odd address: " + url, e);
        }
    }

    /** A raw table that the repository holds itself. */
    RawTable raw(String table) {
        return new RawTable(table, folder.resolve("raw").resolve(table + ".csv"));
    }

    /** The tables in a database of the set's own, with its indexes. */
    Warehouse warehouse(List<RawTable> tables) throws SQLException, IOException {
        Optional<Path> script = Optional.of(folder.resolve("warehouse.sql")).filter(Files::exists);
        return Warehouse.of(set, tables, script);
    }

    Road over(List<RawTable> tables) throws SQLException, IOException {
        return new Road(folder.resolve("config"), warehouse(tables));
    }
}
