package io.quarterdeck.jasper;

import io.quarterdeck.review.page.Tone;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Compares what a template declares with what its page's record gives, in both directions. */
final class TemplateContract {
    private final String file;
    private final List<String> faults = new ArrayList<>();

    private TemplateContract(String file) {
        this.file = file;
    }

    /** Every mismatch, with its remedy. */
    static List<String> faults(String file, JasperDesign design, Class<?> page, Optional<String> rows) {
        TemplateContract contract = new TemplateContract(file);
        Map<String, Class<?>> given = new LinkedHashMap<>(Binding.of(page));
        Map<String, Class<?>> lists = Binding.lists(page);
        rows.ifPresent(given::remove);
        Map<String, Class<?>> frame = FramedDesign.parameters();
        contract.parameters(design, page, given, frame);
        rows.ifPresentOrElse(
                name -> contract.mainRows(design, lists, name),
                () -> contract.declared("field", fields(design.getMainDataset()), Map.of(), "the page"));
        lists.forEach((name, row) -> {
            if (!rows.equals(Optional.of(name))) {
                contract.subDataset(design, name, row);
            }
        });
        return contract.faults;
    }

    private void parameters(
            JasperDesign design, Class<?> page, Map<String, Class<?>> given, Map<String, Class<?>> frame) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (JRParameter parameter : design.getParameters()) {
            if (!parameter.isSystemDefined()) {
                declared.put(parameter.getName(), parameter.getValueClassName());
            }
        }
        Map<String, Class<?>> all = new LinkedHashMap<>(frame);
        all.putAll(given);
        declared("parameter", declared, all, page.getSimpleName());
        missing("parameter", declared, given, page);
    }

    private void mainRows(JasperDesign design, Map<String, Class<?>> lists, String name) {
        Class<?> row = lists.get(name);
        if (row == null) {
            faults.add(file + ": property io.quarterdeck.rows names “" + name + "”, which is no list of its page ("
                    + String.join(", ", lists.keySet()) + "). Name one of these or remove the property.");
            return;
        }
        compareFields(design.getMainDataset(), row, "");
    }

    private void subDataset(JasperDesign design, String name, Class<?> row) {
        JRDataset dataset = design.getDatasetMap().get(name);
        if (dataset == null) {
            faults.add(file + ": dataset “" + name + "” is missing. Add <dataset name=\"" + name
                    + "\"> with the fields of " + row.getSimpleName() + " and a list that shows it.");
            return;
        }
        compareFields(dataset, row, " of dataset " + name);
    }

    private void compareFields(JRDataset dataset, Class<?> row, String where) {
        Map<String, String> declared = fields(dataset);
        Map<String, Class<?>> given = Binding.of(row);
        declared("field" + where, declared, given, row.getSimpleName());
        missing("field" + where, declared, given, row);
    }

    private static Map<String, String> fields(JRDataset dataset) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (JRField field : dataset.getFields()) {
            fields.put(field.getName(), field.getValueClassName());
        }
        return fields;
    }

    private void declared(String kind, Map<String, String> declared, Map<String, Class<?>> given, String giver) {
        declared.forEach((name, type) -> {
            Class<?> expected = given.get(name);
            if (expected == null) {
                faults.add(file + ": " + kind + " “" + name + "” is given by nobody; " + giver + " gives "
                        + String.join(", ", given.keySet()) + ". Correct its name or remove it.");
            } else if (!expected.getName().equals(type)) {
                faults.add(file + ": " + kind + " “" + name + "” is declared as " + type + ", but is a "
                        + expected.getName() + ". Declare class=\"" + expected.getName() + "\".");
            }
        });
    }

    private void missing(String kind, Map<String, String> declared, Map<String, Class<?>> given, Class<?> record) {
        given.forEach((name, type) -> {
            if (!declared.containsKey(name)
                    && !toneThatNeedsNone(name, declared, record)
                    && !countOfList(name, given)) {
                String element = kind.split(" ")[0];
                faults.add(file + ": " + kind + " “" + name + "” (" + type.getName()
                        + ") is missing, so that it would never be printed. Add <" + element + " name=\"" + name
                        + "\" class=\"" + type.getName() + "\"/> and show it.");
            }
        });
    }

    /** Only a template whose layout depends on it asks how many rows there are. */
    private static boolean countOfList(String name, Map<String, Class<?>> given) {
        return name.endsWith(Binding.COUNT) && given.get(name) == Integer.class;
    }

    /** A tone comes as three values; a template takes one of them at the least. */
    private static boolean toneThatNeedsNone(String name, Map<String, String> declared, Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            String tone = component.getName();
            if (component.getType() == Tone.class
                    && List.of(tone, tone + Binding.COLOR, tone + Binding.ACCENT)
                            .contains(name)) {
                boolean first = name.equals(tone);
                boolean any = declared.containsKey(tone)
                        || declared.containsKey(tone + Binding.COLOR)
                        || declared.containsKey(tone + Binding.ACCENT);
                return any || !first;
            }
        }
        return false;
    }
}
