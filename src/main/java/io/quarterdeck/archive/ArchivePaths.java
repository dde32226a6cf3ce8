package io.quarterdeck.archive;

import io.quarterdeck.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where in the archive a deck stands: {@code 2026/2026-Q3/meridian-foods/meridian-foods-2026-Q3-executive.pdf}. */
final class ArchivePaths {
    private static final int LONGEST = 80;

    private ArchivePaths() {}

    static String of(ArchiveKey key) {
        String account = safe(key.accountId());
        String revision = key.revision() == 1 ? "" : "-r" + key.revision();
        return String.format(
                Locale.ROOT,
                "%s/%s/%s/%s-%s-%s%s.pdf",
                key.period().substring(0, 4),
                key.period(),
                account,
                account,
                key.period(),
                safe(key.edition()),
                revision);
    }

    /**
     * A file name for any id: other than ASCII letters, digits, dot, dash and underscore becomes %XX, so that two ids
     * never share a name and none leaves the archive; a very long one is cut and ends in its hash.
     */
    static String safe(String id) {
        StringBuilder name = new StringBuilder();
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            boolean plain =
                    b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_';
            // a leading dot would hide the file or climb out of the folder
            if (plain || b == '.' && name.length() > 0) {
                name.append((char) b);
            } else {
                name.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            }
        }
        return name.length() <= LONGEST
                ? name.toString()
                : name.substring(0, LONGEST) + "~" + Sha256.hex(bytes).substring(0, 16);
    }
}
