package io.quarterdeck.archive;

import io.quarterdeck.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says of a folder that it holds a part of an archive, and which. Nobody signs it: the reader is told what it says, and
 * decks beyond it are a fault, so that it hides no single one that was taken away.
 */
final class PartFile {
    static final String NAME = "export.json";
    private static final String FORMAT = "quarterdeck.export/1";

    private PartFile() {}

    static byte[] bytes(AuditExport.Selection selection) {
        TreeMap<String, Object> tree = new TreeMap<>();
        tree.put("format", FORMAT);
        selection.accountId().ifPresent(id -> tree.put("account_id", id));
        selection.period().ifPresent(period -> tree.put("period", period));
        return Json.canonical(tree);
    }

    /**
     * Empty for a folder that doesn't say that it is a part.
     *
     * @throws IllegalArgumentException with what is wrong, when it says nothing that Quarterdeck wrote
     */
    static Optional<AuditExport.Selection> read(Path folder) throws IOException {
        Optional<byte[]> bytes = ArchiveFiles.small(folder.resolve(NAME));
        return bytes.map(known -> {
            LineReader reader = new LineReader(Json.object(new String(known, StandardCharsets.UTF_8)));
            if (!reader.text("format").equals(FORMAT)) {
                throw new IllegalArgumentException("its format is not " + FORMAT);
            }
            AuditExport.Selection selection =
                    new AuditExport.Selection(reader.find("account_id"), reader.find("period"));
            reader.end();
            return selection;
        });
    }
}
