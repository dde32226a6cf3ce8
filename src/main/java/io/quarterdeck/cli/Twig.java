package io.quarterdeck.cli;

import java.util.List;

/** A piece of text with pieces that hang on it, drawn as a tree; lines are broken to the width of a screen. */
record Twig(List<String> lines, List<Twig> twigs) {
    private static final int NARROWEST = 30;

    Twig {
        lines = List.copyOf(lines);
        twigs = List.copyOf(twigs);
    }

    static Twig leaf(String... lines) {
        return new Twig(List.of(lines), List.of());
    }

    void print(Terminal terminal) {
        print(terminal, "", "");
    }

    /**
     * @param first what stands before the first line
     * @param rest and before the others
     */
    private void print(Terminal terminal, String first, String rest) {
        String trunk = rest + (twigs.isEmpty() ? "   " : "│  ");
        int width = terminal.interactive() ? terminal.width() : Integer.MAX_VALUE;
        String before = first;
        for (int line = 0; line < lines.size(); line++) {
            // what goes on from a line stands under it, beside the trunk
            String under = line == 0 && lines.size() == 1 && twigs.isEmpty() ? rest + "  " : trunk;
            for (String part : Lines.wrapped(lines.get(line), Math.max(NARROWEST, width - Lines.cells(under)))) {
                terminal.out().println((before + part).stripTrailing());
                before = under;
            }
            before = trunk;
        }
        for (int twig = 0; twig < twigs.size(); twig++) {
            boolean last = twig == twigs.size() - 1;
            twigs.get(twig).print(terminal, rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
        }
    }
}
