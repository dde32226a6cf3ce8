package io.quarterdeck.rig;

import io.quarterdeck.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One line of the sink's log: a message whose dot came, or a fault that struck before any dot.
 *
 * @param number from 1, over restarts too
 * @param taken whether the sink keeps the message as delivered; false for what it refused or dropped, and without a dot
 * @param file name of the message's bytes beside the log; empty when no dot came
 * @param headers those that begin with {@code X-}
 * @param attachments SHA-256 of each attachment, decoded
 */
record SinkEntry(
        long number,
        Instant at,
        long connection,
        Optional<SinkFault> fault,
        boolean taken,
        Optional<String> file,
        String from,
        List<String> to,
        String messageId,
        String subject,
        Map<String, String> headers,
        List<String> attachments,
        String sha256) {
    SinkEntry {
        to = List.copyOf(to);
        headers = new TreeMap<>(headers);
        attachments = List.copyOf(attachments);
    }

    static List<SinkEntry> readAll(Path log) throws IOException {
        return DurableLines.read(log).stream().map(SinkEntry::parse).toList();
    }

    /** Whether the whole message came. */
    boolean dot() {
        return file.isPresent();
    }

    String json() {
        Map<String, Object> map = new TreeMap<>();
        map.put("n", number);
        map.put("at", at.toString());
        map.put("connection", connection);
        map.put("fault", fault.map(SinkFault::name).orElse(""));
        map.put("taken", taken);
        map.put("file", file.orElse(""));
        map.put("from", from);
        map.put("to", to);
        map.put("message_id", messageId);
        map.put("subject", subject);
        map.put("headers", headers);
        map.put("attachments", attachments);
        map.put("sha256", sha256);
        return new String(Json.canonical(map), StandardCharsets.UTF_8);
    }

    static SinkEntry parse(String json) {
        Map<?, ?> map = Json.object(json);
        Map<String, String> headers = new TreeMap<>();
        ((Map<?, ?>) map.get("headers")).forEach((name, value) -> headers.put(name.toString(), value.toString()));
        return new SinkEntry(
                Long.parseLong(map.get("n").toString()),
                Instant.parse(text(map, "at")),
                Long.parseLong(map.get("connection").toString()),
                Optional.of(text(map, "fault")).filter(name -> !name.isEmpty()).map(SinkFault::valueOf),
                Boolean.parseBoolean(map.get("taken").toString()),
                Optional.of(text(map, "file")).filter(name -> !name.isEmpty()),
                text(map, "from"),
                texts(map, "to"),
                text(map, "message_id"),
                text(map, "subject"),
                headers,
                texts(map, "attachments"),
                text(map, "sha256"));
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key).toString();
    }

    private static List<String> texts(Map<?, ?> map, String key) {
        return ((List<?>) map.get(key)).stream().map(Object::toString).toList();
    }
}
