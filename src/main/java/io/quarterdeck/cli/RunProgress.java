package io.quarterdeck.cli;

import io.quarterdeck.run.Outcome;
import io.quarterdeck.run.RunListener;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and time left on a terminal; in a log a line now and then. */
final class RunProgress implements RunListener, AutoCloseable {
    private final Terminal terminal;
    private ProgressBar bar;
    private int total;
    private int ended;

    RunProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void begins(int reviews) {
        total = reviews;
        if (terminal.interactive() && reviews > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Reviews")
                    .setInitialMax(reviews)
                    .setUnit(" decks", 1)
                    .showSpeed()
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.progress(), terminal.width()))
                    .build();
        }
    }

    @Override
    public void ended(Outcome outcome) {
        ended++;
        if (bar != null) {
            bar.step();
        } else if (ended == total || ended % Math.max(1, (total + 9) / 10) == 0) {
            terminal.err().println(ended + " of " + total + " reviews");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
