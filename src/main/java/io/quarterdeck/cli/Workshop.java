package io.quarterdeck.cli;

import io.quarterdeck.run.Benchmark;
import io.quarterdeck.run.FigureQuery;
import io.quarterdeck.run.Preview;
import io.quarterdeck.run.ReviewRun;
import io.quarterdeck.run.RowImport;

/** A configured Quarterdeck: what the commands may ask for. Closing it lets database and threads go. */
public interface Workshop extends AutoCloseable {
    ReviewRun reviewRun();

    Preview preview();

    FigureQuery figures();

    RowImport rowImport();

    @Override
    void close();

    /** Opens the benchmark's own accounts; part of a workshop opened by {@link Entrance#bench}. */
    interface Bench extends AutoCloseable {
        Benchmark benchmark();

        @Override
        void close();
    }
}
