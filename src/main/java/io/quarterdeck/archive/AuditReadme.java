package io.quarterdeck.archive;

import io.quarterdeck.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The text that goes with an export: what it holds, and the command lines that check it. */
final class AuditReadme {
    static final String NAME = "README.txt";

    private AuditReadme() {}

    static String text(Head head, String fingerprint, AuditExport.Selection selection, int files) {
        List<String> patterns = new ArrayList<>();
        selection.accountId().ifPresent(id -> patterns.add("\"account_id\":" + string(id)));
        selection.period().ifPresent(period -> patterns.add("\"period\":" + string(period)));
        StringBuilder chosen = new StringBuilder();
        patterns.forEach(pattern -> chosen.append(" | grep -F ").append(quoted(pattern)));
        return template()
                .replace("@FILES@", files == 1 ? "1 deck" : files + " decks")
                .replace("@SELECTION@", selection.isAll() ? "all accounts and periods" : selection.words())
                .replace("@ENTRIES@", Long.toString(head.sequence()))
                .replace("@TIME@", head.time().toString())
                .replace("@FINGERPRINT@", fingerprint)
                .replace("@CHOSEN@", chosen);
    }

    /** As it stands in the chain. */
    private static String string(String text) {
        String array = new String(Json.canonical(List.of(text)), StandardCharsets.UTF_8);
        return array.substring(1, array.length() - 1);
    }

    /** One word of the shell, whatever is in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String template() {
        try (InputStream in = AuditReadme.class.getResourceAsStream("audit-readme.txt")) {
            if (in == null) {
                throw new IllegalStateException("audit-readme.txt is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("audit-readme.txt can't be read", e);
        }
    }
}
