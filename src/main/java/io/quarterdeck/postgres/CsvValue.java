package io.quarterdeck.postgres;

import io.quarterdeck.metric.Column;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a CSV field's text means for its column.
 *
 * @param copied the text that PostgreSQL's COPY takes for it
 */
record CsvValue(Object value, String copied) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,60}(\\.\\d{1,60})?");
    private static final Pattern SEPARATED =
            Pattern.compile("[+-]?\\d{1,3}([,.' \u00a0\u202f]\\d{3})*[,.]\\d+|[+-]?\\d+,\\d+");

    /** @throws IllegalArgumentException saying what to write instead */
    static CsvValue parse(Column column, String text, Path file) {
        return switch (column.type()) {
            case TEXT -> word(column, text);
            case NUMERIC -> number(text);
            case DAY -> same(CsvTimes.day(text));
            case INSTANT -> same(CsvTimes.instant(text));
            case FLAG -> flag(text);
            case TEXTS -> texts(text);
            case NUMBERS -> new CsvValue(ColumnReader.numbers(text), text);
            case IMAGE -> image(text, file.resolveSibling(text));
        };
    }

    private static CsvValue word(Column column, String text) {
        if (!column.allowed().isEmpty() && !column.allowed().contains(text)) {
            throw new IllegalArgumentException("it must be one of: " + String.join(", ", column.allowed()));
        }
        return same(text);
    }

    private static CsvValue number(String text) {
        if (SEPARATED.matcher(text).matches() && text.matches(".*[,' \u00a0\u202f].*")) {
            throw new IllegalArgumentException(
                    "no number; write a point before the decimals and nothing between thousands, like 1234.56");
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "no number; write it like 1234.56, without unit, sign of money or exponent");
        }
        return new CsvValue(new BigDecimal(text), text);
    }

    private static CsvValue flag(String text) {
        return switch (text) {
            case "true", "t", "TRUE", "True" -> same(true);
            case "false", "f", "FALSE", "False" -> same(false);
            default -> throw new IllegalArgumentException("neither true nor false; write true or false");
        };
    }

    private static CsvValue texts(String text) {
        List<String> elements =
                Arrays.stream(text.split(";", -1)).map(String::strip).toList();
        if (text.startsWith("{") || text.startsWith("[") || elements.contains("")) {
            throw new IllegalArgumentException("no list; write its elements with semicolons between them, like a;b");
        }
        String copied = elements.stream()
                .map(element -> '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
        return new CsvValue(elements, copied);
    }

    private static CsvValue image(String name, Path image) {
        try {
            byte[] bytes = Files.readAllBytes(image);
            return new CsvValue(bytes, "\\x" + HexFormat.of().formatHex(bytes));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "there is no readable file " + name + " beside the CSV; put it there", e);
        }
    }

    private static CsvValue same(Object value) {
        return new CsvValue(value, value.toString());
    }
}
