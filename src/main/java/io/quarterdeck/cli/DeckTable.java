package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.run.Outcome;
import io.quarterdeck.run.ReviewState;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/**
 * The decks that are there: account, headline, pages and file, on one line each where the terminal is wide enough; else
 * the file stands below, whole, so that it can be copied.
 */
final class DeckTable {
    private static final String GAP = "  ";
    private static final String PAGES = "Pages";

    private final List<Line> lines;
    private final Ansi ansi;
    private final int nameWidth;
    private final int headlineWidth;
    private final boolean oneLine;
    private final int fileIndent;

    DeckTable(List<Outcome> good, int width, Ansi ansi) {
        this.lines = good.stream().flatMap(DeckTable::line).toList();
        this.ansi = ansi;
        nameWidth =
                Math.min(widest("Account", line -> Lines.cells(line.account())), Math.max(20, Math.min(36, width / 4)));
        int headline = widest("Headline", line -> Lines.cells(line.headline()));
        int file = widest("File", line -> Lines.cells(line.file() + line.remark()));
        int taken = nameWidth + PAGES.length() + 2 * GAP.length();
        oneLine = taken + headline + GAP.length() + file <= width;
        headlineWidth = oneLine ? headline : Math.min(headline, Math.max(20, width - taken));
        int column = nameWidth + GAP.length();
        fileIndent = column + file <= width ? column : GAP.length();
    }

    private record Line(String account, String headline, String pages, String file, String remark) {}

    void print(PrintWriter out) {
        String heading = Lines.padded("Account", nameWidth)
                + GAP
                + Lines.padded("Headline", headlineWidth)
                + GAP
                + PAGES
                + (oneLine ? GAP + "File" : "");
        out.println(ansi.string("@|bold " + heading + "|@"));
        lines.forEach(line -> print(line, out));
    }

    private void print(Line line, PrintWriter out) {
        List<String> names = Lines.wrapped(line.account(), nameWidth);
        List<String> headlines = Lines.wrapped(line.headline(), headlineWidth);
        String file = styled("faint", line.file()) + styled("yellow", line.remark());
        boolean below = !oneLine && fileIndent > GAP.length();
        int rows = Math.max(names.size(), headlines.size() + (below ? 1 : 0));
        for (int i = 0; i < rows; i++) {
            String row = Lines.padded(i < names.size() ? names.get(i) : "", nameWidth) + GAP;
            if (i < headlines.size()) {
                row += i > 0 ? headlines.get(i) : Lines.padded(headlines.get(0), headlineWidth) + GAP + pages(line);
            }
            row += i == 0 && oneLine ? GAP + file : "";
            row += i == headlines.size() && below ? file : "";
            out.println(row.stripTrailing());
        }
        if (!oneLine && !below) {
            out.println(GAP + file);
        }
    }

    private static String pages(Line line) {
        return " ".repeat(PAGES.length() - line.pages().length()) + line.pages();
    }

    /** Without {@link Ansi}'s own markup, which a file name could hold by chance. */
    private String styled(String style, String text) {
        return ansi.enabled() && !text.isEmpty()
                ? Ansi.Style.on(Ansi.Style.parse(style)) + text + Ansi.Style.off(Ansi.Style.parse(style))
                : text;
    }

    private int widest(String heading, ToIntFunction<Line> cells) {
        return Math.max(heading.length(), lines.stream().mapToInt(cells).max().orElse(0));
    }

    private static Stream<Line> line(Outcome outcome) {
        if (outcome instanceof Outcome.Archived archived) {
            return Stream.of(line(archived.accountName(), archived.deck(), archived.file(), waits("", archived.state())));
        }
        return outcome instanceof Outcome.AlreadyArchived already
                ? Stream.of(line(already.accountName(), already.deck(), already.file(), waits("already archived", already.state())))
                : Stream.empty();
    }

    /** What is remarkable about a deck beside its being there. */
    private static String waits(String remark, ReviewState state) {
        String waiting =
                switch (state) {
                    case HELD -> "held";
                    case AWAITING_APPROVAL -> "waits for approval";
                    case REJECTED -> "rejected";
                    case UNDELIVERED -> "reached nobody";
                    default -> "";
                };
        String both = remark + (remark.isEmpty() || waiting.isEmpty() ? "" : ", ") + waiting;
        return both.isEmpty() ? "" : "  " + both;
    }

    private static Line line(String account, ArchivedDeck deck, Path file, String remark) {
        return new Line(account, deck.headline(), Integer.toString(deck.pages()), file.toString(), remark);
    }
}
