package io.quarterdeck.jasper.studio;

import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.ParameterContributorFactory;
import net.sf.jasperreports.extensions.ExtensionsRegistry;
import net.sf.jasperreports.extensions.ExtensionsRegistryFactory;
import net.sf.jasperreports.extensions.SingletonExtensionRegistry;

/** Tells JasperReports of {@link SampleContributors}; {@code jasperreports_extension.properties} names it. */
public final class SampleExtension implements ExtensionsRegistryFactory {
    @Override
    public ExtensionsRegistry createRegistry(String id, JRPropertiesMap properties) {
        return new SingletonExtensionRegistry<>(ParameterContributorFactory.class, new SampleContributors());
    }
}
