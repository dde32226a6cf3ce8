package io.quarterdeck.review.story;

import io.quarterdeck.account.Lead;
import io.quarterdeck.review.page.SummaryColumn;
import io.quarterdeck.review.page.SummaryPage;
import io.quarterdeck.review.page.Tile;
import io.quarterdeck.review.page.Tone;
import java.util.ArrayList;
import java.util.List;

/** The review on one page. */
final class SummaryWriter {
    private static final int ASKS = 2;

    private SummaryWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        List<Tile> tiles = Tiles.of(dossier, citations);
        if (tiles.isEmpty()) {
            return new Written.Omitted(dossier.say("summary.none"));
        }
        String title = SummaryTitle.of(dossier, citations);
        List<SummaryColumn> columns = columns(dossier, citations);
        String subtitle = dossier.say("summary.subtitle", "period", dossier.brief());
        return new Written.Whole(new SummaryPage(dossier.head(title, subtitle, citations), tiles, columns));
    }

    private static List<SummaryColumn> columns(Dossier dossier, Citations citations) {
        List<Remark> remarks = Remarks.of(dossier, citations);
        Lead lead = dossier.account().lead();
        List<SummaryColumn> columns = new ArrayList<>();
        add(columns, dossier.say("summary.well"), Tone.GOOD, Remark.heaviest(remarks, true, lead));
        add(columns, dossier.say("summary.attention"), Tone.BAD, Remark.heaviest(remarks, false, lead));
        List<String> asked = Actions.asked(dossier).stream()
                .limit(ASKS)
                .map(item -> Actions.ask(dossier, item))
                .toList();
        add(columns, dossier.say("summary.ask"), Tone.NEUTRAL, asked);
        if (columns.isEmpty()) {
            add(columns, dossier.say("summary.compare"), Tone.NEUTRAL, List.of(dossier.say("summary.nothing")));
        }
        return columns;
    }

    private static void add(List<SummaryColumn> columns, String heading, Tone tone, List<String> sentences) {
        if (!sentences.isEmpty()) {
            columns.add(new SummaryColumn(heading, tone, sentences));
        }
    }
}
