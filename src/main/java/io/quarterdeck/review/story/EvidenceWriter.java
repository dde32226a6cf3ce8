package io.quarterdeck.review.story;

import io.quarterdeck.review.page.EvidencePage;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageHead;
import java.util.Map;

/** The appendix: every cited figure with its proof. Written last, since it lists what the other pages cite. */
public final class EvidenceWriter {
    private EvidenceWriter() {}

    /** @param leftOut page key → reason in the account's language, in the order of the edition */
    public static Page write(Dossier dossier, Ledger ledger, Map<String, String> leftOut, String snapshotSha256) {
        int count = ledger.figures().size();
        String title = dossier.say("evidence.title", "count", count);
        String subtitle = dossier.say(
                "evidence.subtitle",
                "count",
                count,
                "number",
                dossier.formats().numbers().count(count));
        return new EvidencePage(
                new PageHead(dossier.formats().sentence(title), subtitle, ""),
                dossier.say("evidence.head.number"),
                dossier.say("evidence.head.figure"),
                dossier.say("evidence.head.value"),
                dossier.say("evidence.head.formula"),
                dossier.say("evidence.head.source"),
                dossier.say("evidence.head.rows"),
                dossier.say("evidence.head.asof"),
                EvidenceRows.of(dossier, ledger),
                EvidenceNotes.of(dossier, ledger, leftOut, snapshotSha256));
    }
}
