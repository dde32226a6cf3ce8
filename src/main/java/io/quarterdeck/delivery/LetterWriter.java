package io.quarterdeck.delivery;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Csm;
import io.quarterdeck.account.Vendor;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.Messages;
import io.quarterdeck.review.format.Formats;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.PeriodNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Words the mail for a review; pure: the same review gives the same letter. Safe for several threads. */
public final class LetterWriter {
    private final Messages messages;

    public LetterWriter(Messages messages) {
        this.messages = messages;
    }

    /** The letter in the account's language; every figure in it stands in the review's pages, letter for letter. */
    public Letter write(BusinessReview review, Account account, Vendor vendor) {
        Formats formats = messages.formats(account.locale());
        PrintedFigures printed = PrintedFigures.of(review.pages());
        return new Letter(
                formats.words().language(),
                subject(formats, review, printed),
                Stream.of(review.frame().watermark(), review.frame().sampleLabel())
                        .flatMap(Optional::stream)
                        .toList(),
                // the name is known only when the letter is printed
                formats.words().say("letter.greeting", "name", "{name}"),
                formats.words().say("letter.greeting.nameless"),
                formats.words().say("letter.opening", "headline", review.headline()),
                new Letter.Figures(formats.words().say("letter.figures"), printed.lines()),
                printed.shortfalls(),
                closing(formats, printed, account),
                signature(formats, account, vendor),
                formats.words().say("letter.unsubscribe"));
    }

    private static String subject(Formats formats, BusinessReview review, PrintedFigures printed) {
        return formats.words()
                .say(
                        "letter.subject",
                        "sample",
                        review.frame().sampleLabel().isPresent() ? "yes" : "no",
                        "draft",
                        review.frame().watermark().isPresent() ? "yes" : "no",
                        "period",
                        period(formats, review.period()),
                        "led",
                        printed.lead().isPresent() ? "yes" : "no",
                        "lead",
                        printed.lead().orElse(""));
    }

    private static String period(Formats formats, ReviewPeriod period) {
        return Marks.plain(formats.words()
                .say(
                        "letter.period",
                        "granularity",
                        PeriodNames.granularity(period),
                        "fiscal",
                        period.calendar().startMonth() == 1 ? "no" : "yes",
                        "quarter",
                        period.granularity() == Granularity.QUARTER ? period.quarterOfYear() : 0,
                        "month",
                        formats.dates().month(period.start()),
                        "year",
                        formats.words().digits(Integer.toString(period.fiscalYear())),
                        "name",
                        formats.periods().brief(period)));
    }

    private static List<String> closing(Formats formats, PrintedFigures printed, Account account) {
        List<String> closing = new ArrayList<>();
        boolean numbered =
                printed.lines().stream().anyMatch(line -> !line.evidence().isBlank());
        closing.add(formats.words().say("letter.attached", "evidence", numbered ? "yes" : "no"));
        Optional<Csm> csm = account.csm();
        Optional<String> email = csm.flatMap(Csm::email).filter(text -> !text.isBlank());
        closing.add(formats.words()
                .say(
                        "letter.talk",
                        "who",
                        csm.isEmpty() ? "nobody" : email.isPresent() ? "mailed" : "named",
                        "person",
                        csm.map(Csm::name).orElse(""),
                        "email",
                        email.orElse("")));
        return closing;
    }

    private static List<String> signature(Formats formats, Account account, Vendor vendor) {
        Optional<String> person = account.csm().map(csm -> csm.title()
                .filter(title -> !title.isBlank())
                .map(title -> formats.words().say("cover.person", "name", csm.name(), "title", title))
                .orElse(csm.name()));
        return Stream.of(person, Optional.of(vendor.name()))
                .flatMap(Optional::stream)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
