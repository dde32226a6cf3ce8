package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwigTest {
    private static final Twig TREE = new Twig(
            List.of("root", "= a formula that is so long that no line of a narrow screen can hold it"),
            List.of(
                    new Twig(List.of("branch"), List.of(Twig.leaf("leaf"), Twig.leaf("and 412 more"))),
                    Twig.leaf("last", "with a second line")));

    @Test
    void branchesHangOnTheirTrunk() {
        assertThat(printed(false, 40))
                .containsExactly(
                        "root",
                        "│  = a formula that is so long that no line of a narrow screen can hold it",
                        "├─ branch",
                        "│  ├─ leaf",
                        "│  └─ and 412 more",
                        "└─ last",
                        "      with a second line");
    }

    @Test
    void linesAreBrokenToTheWidthOfAScreen() {
        assertThat(printed(true, 40))
                .contains("│  = a formula that is so long that no", "│  line of a narrow screen can hold it")
                .allSatisfy(line -> assertThat(Lines.cells(line)).isLessThanOrEqualTo(40));
    }

    private static List<String> printed(boolean interactive, int width) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter out = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
        TREE.print(new Terminal(out, out, new PrintStream(bytes, true, StandardCharsets.UTF_8), interactive, width));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
