package io.quarterdeck.sample;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.RowProof;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.Granularity;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SampleRowsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    private static final int SAMPLE = 15;

    @TestFactory
    Stream<DynamicTest> everyFigureOfTheSampleIsMadeOfTheRowsItNames() {
        SampleFigures sample = new SampleFigures(SampleCompany.of(TODAY, 7), TODAY);
        Clock noon = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return sample.company()
                .accounts()
                .map(account -> DynamicTest.dynamicTest(account.id(), () -> {
                    Snapshot snapshot =
                            sample.snapshot(account, known -> known.calendar().lastComplete(Granularity.QUARTER, noon));
                    RowProof proof =
                            new RowProof(snapshot, any -> BusinessFigures.compute(any, SampleFigures.SETTINGS));
                    List<Figure> figures = proof.figures();
                    figures.forEach(proof::counts);
                    Random random = new Random(4);
                    for (int i = 0; i < SAMPLE; i++) {
                        proof.suffices(figures.get(random.nextInt(figures.size())));
                    }
                }));
    }
}
