package io.quarterdeck.jasper.studio;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRDataSourceProvider;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperReport;

/**
 * Where the data adapter beside a template says that its rows come from: the sample beside it.
 *
 * <p>A provider isn't told where its report lies; {@link SampleContributors} is, and fills the rows.
 */
public final class SampleProvider implements JRDataSourceProvider {
    @Override
    public boolean supportsGetFieldsOperation() {
        return false;
    }

    @Override
    public JRField[] getFields(JasperReport report) {
        throw new UnsupportedOperationException("the template itself declares the fields of its page");
    }

    @Override
    public JRDataSource create(JasperReport report) {
        return new SampleRows();
    }

    @Override
    public void dispose(JRDataSource rows) {
        // they hold nothing open
    }
}
