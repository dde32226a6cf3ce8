package io.quarterdeck.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Help.Ansi;

/**
 * Rows under a heading. Where a row doesn't fit the terminal, every row goes on below, indented, in the same columns; the
 * last column is text and is broken between words. Into a file each row is one line.
 */
final class Grid {
    private static final String GAP = "  ";
    private static final String INDENT = "    ";
    /** Narrower than this text is hard to read beside other columns. */
    private static final int NARROWEST_TEXT = 28;

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
        rows.add(List.of(cells));
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

    private List<Part> parts(int[] widths, int width) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        long taken = 0;
        for (int column = 0; column < widths.length; column++) {
            boolean text = column == widths.length - 1;
            int least = text ? Math.min(widths[column], NARROWEST_TEXT) : widths[column];
            if (column > from && taken + GAP.length() + least > width) {
                parts.add(new Part(from, column));
                from = column;
                taken = INDENT.length();
            }
            taken += (column > from ? GAP.length() : 0) + (long) widths[column];
        }
        parts.add(new Part(from, widths.length));
        return parts;
    }

    private static List<String> lines(List<String> cells, List<Part> parts, int[] widths, int width) {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            int padded = Math.min(part.to(), widths.length - 1);
            StringBuilder line = new StringBuilder(part.indent());
            for (int column = part.from(); column < padded; column++) {
                line.append(Lines.padded(cells.get(column), widths[column])).append(GAP);
            }
            int left = Lines.cells(line.toString());
            if (part.to() == widths.length) {
                List<String> text = Lines.wrapped(cells.get(widths.length - 1), Math.max(1, width - left));
                lines.add(line + text.get(0));
                text.stream().skip(1).map(more -> " ".repeat(left) + more).forEach(lines::add);
            } else {
                lines.add(line.toString());
            }
        }
        return lines.stream()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
