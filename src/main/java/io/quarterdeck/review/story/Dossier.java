package io.quarterdeck.review.story;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Formats;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.PeriodNames;
import io.quarterdeck.review.format.Words;
import io.quarterdeck.review.page.PageHead;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a page is written from.
 *
 * @param editionPages keys of the pages that this edition may have
 * @param editionName key of the edition's name
 * @param vendor name of the company that gives the review
 */
public record Dossier(
        Snapshot snapshot,
        Figures figures,
        MetricSettings settings,
        Formats formats,
        List<String> editionPages,
        String editionName,
        String vendor) {
    Account account() {
        return snapshot.account();
    }

    ReviewPeriod period() {
        return snapshot.period();
    }

    Currency currency() {
        return account().currency();
    }

    Words words() {
        return formats.words();
    }

    /** As {@link Words#say}; every sentence may choose by the granularity too, as for an article before a quarter. */
    public String say(String key, Object... namesAndValues) {
        Object[] all = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        all[namesAndValues.length] = "granularity";
        all[namesAndValues.length + 1] = granularity();
        return words().say(key, all);
    }

    /** Short name of the review period within a sentence, {@code Q3}. */
    public String bare() {
        return formats.periods().bare(period());
    }

    String brief() {
        return formats.periods().brief(period());
    }

    String granularity() {
        return PeriodNames.granularity(period());
    }

    /** The edition's name in the account's language, "Executive Business Review". */
    public String edition() {
        return words().find("edition." + editionName).orElseGet(() -> Marks.words(editionName));
    }

    boolean hasPage(String key) {
        return editionPages.contains(key);
    }

    /** A number as its unit prints. */
    String print(Cited number) {
        return formats.value(number);
    }

    String money(Cited amount) {
        return formats.money().compact(amount, currency());
    }

    Optional<Figure> find(String id) {
        return figures.find(id);
    }

    /** The page's head; its sources are those of every figure cited so far. */
    PageHead head(String title, String subtitle, Citations citations) {
        return new PageHead(formats.sentence(title), subtitle, SourcesLine.of(this, citations));
    }

    /** A page left out because its leading figure has no value, for the figure's own reason. */
    Written omitted(String id) {
        String reason = find(id).flatMap(Figure::reason)
                .map(absence -> Absent.reason(this, absence))
                .orElseGet(() -> say("absence.NO_ROWS"));
        return new Written.Omitted(reason);
    }
}
