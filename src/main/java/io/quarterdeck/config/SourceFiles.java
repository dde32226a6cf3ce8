package io.quarterdeck.config;

import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads each file once and remembers its bytes, so that the hash speaks of exactly what was read. */
final class SourceFiles {
    private static final long LARGEST = 1 << 20;

    private final Map<String, byte[]> byLabel = new TreeMap<>();
    private final Faults faults;

    SourceFiles(Faults faults) {
        this.faults = faults;
    }

    /**
     * The top section of a YAML file; empty, with a fault added, when there is none.
     *
     * @param label the file's name for the hash, the same on every machine, e.g. {@code brands/halyard/brand.yaml}
     */
    Optional<Section> yaml(Path file, String label, String remedyWhenMissing) {
        return bytes(file, label, remedyWhenMissing)
                .flatMap(bytes -> YamlReader.read(file, bytes, faults))
                .map(mapping -> Section.root(file, mapping, faults));
    }

    private Optional<byte[]> bytes(Path file, String label, String remedyWhenMissing) {
        if (!Files.isRegularFile(file)) {
            faults.add(file, 0, "there is no such file", remedyWhenMissing);
            return Optional.empty();
        }
        try {
            if (Files.size(file) > LARGEST) {
                faults.add(file, 0, "the file has " + Files.size(file) + " bytes", "keep it below 1 MiB");
                return Optional.empty();
            }
            return Optional.of(read(file, label));
        } catch (IOException e) {
            faults.add(file, 0, "the file can't be read", "let the user who runs Quarterdeck read it");
            return Optional.empty();
        }
    }

    byte[] read(Path file, String label) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byLabel.put(label, bytes);
        return bytes;
    }

    /**
     * Hex SHA-256 over a line {@code hash  label} for every file read, in the order of the labels: what
     * {@code sha256sum | sha256sum} gives.
     */
    String sha256() {
        String lines = byLabel.entrySet().stream()
                .map(file -> Sha256.hex(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
        return Sha256.hex(lines.getBytes(StandardCharsets.UTF_8));
    }
}
