package io.quarterdeck.postgres;

import io.quarterdeck.archive.FileFailure;
import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.RowOrder;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Reads one CSV file, judges each field and copies the rows with their line numbers into a temporary table. */
final class CsvLoader {
    private final Handle handle;
    private final Kind kind;
    private final Path file;
    private final ImportFaults faults;

    CsvLoader(Handle handle, Kind kind, Path file, ImportFaults faults) {
        this.handle = handle;
        this.kind = kind;
        this.file = file;
        this.faults = faults;
    }

    void stage() {
        handle.execute("create temporary table " + StagedRows.table(kind)
                + " on commit drop as select 0::bigint as line, canonical." + kind.id() + ".* from canonical."
                + kind.id() + " with no data");
        try (CsvFile csv = CsvFile.open(file)) {
            Optional<CsvHeader> header = csv.header().flatMap(names -> CsvHeader.of(kind, names, file, faults));
            if (header.isPresent()) {
                copy(csv, header.get());
            }
        } catch (CsvException e) {
            faults.add(file, e.line(), e.getMessage());
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw new DatabaseException(
                        "The rows of " + file + " can't be written to the store: " + SourceFailure.words(refused)
                                + "; nothing was imported. Check that the store runs and has room.",
                        e);
            }
            faults.add(file, "can't be read (" + FileFailure.words(e) + "); mend its permissions or write it anew");
        }
    }

    private void copy(CsvFile csv, CsvHeader header) throws IOException, CsvException {
        String columns = kind.columns().stream().map(Column::name).reduce("line", (list, name) -> list + ", " + name);
        String sql = "copy " + StagedRows.table(kind) + " (" + columns + ") from stdin (format csv)";
        try (Writer writer = new OutputStreamWriter(
                        new PGCopyOutputStream(handle.getConnection().unwrap(PGConnection.class), sql, 1 << 16),
                        StandardCharsets.UTF_8);
                CSVPrinter copy = new CSVPrinter(writer, CSVFormat.POSTGRESQL_CSV)) {
            for (Optional<CsvLine> line = csv.next(); line.isPresent(); line = csv.next()) {
                Optional<List<String>> fields = fields(header, line.get());
                if (fields.isPresent()) {
                    copy.printRecord(fields.get());
                }
            }
        } catch (SQLException e) {
            throw new IOException("the store took no rows", e);
        }
    }

    /** The line's fields as COPY takes them; empty when its key can't be read, so that it can't be compared. */
    private Optional<List<String>> fields(CsvHeader header, CsvLine line) {
        if (line.fields().size() != header.width()) {
            faults.add(
                    file,
                    line.number(),
                    "has " + line.fields().size() + " fields, the header has " + header.width()
                            + "; quote a field that holds a comma or a line break");
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        List<String> copied = new ArrayList<>();
        copied.add(Long.toString(line.number()));
        boolean keyFaulty = false;
        for (Column column : kind.columns()) {
            Optional<CsvField> field = header.index(column)
                    .map(index -> CsvField.read(column, line.fields().get(index), file));
            Optional<String> fault = field.flatMap(CsvField::fault);
            fault.ifPresent(words -> faults.add(file, header.lineOf(column, line), column.name() + " " + words));
            keyFaulty |= fault.isPresent() && RowOrder.keyNames(kind).contains(column.name());
            field.flatMap(CsvField::value).ifPresent(value -> values.put(column.name(), value));
            copied.add(field.flatMap(CsvField::copied).orElse(null));
        }
        if (kind == Kind.ACCOUNT) {
            List<String> found = AccountRows.faults(Row.of(values));
            found.forEach(fault -> faults.add(file, line.number(), fault));
            if (!found.isEmpty()) {
                // told already: nothing but the key, which comes first, is looked at again
                copied.subList(2, copied.size()).replaceAll(text -> null);
            }
        }
        return keyFaulty ? Optional.empty() : Optional.of(copied);
    }
}
