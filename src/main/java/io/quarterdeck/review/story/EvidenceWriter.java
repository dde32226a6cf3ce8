package io.quarterdeck.review.story;

import io.quarterdeck.review.page.EvidencePage;
import io.quarterdeck.review.page.Note;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageHead;
import java.util.List;
import java.util.Map;

/** The appendix: every cited figure with its proof. Written last, since it lists what the other pages cite. */
public final class EvidenceWriter {
    private EvidenceWriter() {}

    /** @param leftOut page key → reason in the account's language, in the order of the edition */
    public static Page write(Dossier dossier, Ledger ledger, Map<String, String> leftOut) {
        int count = ledger.figures().size();
        String title = dossier.say("evidence.title", "count", count);
        Citations citations = new Citations(dossier.figures(), ledger);
        // the notes cite what was refused, so they come before the rows
        List<Note> notes = EvidenceNotes.of(dossier, ledger, citations, leftOut);
        return new EvidencePage(
                new PageHead(dossier.formats().sentence(title), dossier.say("evidence.subtitle"), ""),
                dossier.say("evidence.head.number"),
                dossier.say("evidence.head.figure"),
                dossier.say("evidence.head.value"),
                dossier.say("evidence.head.formula"),
                dossier.say("evidence.head.source"),
                dossier.say("evidence.head.rows"),
                dossier.say("evidence.head.asof"),
                EvidenceRows.of(dossier, ledger, citations),
                notes);
    }
}
