package io.quarterdeck.real;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.postgresql.PGConnection;

/** A CSV file that becomes a plain table of the same columns, all of them text, in the schema {@code raw}. */
record RawTable(String name, Path file) {
    void load(Connection connection) throws SQLException, IOException {
        String columns =
                columns().stream().map(column -> quoted(column) + " text").collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                Reader rows = reader()) {
            statement.execute("create table raw." + quoted(name) + " (" + columns + ")");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy raw." + quoted(name) + " from stdin with (format csv, header true)", rows);
        }
    }

    /** The header's names; a second column of one name gets a number, for a table can't have two. */
    private List<String> columns() throws IOException {
        try (CSVParser parser = CSVParser.parse(reader(), CSVFormat.RFC4180)) {
            List<String> names = new ArrayList<>();
            for (String header : parser.iterator().next()) {
                int place = 1;
                String candidate = header;
                while (names.contains(candidate)) {
                    place++;
                    candidate = header + " " + place;
                }
                names.add(candidate);
            }
            return names;
        }
    }

    private Reader reader() throws IOException {
        InputStream bytes = Files.newInputStream(file);
        boolean packed = file.getFileName().toString().endsWith(".gz");
        return new BufferedReader(
                new InputStreamReader(packed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
