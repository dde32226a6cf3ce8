package io.quarterdeck.jasper.studio;

import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;

/** Rows of a sample; those that a {@link SampleProvider} made are to be filled before the first is asked for. */
final class SampleRows implements JRRewindableDataSource {
    private Optional<List<Sample.Values>> rows = Optional.empty();
    private int position = -1;

    SampleRows() {}

    SampleRows(List<Sample.Values> rows) {
        take(rows);
    }

    void take(List<Sample.Values> given) {
        rows = Optional.of(List.copyOf(given));
    }

    private List<Sample.Values> rows() throws JRException {
        return rows.orElseThrow(() -> new JRException("No sample was read for this report. Put quarterdeck.jar on the"
                + " class path once, and use this data adapter for the report itself alone."));
    }

    @Override
    public boolean next() throws JRException {
        return ++position < rows().size();
    }

    @Override
    public Object getFieldValue(JRField field) throws JRException {
        return rows().get(position).value(field.getName(), field.getValueClass());
    }

    @Override
    public void moveFirst() {
        position = -1;
    }
}
