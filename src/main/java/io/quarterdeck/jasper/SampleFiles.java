package io.quarterdeck.jasper;

import io.quarterdeck.deck.RenderException;
import io.quarterdeck.jasper.studio.Sample;
import io.quarterdeck.jasper.studio.SampleProvider;
import io.quarterdeck.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;

/** What a page gave to its template, as the files beside it from which a report designer previews it. */
final class SampleFiles {
    /** A draft's word across the cover is no content of it. */
    private static final String WATERMARK = "watermark";

    private final Path folder;
    private final FilledPage page;
    private final JasperDesign design;
    private final PrintedSizes sizes;
    private final Map<String, String> pictures = new TreeMap<>();

    /** @throws RenderException when the template can't be read any more */
    SampleFiles(TemplateFiles files, JasperReportsContext context, FilledPage page) {
        this.folder = files.folder().resolve(page.key());
        this.page = page;
        this.sizes = PrintedSizes.of(page.print());
        try {
            design = FramedDesign.load(files, context, page.key() + "/" + page.key() + ".jrxml");
        } catch (JRException failure) {
            throw new RenderException(
                    "The template " + page.key() + ".jrxml can't be read: " + Templates.plain(failure), failure);
        }
    }

    /**
     * Writes them anew; an adapter that is there stays as its owner has it.
     *
     * @throws RenderException naming the folder that can't be written to
     */
    List<Path> write() {
        Path samples = folder.resolve(Sample.FOLDER);
        String json = Json.pretty(values()) + "\n";
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(samples);
            removePictures(samples);
            written.add(Files.writeString(samples.resolve(Sample.FILE), json, StandardCharsets.UTF_8));
            for (Map.Entry<String, String> picture : pictures.entrySet()) {
                written.add(Files.writeString(
                        samples.resolve(picture.getKey()), picture.getValue(), StandardCharsets.UTF_8));
            }
            Path adapter = folder.resolve(page.key() + ".jrdax");
            if (Files.notExists(adapter)) {
                written.add(Files.writeString(adapter, adapter(), StandardCharsets.UTF_8));
            }
            return written;
        } catch (IOException failure) {
            throw new RenderException(
                    "The sample of page " + page.key() + " can't be written to " + samples + ": " + failure.getMessage()
                            + ". Make the folder writable.",
                    failure);
        }
    }

    private static void removePictures(Path samples) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(samples, "*.svg")) {
            for (Path picture : old) {
                Files.delete(picture);
            }
        }
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (JRParameter parameter : design.getParametersList()) {
            if (!parameter.isSystemDefined()) {
                String name = parameter.getName();
                values.put(
                        name,
                        value(
                                name,
                                design.getDatasetMap().get(name),
                                page.given().get(name)));
            }
        }
        String rows = design.getPropertiesMap().getProperty(Templates.ROWS);
        if (rows != null) {
            values.put(rows, value(rows, design.getMainDataset(), page.given().get(rows)));
        }
        return values;
    }

    private Object value(String name, JRDataset rows, Object value) {
        if (value instanceof ChartRenderable picture) {
            return name.equals(WATERMARK) ? null : picture(name, picture);
        }
        return value instanceof RecordRows records ? rows(name, rows, records) : value;
    }

    private List<Map<String, Object>> rows(String list, JRDataset declared, RecordRows records) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> record : records.rows()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (JRField field : declared.getFields()) {
                String name = list + "-" + (rows.size() + 1) + "-" + field.getName();
                row.put(field.getName(), value(name, declared, record.get(field.getName())));
            }
            rows.add(row);
        }
        return rows;
    }

    private String picture(String name, ChartRenderable picture) {
        String file = name + ".svg";
        pictures.put(file, SvgPicture.of(picture, sizes.of(picture)));
        return file;
    }

    private String adapter() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- The sample beside this template, for its preview in a report designer; decks know nothing of it. -->
                <providerDataAdapter class="net.sf.jasperreports.data.provider.DataSourceProviderDataAdapterImpl">
                	<name>Quarterdeck sample: %s</name>
                	<providerClass>%s</providerClass>
                </providerDataAdapter>
                """.replaceFirst("%s", page.key()).replaceFirst("%s", SampleProvider.class.getName());
    }
}
