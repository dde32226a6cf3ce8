package io.quarterdeck.hostile;

import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.Chart;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.NpsPage;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.StackedColumns;
import io.quarterdeck.review.page.Waterfall;
import java.util.Collection;
import java.util.stream.Stream;

/** The texts that a page's model wants printed; of charts those that no drawer may leave out. */
final class WantedTexts {
    private WantedTexts() {}

    static Stream<String> of(Page page) {
        return texts(page).map(Marks::plain).filter(text -> !text.isBlank());
    }

    private static Stream<String> texts(Object value) {
        if (value instanceof String text) {
            return Stream.of(text);
        }
        if (value instanceof Waterfall bridge) {
            return bridge.steps().stream().flatMap(step -> Stream.of(step.label(), step.text()));
        }
        if (value instanceof StackedColumns columns) {
            return columns.layers().stream().flatMap(layer -> Stream.of(layer.name(), layer.note()));
        }
        if (value instanceof LineChart lines) {
            return lines.lines().stream()
                    .filter(line -> line.points().stream()
                            .anyMatch(point -> point.value().isPresent()))
                    .flatMap(line -> Stream.of(line.name(), line.note()));
        }
        if (value instanceof Chart || value instanceof NpsPage) {
            return Stream.of();
        }
        if (value instanceof Collection<?> items) {
            return items.stream().flatMap(WantedTexts::texts);
        }
        if (value instanceof Record record) {
            return Stream.of(record.getClass().getRecordComponents()).flatMap(component -> {
                try {
                    return texts(component.getAccessor().invoke(record));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return Stream.of();
    }
}
