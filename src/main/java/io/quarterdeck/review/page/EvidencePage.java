package io.quarterdeck.review.page;

import java.util.List;

/** The appendix; flows over as many pages as its rows and notes need. */
public record EvidencePage(
        PageHead head,
        String numberHead,
        String figureHead,
        String valueHead,
        String formulaHead,
        String sourceHead,
        String rowsHead,
        String asOfHead,
        List<EvidenceRow> rows,
        List<Note> notes)
        implements Page {
    public EvidencePage {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    @Override
    public String key() {
        return "evidence";
    }
}
