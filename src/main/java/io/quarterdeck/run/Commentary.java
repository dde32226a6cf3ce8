package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.run.CommentBook.Confirmed;
import io.quarterdeck.run.CommentBook.Entry;
import io.quarterdeck.run.CommentBook.Place;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comments as they stand after all that was said; pure. */
public final class Commentary {
    private final Map<Place, Entry> comments = new LinkedHashMap<>();
    private final Map<Place, Map<String, Entry>> confirmed = new LinkedHashMap<>();

    private Commentary(List<Entry> entries) {
        for (Entry entry : entries) {
            switch (entry.action()) {
                case SET -> comments.put(entry.place(), entry);
                case REMOVE -> comments.remove(entry.place());
                case CONFIRM ->
                    confirmed
                            .computeIfAbsent(entry.place(), any -> new LinkedHashMap<>())
                            .put(entry.confirmed().map(Confirmed::number).orElseThrow(), entry);
            }
        }
    }

    /** @param entries in the order in which they were made */
    public static Commentary of(List<Entry> entries) {
        return new Commentary(entries);
    }

    public static String sha256(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The comments that stand, each as it was set last. */
    public List<Entry> standing() {
        return List.copyOf(comments.values());
    }

    public Optional<Entry> at(Place place) {
        return Optional.ofNullable(comments.get(place));
    }

    /** What a confirmation of this text's numbers is tied to: a name that was taken out since makes it no other text. */
    String sha256(Place place, String text) {
        return at(place)
                .filter(entry -> entry.text().equals(Optional.of(text)))
                .map(Entry::textSha256)
                .orElseGet(() -> sha256(text));
    }

    /** Numbers for which a person answers in this text on that page. */
    public List<Entry> confirmedIn(Place place, String text) {
        String hash = sha256(place, text);
        return confirmed.getOrDefault(place, Map.of()).values().stream()
                .filter(entry -> entry.textSha256().equals(hash))
                .toList();
    }

    /**
     * The rows with the comments of their own account and period alone; what was set by command takes the place of what
     * the source gives for a page.
     *
     * @throws IllegalStateException when an entry is another account's
     */
    static Snapshot into(Snapshot snapshot, List<Entry> entries) {
        Account account = snapshot.account();
        String period = snapshot.period().name();
        entries.stream()
                .filter(entry -> !entry.place().account().equals(account.id()))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new IllegalStateException("the store gave a comment of " + foreign.place()
                            + " for the review of " + account.id()
                            + "; nothing was made of it. Tell who runs the store:"
                            + " this must not happen");
                });
        Commentary commentary = new Commentary(entries);
        Map<String, Row> texts = new LinkedHashMap<>();
        own(snapshot, Kind.COMMENT).forEach(row -> texts.put(row.text("page"), row));
        commentary.standing().stream()
                .filter(entry -> entry.place().period().equals(period))
                .forEach(entry -> texts.put(entry.place().page(), comment(entry)));
        Map<List<String>, Row> numbers = new LinkedHashMap<>();
        // the source answers for the numbers of its own texts alone
        own(snapshot, Kind.ATTESTATION).stream()
                .filter(row -> commentary
                        .at(new Place(account.id(), period, row.text("page")))
                        .isEmpty())
                .forEach(row -> numbers.put(List.of(row.text("page"), row.text("number")), row));
        texts.values().forEach(row -> commentary
                .confirmedIn(new Place(account.id(), period, row.text("page")), row.text("text"))
                .forEach(entry -> numbers.put(
                        List.of(
                                entry.place().page(),
                                entry.confirmed().orElseThrow().number()),
                        attestation(entry, account))));
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        put(rows, snapshot, Kind.COMMENT, texts.values().stream().toList());
        put(rows, snapshot, Kind.ATTESTATION, numbers.values().stream().toList());
        return snapshot.with(rows);
    }

    private static void put(Map<Kind, List<Row>> rows, Snapshot snapshot, Kind kind, List<Row> found) {
        if (snapshot.hasPull(kind) || !found.isEmpty()) {
            rows.put(kind, new ArrayList<>(found));
        }
    }

    private static List<Row> own(Snapshot snapshot, Kind kind) {
        return snapshot.rows(kind).stream()
                .filter(row -> row.text("period").equals(snapshot.period().name()))
                .toList();
    }

    private static Row comment(Entry entry) {
        return Row.of(Map.of(
                "account_id", entry.place().account(),
                "period", entry.place().period(),
                "page", entry.place().page(),
                "text", entry.text().orElseThrow(),
                "written_by", entry.actor()));
    }

    private static Row attestation(Entry entry, Account account) {
        Confirmed confirmed = entry.confirmed().orElseThrow();
        return Row.of(Map.of(
                "account_id", entry.place().account(),
                "period", entry.place().period(),
                "page", entry.place().page(),
                "number", confirmed.number(),
                "value", confirmed.value(),
                "unit", confirmed.unit(),
                "attested_by", entry.actor(),
                "attested_on", LocalDate.ofInstant(entry.at(), account.zone()),
                "reason", confirmed.reason()));
    }
}
