package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.DeckPictures;
import io.quarterdeck.run.CheckReport;
import io.quarterdeck.season.SheetDesk;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything is opened. */
class CommandLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "review release --by Ada --reason x",
                "review release 12 --by Ada",
                "review release twelve --by Ada --reason x",
                "review approve 12 --by , --reason",
                "review list --state NOWHERE",
                "review show",
                "mail settle 4 --by Ada --reason x",
                "mail settle 4 --arrived --lost --by Ada --reason x",
                "mail test",
                "mail list --state LOST",
                "resend 4 --reason x",
                "plan --days 0",
                "plan --days soon"
            })
    void aWrongLineIsAnsweredWithItsUsageAndOpensNothing(String line) {
        Answer answer = execute(line.split(" "));
        assertThat(answer.code).as(answer.text).isEqualTo(2);
        assertThat(answer.text).contains("Usage: quarterdeck");
    }

    @Test
    void aDecisionIsAPersonsAndHasAReason() {
        for (String name : new String[] {"quarterdeck", " CRON ", "System"}) {
            assertThat(execute("review", "release", "12", "--by", name, "--reason", "x").text)
                    .contains("give your own name");
        }
        assertThat(execute("review", "reject", "12", "--by", " \u00a0", "--reason", "x").text)
                .contains("--by is blank");
        assertThat(execute("resend", "4", "--by", "Ada", "--reason", "\t").text).contains("--reason is blank");
        assertThat(execute("mail", "settle", "4", "--lost", "--by", "Ada", "--reason", "").code)
                .isEqualTo(2);
    }

    @Test
    void aGroupOfCommandsAloneShowsWhatItHas() {
        assertThat(execute("review").text).contains("list", "show", "release", "approve", "reject");
        assertThat(execute("mail").text).contains("list", "settle", "test");
        assertThat(execute("review", "release", "--help").text).contains("--config", "--by=NAME", "--reason=TEXT");
    }

    private record Answer(int code, String text) {}

    private static Answer execute(String... line) {
        int[] code = new int[1];
        String text = Fabricated.plain(terminal -> code[0] = QuarterdeckCommand.execute(new Closed(), terminal, line));
        return new Answer(code[0], text);
    }

    /** A door behind which nothing is to be looked for. */
    private static final class Closed implements Entrance {
        @Override
        public Workshop open(Path config) {
            throw new AssertionError("opened");
        }

        @Override
        public Workshop demo(Path config, int generated) {
            throw new AssertionError("opened");
        }

        @Override
        public Workshop.Bench bench(Path config) {
            throw new AssertionError("opened");
        }

        @Override
        public CheckReport check(Path config) {
            throw new AssertionError("opened");
        }

        @Override
        public Proof proof() {
            throw new AssertionError("opened");
        }

        @Override
        public DeckPictures pictures() {
            throw new AssertionError("opened");
        }

        @Override
        public SheetDesk sheets(Path config) {
            throw new AssertionError("opened");
        }
    }
}
