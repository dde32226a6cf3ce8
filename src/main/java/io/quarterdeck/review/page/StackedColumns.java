package io.quarterdeck.review.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Columns of layers over time, labelled directly. A negative amount stacks below zero. */
public record StackedColumns(List<Column> columns, List<Layer> layers, String alt) implements Chart {
    public StackedColumns {
        columns = List.copyOf(columns);
        layers = List.copyOf(layers);
    }

    /**
     * @param total formatted total above the column, empty where there is no data
     * @param mark a remark on this column such as "re-based", or empty
     */
    public record Column(String label, boolean current, String total, String mark) {}

    /**
     * One driver, the first layer at the bottom.
     *
     * @param note stands under the name at the right: latest value and change
     * @param rest whether it gathers the drivers that are too small to show: grey
     * @param amounts one a column
     */
    public record Layer(String name, String note, boolean rest, List<Cell> amounts) {
        public Layer {
            amounts = List.copyOf(amounts);
        }
    }

    /** An amount and its label; empty where there is no data. */
    public record Cell(Optional<BigDecimal> amount, String text) {}
}
