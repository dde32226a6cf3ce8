package io.quarterdeck.jasper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.renderers.DataRenderable;

/** Does with a folder of templates what a report designer does: no Quarterdeck, but its jar on the class path. */
public final class Designer {
    private final Path folder;

    public Designer(Path folder) {
        this.folder = folder;
    }

    /** What a page's preview shows. */
    public record Preview(JasperPrint print, List<String> texts, List<byte[]> pictures) {}

    /** Keys of all pages of the folder. */
    public static List<String> keys(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(page -> page.getFileName().toString())
                    .filter(key -> Files.exists(folder.resolve(key + "/" + key + ".jrxml")))
                    .filter(key -> !key.equals("frame"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JasperDesign design(String key) throws JRException, IOException {
        return JRXmlLoader.load(
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve(key + "/" + key + ".jrxml"))));
    }

    /** Compiles the template as it lies there and fills it, by the data adapter that it names. */
    public Preview preview(String key) throws JRException {
        return preview(key, Map.of());
    }

    Preview preview(String key, Map<String, Object> parameters) throws JRException {
        Path page = folder.resolve(key);
        String compiled = page.resolve(key + ".jasper").toString();
        JasperCompileManager.compileReportToFile(page.resolve(key + ".jrxml").toString(), compiled);
        JasperPrint print = JasperFillManager.fillReport(compiled, new HashMap<>(parameters));
        Preview preview = new Preview(print, new ArrayList<>(), new ArrayList<>());
        for (var printed : print.getPages()) {
            collect(printed.getElements(), preview);
        }
        return preview;
    }

    private static void collect(List<JRPrintElement> elements, Preview preview) throws JRException {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                collect(frame.getElements(), preview);
            } else if (element instanceof JRPrintText text) {
                preview.texts.add(text.getFullText());
            } else if (element instanceof JRPrintImage image && image.getRenderer() instanceof DataRenderable data) {
                preview.pictures.add(data.getData(DefaultJasperReportsContext.getInstance()));
            }
        }
    }
}
