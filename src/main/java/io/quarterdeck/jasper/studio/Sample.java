package io.quarterdeck.jasper.studio;

import io.quarterdeck.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import net.sf.jasperreports.repo.RepositoryUtil;

/** What a page gives to its template, as files in the folder {@code sample} beside it. */
public record Sample(Values page) {
    /** Beside the template. */
    public static final String FOLDER = "sample";
    /** In the folder: parameters and lists by their names; a picture is the name of a file beside. */
    public static final String FILE = "page.json";

    private static final String REMEDY =
            ". Write the sample again: quarterdeck preview --account ID --edition E --samples";

    /** @param members of a JSON object, by the names of parameters or fields */
    record Values(Map<?, ?> members, RepositoryUtil files) {
        /**
         * @param type as the template declares it
         * @return null where the page has nothing, which JasperReports prints as nothing
         */
        Object value(String name, Class<?> type) throws JRException {
            if (!members.containsKey(name)) {
                throw new JRException(FOLDER + "/" + FILE + " lacks “" + name + "”" + REMEDY);
            }
            Object value = members.get(name);
            if (value == null) {
                return null;
            }
            if (type == JRDataSource.class) {
                return new SampleRows(rows(name));
            }
            if (type == Renderable.class) {
                return SimpleDataRenderer.getInstance(bytes(files, String.valueOf(value)));
            }
            if (!type.isInstance(value)) {
                throw new JRException("“" + name + "” of " + FOLDER + "/" + FILE + " is no " + type.getName() + REMEDY);
            }
            return value;
        }

        List<Values> rows(String name) throws JRException {
            if (!(members.get(name) instanceof List<?> list)) {
                throw new JRException("“" + name + "” of " + FOLDER + "/" + FILE + " is no list" + REMEDY);
            }
            List<Values> rows = new ArrayList<>();
            for (Object row : list) {
                if (!(row instanceof Map<?, ?> members)) {
                    throw new JRException("A row of “" + name + "” is no object" + REMEDY);
                }
                rows.add(new Values(members, files));
            }
            return rows;
        }
    }

    /**
     * @param files as the report that is filled finds them
     * @throws JRException naming the file and the remedy
     */
    static Sample read(RepositoryUtil files) throws JRException {
        String text = new String(bytes(files, FILE), StandardCharsets.UTF_8);
        try {
            return new Sample(new Values(Json.object(text), files));
        } catch (IllegalArgumentException failure) {
            throw new JRException(FOLDER + "/" + FILE + " can't be read: " + failure.getMessage() + REMEDY, failure);
        }
    }

    private static byte[] bytes(RepositoryUtil files, String name) throws JRException {
        try {
            return files.getBytesFromLocation(FOLDER + "/" + name);
        } catch (JRException failure) {
            throw new JRException("There is no " + FOLDER + "/" + name + " beside this report" + REMEDY, failure);
        }
    }
}
