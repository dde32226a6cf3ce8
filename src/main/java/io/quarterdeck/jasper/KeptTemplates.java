package io.quarterdeck.jasper;

import io.quarterdeck.json.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled templates in a folder, for the next process that has the same ones: to read, check and compile them is more
 * than half of what a command takes to begin. A file there that is missing, foreign or damaged costs a compilation and nothing else.
 *
 * @param folder made when first it is needed; whoever may write there may do all that this program may
 * @param version of the program's code and its Java, with each of which templates are compiled anew
 */
public record KeptTemplates(Path folder, String version) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptTemplates.class);
    private static final String ENDING = ".compiled";
    private static final int HASH_DIGITS = 32;
    /** Of what a compiled template is made. */
    private static final ObjectInputFilter PARTS =
            ObjectInputFilter.Config.createFilter("net.sf.jasperreports.**;java.**;!*");

    /**
     * Where one template's compiled form stands.
     *
     * @param sources tells from what it is compiled
     */
    Place place(String key, String sources) {
        String hash = Sha256.hex((version + '\n' + sources).getBytes(StandardCharsets.UTF_8));
        return new Place(this, key, folder.resolve(key + "-" + hash.substring(0, HASH_DIGITS) + ENDING));
    }

    /** One template's, as it is now. */
    record Place(KeptTemplates templates, String key, Path file) {
        /** Empty where none is kept that can be read. */
        Optional<JasperReport> read() {
            return KeptTemplates.read(file);
        }

        void keep(JasperReport report) {
            try {
                templates.keep(key, file, report);
            } catch (IOException e) {
                LOG.debug("{} can't be kept, so each start takes longer", file, e);
            }
        }
    }

    private static Optional<JasperReport> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                ObjectInputStream in = new ObjectInputStream(bytes)) {
            in.setObjectInputFilter(PARTS);
            return Optional.of((JasperReport) in.readObject());
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            LOG.debug("{} is compiled anew", file, e);
            return Optional.empty();
        }
    }

    /** Whole or not at all, for several processes may do it at once; what the template was before goes. */
    private void keep(String key, Path file, JasperReport report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(report);
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, key, ".part");
        Files.write(part, bytes.toByteArray());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, key + "-*" + ENDING)) {
            for (Path other : others) {
                if (!other.equals(file)) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }
}
