package io.quarterdeck.jasper.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.ParameterContributor;
import net.sf.jasperreports.engine.ParameterContributorContext;
import net.sf.jasperreports.engine.ParameterContributorFactory;
import net.sf.jasperreports.repo.RepositoryUtil;

/**
 * Gives a report whose data adapter names {@link SampleProvider} the parameters and rows of the sample beside it; a
 * parameter that was given stays. Any other fill is left as it is.
 */
final class SampleContributors implements ParameterContributorFactory {
    /** Of a template whose own rows are one of its page's lists: the list's name. */
    private static final String ROWS = "io.quarterdeck.rows";

    @Override
    public List<ParameterContributor> getContributors(ParameterContributorContext context) {
        // the datasets inside a report get their rows from it
        return context.isToPrepareData() && context.getDataset().isMainDataset()
                ? List.of(new Contributor(context))
                : List.of();
    }

    private record Contributor(ParameterContributorContext context) implements ParameterContributor {
        @Override
        public void contributeParameters(Map<String, Object> parameters) throws JRException {
            if (!(parameters.get(JRParameter.REPORT_DATA_SOURCE) instanceof SampleRows rows)) {
                return;
            }
            Sample.Values page = Sample.read(RepositoryUtil.getInstance(context.getRepositoryContext()))
                    .page();
            for (JRParameter parameter : context.getDataset().getParameters()) {
                String name = parameter.getName();
                if (!parameter.isSystemDefined() && parameters.get(name) == null) {
                    parameters.put(name, page.value(name, parameter.getValueClass()));
                }
            }
            Optional<String> list =
                    Optional.ofNullable(context.getDataset().getPropertiesMap().getProperty(ROWS));
            rows.take(list.isPresent() ? page.rows(list.get()) : List.of(page));
        }

        @Override
        public void dispose() {
            // nothing is held
        }
    }
}
