package io.quarterdeck.review;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the message files of a folder as UTF-8. */
final class MessageFiles {
    private static final Pattern NAME = Pattern.compile("messages(?:_([A-Za-z_]+))?\\.properties");

    private MessageFiles() {}

    /** Patterns by tag as in the file's name ({@code ""} for English) and key; what went wrong is added to faults. */
    static Map<String, Map<String, String>> read(Path folder, List<String> faults) {
        Map<String, Map<String, String>> byTag = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "messages*.properties")) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    byTag.put(name.group(1) == null ? "" : name.group(1), patterns(file));
                } else {
                    faults.add(file + ": the name names no language; write messages_<language>.properties");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            faults.add(folder + ": " + e.getMessage() + "; the files must be readable and UTF-8");
        }
        if (!byTag.containsKey("")) {
            faults.add(folder.resolve("messages.properties") + " is missing; it holds every key in English");
        }
        return byTag;
    }

    private static Map<String, String> patterns(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> patterns = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return patterns;
    }
}
