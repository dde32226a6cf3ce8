package io.quarterdeck.jasper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.components.list.ListComponent;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRComponentElement;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRVisitorSupport;

/**
 * Gives each text field of a template, besides the text that it draws, the same text with its marks, for the tags.
 *
 * <p>A template sees its texts as they are drawn, so that it may ask for their length; only the property that is added
 * here sees the marks: it is the field's own expression over the marked values.
 */
final class MarkedTexts extends JRVisitorSupport {
    /** The property that holds a printed text with its marks. */
    static final String PROPERTY = "net.sf.jasperreports.export.quarterdeck.marked";

    /** The title with its break; its marked value has none, and so its marks are whole. */
    static final String TITLE = "titleText";

    private static final Pattern VALUE = Pattern.compile("\\$([PF])\\{([^}]+)\\}");

    private final Set<String> names;
    private final Map<String, Class<?>> lists;

    private MarkedTexts(Set<String> names, Map<String, Class<?>> lists) {
        this.names = names;
        this.lists = lists;
    }

    /**
     * Declares the marked values and uses them.
     *
     * @param rows the list that the report's own rows come from
     */
    static void into(JasperDesign design, Class<?> page, Optional<String> rows) throws JRException {
        Map<String, Class<?>> lists = Binding.lists(page);
        Set<String> parameters = new LinkedHashSet<>(Binding.texts(page));
        parameters.add(TITLE);
        parameters.retainAll(design.getParametersMap().keySet());
        for (String name : parameters) {
            JRDesignParameter parameter = new JRDesignParameter();
            parameter.setName(name + Binding.MARKED);
            parameter.setValueClass(String.class);
            design.addParameter(parameter);
        }
        Set<String> names = new LinkedHashSet<>(parameters);
        for (Map.Entry<String, Class<?>> list : lists.entrySet()) {
            boolean own = rows.equals(Optional.of(list.getKey()));
            Set<String> texts = Binding.texts(list.getValue());
            declare(
                    texts,
                    own
                            ? design.getMainDesignDataset()
                            : (JRDesignDataset) design.getDatasetMap().get(list.getKey()));
            if (own) {
                names.addAll(texts);
            }
        }
        MarkedTexts texts = new MarkedTexts(names, lists);
        for (JRBand band : design.getAllBands()) {
            texts.visit(band.getChildren());
        }
    }

    private static void declare(Set<String> texts, JRDesignDataset dataset) throws JRException {
        for (String name : texts) {
            JRDesignField field = new JRDesignField();
            field.setName(name + Binding.MARKED);
            field.setValueClass(String.class);
            dataset.addField(field);
        }
    }

    private void visit(List<JRChild> children) {
        children.forEach(child -> child.visit(this));
    }

    @Override
    public void visitElementGroup(JRElementGroup group) {
        visit(group.getChildren());
    }

    @Override
    public void visitFrame(JRFrame frame) {
        visit(frame.getChildren());
    }

    @Override
    public void visitComponentElement(JRComponentElement element) {
        if (element.getComponent() instanceof ListComponent list) {
            Class<?> row = lists.get(list.getDatasetRun().getDatasetName());
            new MarkedTexts(row == null ? Set.of() : Binding.texts(row), lists)
                    .visit(list.getContents().getChildren());
        }
    }

    @Override
    public void visitTextField(JRTextField field) {
        String marked = marked(field.getExpression().getText());
        if (!marked.equals(field.getExpression().getText())) {
            JRDesignPropertyExpression property = new JRDesignPropertyExpression();
            property.setName(PROPERTY);
            property.setValueExpression(new JRDesignExpression("String.valueOf((Object) (" + marked + "))"));
            ((JRDesignElement) field).addPropertyExpression(property);
        }
    }

    private String marked(String expression) {
        return VALUE.matcher(expression)
                .replaceAll(value -> names.contains(value.group(2))
                        ? Matcher.quoteReplacement("$" + value.group(1) + "{" + value.group(2) + Binding.MARKED + "}")
                        : Matcher.quoteReplacement(value.group()));
    }
}
