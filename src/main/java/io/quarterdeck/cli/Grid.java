package io.quarterdeck.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/**
 * Rows under a heading. Where the columns don't fit the terminal, every row goes on below, indented, in the same columns;
 * the last column is text, broken between words, beside the others or below. Into a file each row is one line.
 */
final class Grid {
    private static final String GAP = "  ";
    private static final String INDENT = "    ";
    /** Text that is longer and would be narrower than this stands below its row. */
    private static final int NARROWEST_TEXT = 60;

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    Grid(String... headings) {
        this.headings = List.of(headings);
    }

    /** As many cells as there are headings; an empty one stays empty. */
    void row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + headings.size() + " headings");
        }
        rows.add(Stream.of(cells).map(cell -> cell.replaceAll("\\R+", " ")).toList());
    }

    void print(Terminal terminal) {
        Ansi ansi = terminal.interactive() ? Ansi.AUTO : Ansi.OFF;
        int width = terminal.interactive() ? terminal.width() : Integer.MAX_VALUE;
        int[] widths = widths();
        List<Part> parts = parts(widths, width);
        for (String line : lines(headings, parts, widths, width)) {
            terminal.out().println(ansi.string("@|bold " + line + "|@"));
        }
        PrintWriter out = terminal.out();
        rows.forEach(row -> lines(row, parts, widths, width).forEach(out::println));
    }

    /** Columns from {@code from} until before {@code to} that stand on one line. */
    private record Part(int from, int to) {
        String indent() {
            return from == 0 ? "" : INDENT;
        }
    }

    private int[] widths() {
        return IntStream.range(0, headings.size())
                .map(column -> Math.max(
                        Lines.cells(headings.get(column)),
                        rows.stream()
                                .mapToInt(row -> Lines.cells(row.get(column)))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    /** Of all columns but the text. */
    private List<Part> parts(int[] widths, int width) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int taken = 0;
        int text = widths.length - 1;
        for (int column = 0; column < text; column++) {
            if (column > from && taken + GAP.length() + widths[column] > width) {
                parts.add(new Part(from, column));
                from = column;
                taken = INDENT.length();
            }
            taken += (column > from ? GAP.length() : 0) + widths[column];
        }
        parts.add(new Part(from, text));
        return parts;
    }

    private static List<String> lines(List<String> cells, List<Part> parts, int[] widths, int width) {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            StringBuilder line = new StringBuilder(part.indent());
            for (int column = part.from(); column < part.to(); column++) {
                line.append(Lines.padded(cells.get(column), widths[column])).append(GAP);
            }
            lines.add(line.toString());
        }
        String text = cells.get(widths.length - 1);
        String last = lines.get(lines.size() - 1);
        int left = width - Lines.cells(last);
        if (Lines.cells(text) <= left || left >= NARROWEST_TEXT) {
            List<String> wrapped = Lines.wrapped(text, left);
            lines.set(lines.size() - 1, last + wrapped.get(0));
            String under = " ".repeat(Lines.cells(last));
            wrapped.stream().skip(1).map(more -> under + more).forEach(lines::add);
        } else {
            Lines.wrapped(text, Math.max(1, width - INDENT.length())).stream()
                    .map(line -> INDENT + line)
                    .forEach(lines::add);
        }
        return lines.stream()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
