package io.quarterdeck.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file (RFC 4180, UTF-8 with or without a byte order mark) read record by record.
 *
 * <p>Bytes that are no UTF-8 come out as U+FFFD, so that the field that holds them can be named.
 */
final class CsvFile implements Closeable {
    private final MeasuredReader measured;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvFile(MeasuredReader measured, CSVParser parser) {
        this.measured = measured;
        this.parser = parser;
        this.records = parser.iterator();
    }

    static CsvFile open(Path file) throws IOException {
        Reader reader = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        MeasuredReader measured = new MeasuredReader(reader);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        return new CsvFile(
                measured,
                CSVParser.builder().setReader(measured).setFormat(format).get());
    }

    /** The names of the columns; empty when the file is empty. */
    Optional<List<String>> header() throws IOException, CsvException {
        return next().map(CsvLine::fields).map(names -> withoutMark(names));
    }

    /** The next record that isn't an empty line. */
    Optional<CsvLine> next() throws IOException, CsvException {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            measured.begin();
            while (records.hasNext()) {
                CSVRecord csv = records.next();
                if (csv.size() > 1 || !csv.get(0).isEmpty()) {
                    return Optional.of(new CsvLine(line, csv.toList()));
                }
                line = parser.getCurrentLineNumber() + 1;
                measured.begin();
            }
            return Optional.empty();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new CsvException(line, malformed(e));
        }
    }

    private static String malformed(RuntimeException failure) throws IOException {
        String words = String.valueOf(failure.getMessage());
        if (words.contains("EOF") || words.contains(MeasuredReader.TOO_LONG)) {
            return "a quote that opens in this record is never closed; close it, and double a quote inside a field";
        }
        if (words.contains("encapsulated token")) {
            return "something stands between a closing quote and the next comma; double a quote inside a field (\"\")";
        }
        if (failure instanceof UncheckedIOException io) {
            throw io.getCause();
        }
        throw failure;
    }

    private static List<String> withoutMark(List<String> names) {
        if (names.get(0).startsWith("\uFEFF")) {
            return java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(names.get(0).substring(1)),
                            names.stream().skip(1))
                    .toList();
        }
        return names;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
