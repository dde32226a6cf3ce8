package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.run.Redactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What the history of comments forgets. */
final class CommentEntries {
    private static final List<String> COLUMNS = List.of("actor", "text", "reason");
    private static final String OF_REVIEW = """
            select comment_entry_id, actor, text, reason from quarterdeck.comment_entry
            where account_id = :account and period = :period order by comment_entry_id
            """;
    private static final String FORGET = """
            update quarterdeck.comment_entry set actor = :actor, text = :text, reason = :reason
            where comment_entry_id = :entry
            """;

    private CommentEntries() {}

    /** Names of persons go from what was said on that period's review; the numbers stay, and who answers is nobody. */
    static void forget(Handle handle, ArchiveKey review, Redactions.Persons persons) {
        Map<Long, Map<String, Optional<String>>> entries = new TreeMap<>();
        handle.createQuery(OF_REVIEW)
                .bind("account", review.accountId())
                .bind("period", review.period())
                .map((row, context) -> {
                    Map<String, Optional<String>> texts = new TreeMap<>();
                    for (String column : COLUMNS) {
                        texts.put(column, Optional.ofNullable(row.getString(column)));
                    }
                    return Map.entry(row.getLong("comment_entry_id"), texts);
                })
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        entries.forEach((entry, texts) -> {
            Map<String, Optional<String>> unnamed = new TreeMap<>();
            texts.forEach((column, text) -> unnamed.put(column, text.map(persons.blanked())));
            if (!unnamed.equals(texts)) {
                handle.createUpdate(FORGET)
                        .bind("entry", entry)
                        .bindMap(unnamed)
                        .execute();
            }
        });
    }
}
