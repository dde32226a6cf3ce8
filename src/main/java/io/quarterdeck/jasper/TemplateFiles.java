package io.quarterdeck.jasper;

import io.quarterdeck.deck.RenderException;
import io.quarterdeck.jasper.studio.Sample;
import io.quarterdeck.json.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.repo.Resource;
import net.sf.jasperreports.repo.StreamRepositoryService;

/**
 * Everything in the templates' folder, read once; but what is a report designer's alone is passed over: data adapters
 * ({@code *.jrdax}), the folders {@code sample} beside the templates, what Jaspersoft Studio compiled ({@code *.jasper})
 * and, as its projects' settings do, every name that begins with a dot.
 *
 * <p>It is the reports' only repository: no template can reach another file, the class path or an address.
 */
final class TemplateFiles implements StreamRepositoryService {
    private static final Pattern FOR_DESIGNERS =
            Pattern.compile("(.*/)?\\..*|.*\\.(jrdax|jasper)|.+/" + Sample.FOLDER + "/.*", Pattern.DOTALL);

    private final Path folder;
    private final Map<String, byte[]> contents = new TreeMap<>();
    private Optional<String> sha256 = Optional.empty();

    private TemplateFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** @throws RenderException when the folder can't be read */
    static TemplateFiles read(Path folder) {
        TemplateFiles files = new TemplateFiles(folder);
        try (Stream<Path> found = Files.walk(files.folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = files.nameOf(file);
                if (!FOR_DESIGNERS.matcher(name).matches()) {
                    files.contents.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException failure) {
            throw new RenderException(
                    "The templates' folder " + files.folder + " can't be read: " + failure.getMessage()
                            + ". Name the folder that holds the report templates.",
                    failure);
        }
        return files;
    }

    private String nameOf(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    Path folder() {
        return folder;
    }

    /** Relative path with forward slashes → bytes, in the order of the paths. */
    Map<String, byte[]> contents() {
        return contents;
    }

    /** Whether the files of both whose names begin so are the same, byte for byte. */
    boolean isSame(String beginning, TemplateFiles other) {
        Map<String, byte[]> mine = beginning(beginning);
        Map<String, byte[]> others = other.beginning(beginning);
        return mine.keySet().equals(others.keySet())
                && mine.keySet().stream().allMatch(name -> Arrays.equals(mine.get(name), others.get(name)));
    }

    private Map<String, byte[]> beginning(String beginning) {
        Map<String, byte[]> found = new TreeMap<>(contents);
        found.keySet().removeIf(name -> !name.startsWith(beginning));
        return found;
    }

    /** The name under which a report may ask for a file; it holds the folder, since fonts are cached by name. */
    String location(String name) {
        return folder.resolve(name).toString();
    }

    /** Over one line a file, hash and name, in the order of the names, as {@code sha256sum} writes and reproduces it. */
    synchronized String sha256() {
        sha256 = sha256.or(() -> Optional.of(computed(contents)));
        return sha256.get();
    }

    /** The like over the files whose names begin so. */
    String sha256(String... beginnings) {
        Map<String, byte[]> some = new TreeMap<>();
        for (String beginning : beginnings) {
            some.putAll(beginning(beginning));
        }
        return computed(some);
    }

    private static String computed(Map<String, byte[]> files) {
        StringBuilder manifest = new StringBuilder();
        files.forEach((name, bytes) ->
                manifest.append(Sha256.hex(bytes)).append("  ").append(name).append('\n'));
        return Sha256.hex(manifest.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public InputStream getInputStream(String uri) {
        byte[] bytes = uri.startsWith(folder.toString()) ? contents.get(nameOf(Path.of(uri))) : null;
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    public OutputStream getOutputStream(String uri) {
        throw new UnsupportedOperationException("templates are read only");
    }

    @Override
    public Resource getResource(String uri) {
        return null;
    }

    @Override
    public void saveResource(String uri, Resource resource) {
        throw new UnsupportedOperationException("templates are read only");
    }

    @Override
    public <K extends Resource> K getResource(String uri, Class<K> resourceType) {
        return null;
    }
}
