package io.quarterdeck.config;

import io.quarterdeck.run.CommentDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file of comments: a list under {@code comments}, each with account, period, page, by and text. */
public final class CommentFile {
    private static final String COMMENTS = "comments";
    private static final long LARGEST = 1 << 20;

    private CommentFile() {}

    /** @throws ConfigurationException with every fault of the file */
    public static List<CommentDesk.Wish> read(Path file) {
        Faults faults = new Faults();
        List<CommentDesk.Wish> wishes = new ArrayList<>();
        bytes(file, faults)
                .flatMap(bytes -> YamlReader.read(file, bytes, faults))
                .ifPresent(root -> root.entries().forEach((key, entry) -> {
                    if (key.equals(COMMENTS) && entry.value() instanceof Node.Sequence list) {
                        list.items().forEach(item -> wish(file, item, faults).ifPresent(wishes::add));
                    } else {
                        faults.add(
                                file,
                                entry.line(),
                                key.equals(COMMENTS)
                                        ? "comments holds " + entry.value().noun()
                                        : key + ": unknown key",
                                "write comments: and under it a list, each item with account, period, page, by, text");
                    }
                }));
        faults.throwIfAny();
        return List.copyOf(wishes);
    }

    private static Optional<byte[]> bytes(Path file, Faults faults) {
        try {
            if (Files.size(file) <= LARGEST) {
                return Optional.of(Files.readAllBytes(file));
            }
            faults.add(file, 0, "the file has more than a mebibyte", "take several files");
        } catch (IOException e) {
            faults.add(file, 0, "the file can't be read", "look at its name and permissions");
        }
        return Optional.empty();
    }

    private static Optional<CommentDesk.Wish> wish(Path file, Node item, Faults faults) {
        if (!(item instanceof Node.Mapping mapping)) {
            faults.add(
                    file, item.line(), "an item is " + item.noun(), "write account, period, page, by and text in it");
            return Optional.empty();
        }
        Section section = Section.root(file, mapping, faults);
        Optional<String> account = section.required("account", Readings.text(), "meridian-foods");
        Optional<String> period = section.required("period", Readings.text(), "2026-Q3");
        Optional<String> page = section.required("page", Readings.text(), "goals");
        Optional<String> by = section.required("by", Readings.text(), "Ann Example");
        Optional<String> text = section.required("text", Readings.text(), "\"What you say to that page.\"");
        section.end();
        return account.flatMap(a -> period.flatMap(
                p -> page.flatMap(g -> by.flatMap(b -> text.map(t -> new CommentDesk.Wish(a, p, g, b, t))))));
    }
}
