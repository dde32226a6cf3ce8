package io.quarterdeck.jasper;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;

/** Rows of a template, a map of field values each. */
final class RecordRows implements JRRewindableDataSource {
    private final List<Map<String, Object>> rows;
    private int position = -1;

    RecordRows(List<Map<String, Object>> rows) {
        this.rows = rows;
    }

    /** All of them, wherever the reading of them stands. */
    List<Map<String, Object>> rows() {
        return rows;
    }

    @Override
    public boolean next() {
        return ++position < rows.size();
    }

    @Override
    public Object getFieldValue(JRField field) {
        return rows.get(position).get(field.getName());
    }

    @Override
    public void moveFirst() {
        position = -1;
    }
}
