package io.quarterdeck.archive;

import io.quarterdeck.archive.ChainEntry.Added;
import io.quarterdeck.archive.ChainEntry.Content;
import io.quarterdeck.archive.ChainEntry.Ended;
import io.quarterdeck.archive.ChainEntry.Kind;
import io.quarterdeck.json.Json;
import io.quarterdeck.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An entry as one line of canonical JSON; its hash is that of the line with its line feed, so that {@code sha256sum} agrees. */
public final class ChainLine {
    /** Stands for the line before the first. */
    public static final String BEFORE_THE_FIRST = "0".repeat(64);

    static final String FORMAT = "quarterdeck.chain/1";

    private ChainLine() {}

    /** Without its line feed. */
    public static String write(ChainEntry entry) {
        Map<String, Object> tree = new TreeMap<>();
        Content content = entry.content();
        tree.put("format", FORMAT);
        tree.put("sequence", entry.sequence());
        tree.put("previous_sha256", entry.previousSha256());
        tree.put("kind", content.kind().word());
        tree.put("account_id", content.key().accountId());
        tree.put("period", content.key().period());
        tree.put("edition", content.key().edition());
        tree.put("revision", content.key().revision());
        tree.put("path", content.path());
        tree.put("sha256", content.sha256());
        if (content instanceof Added added) {
            put(tree, added);
        } else if (content instanceof Ended ended) {
            put(tree, ended);
        }
        return new String(Json.canonical(tree), StandardCharsets.UTF_8);
    }

    private static void put(Map<String, Object> tree, Added added) {
        tree.put("bytes", added.bytes());
        tree.put("pages", added.pages());
        tree.put("snapshot_sha256", added.provenance().snapshotSha256());
        tree.put("configuration_sha256", added.provenance().configurationSha256());
        tree.put("templates_sha256", added.provenance().templatesSha256());
        tree.put("software_version", added.provenance().softwareVersion());
        if (!added.provenance().jdkRelease().isEmpty()) {
            tree.put("jdk_release", added.provenance().jdkRelease());
        }
        tree.put("archived_at", added.archivedAt().toString());
        tree.put("retain_until", added.retainUntil().toString());
        added.reason().ifPresent(reason -> tree.put("reason", reason));
    }

    private static void put(Map<String, Object> tree, Ended ended) {
        tree.put("ends", ended.ends());
        tree.put("removed_at", ended.removedAt().toString());
        tree.put("actor", ended.actor());
        tree.put("reason", ended.reason());
        ended.replacedBy().ifPresent(path -> tree.put("replaced_by", path));
    }

    /** Hash by which the next entry names this one. */
    public static String sha256(String line) {
        return Sha256.hex((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException with what is wrong, when the line is not one that {@link #write} gives */
    public static ChainEntry read(String line) {
        Map<?, ?> tree = Json.object(line);
        if (!new String(Json.canonical(tree), StandardCharsets.UTF_8).equals(line)) {
            throw new IllegalArgumentException("it is not in the form in which Quarterdeck writes it");
        }
        LineReader reader = new LineReader(tree);
        if (!reader.text("format").equals(FORMAT)) {
            throw new IllegalArgumentException("its format is not " + FORMAT);
        }
        ChainEntry entry = new ChainEntry(reader.number("sequence"), reader.hash("previous_sha256"), content(reader));
        reader.end();
        return entry;
    }

    private static Content content(LineReader reader) {
        Kind kind = kind(reader.text("kind"));
        ArchiveKey key = new ArchiveKey(
                reader.text("account_id"),
                reader.text("period"),
                reader.text("edition"),
                Math.toIntExact(reader.number("revision")));
        String path = reader.text("path");
        String sha256 = reader.hash("sha256");
        return kind == Kind.DECK
                ? added(key, path, sha256, reader)
                : new Ended(
                        kind,
                        key,
                        path,
                        sha256,
                        reader.number("ends"),
                        reader.instant("removed_at"),
                        reader.text("actor"),
                        reader.text("reason"),
                        reader.find("replaced_by"));
    }

    private static Added added(ArchiveKey key, String path, String sha256, LineReader reader) {
        return new Added(
                key,
                path,
                sha256,
                reader.number("bytes"),
                Math.toIntExact(reader.number("pages")),
                new Provenance(
                        reader.text("snapshot_sha256"),
                        reader.text("configuration_sha256"),
                        reader.text("templates_sha256"),
                        reader.text("software_version"),
                        reader.find("jdk_release").orElse("")),
                reader.instant("archived_at"),
                reader.day("retain_until"),
                reader.find("reason"));
    }

    private static Kind kind(String word) {
        return Optional.of(word)
                .flatMap(wanted -> java.util.Arrays.stream(Kind.values())
                        .filter(kind -> kind.word().equals(wanted))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("its kind is none that this version knows"));
    }
}
