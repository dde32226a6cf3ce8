package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.PullException;
import io.quarterdeck.metric.Row;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.CommentDoubt;
import io.quarterdeck.review.CommentException;
import io.quarterdeck.review.CommentProof;
import io.quarterdeck.review.Edition;
import io.quarterdeck.review.LeftOut;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Reading;
import io.quarterdeck.review.format.WrittenText;
import io.quarterdeck.review.page.PageKeys;
import io.quarterdeck.run.CommentBook.Action;
import io.quarterdeck.run.CommentBook.Confirmed;
import io.quarterdeck.run.CommentBook.Entry;
import io.quarterdeck.run.CommentBook.Place;
import io.quarterdeck.spelling.Nearest;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes down what customer success managers say on the pages of a review, and looks at once whether it can be printed. */
public record CommentDesk(
        Accounts accounts, Planner planner, ReviewDesk desk, DeckArchive archive, CommentBook book, Clock clock) {
    private static final int LONGEST = 600;

    /** Somebody's comment on a page. */
    public record Wish(String account, String period, String page, String by, String text) {}

    /**
     * What became of a comment.
     *
     * @param doubts numbers that nothing proves: while there is one, the review is held
     * @param proofs which figure proves which number
     * @param unchecked why nobody could look yet
     * @param leftOut why the review has no such page
     * @param archived decks that are made already: a comment changes only their next revision
     */
    public record Verdict(
            Place place,
            boolean changed,
            List<CommentDoubt> doubts,
            List<CommentProof> proofs,
            Optional<String> unchecked,
            Optional<String> leftOut,
            List<ArchivedDeck> archived) {
        private Verdict unchecked(String why) {
            return new Verdict(place, changed, doubts, proofs, Optional.of(why), leftOut, archived);
        }

        /** Of all that was found what concerns this page. */
        private Verdict with(List<CommentDoubt> found, List<CommentProof> proven, Optional<String> without) {
            return new Verdict(
                    place,
                    changed,
                    found.stream()
                            .filter(doubt -> doubt.page().equals(place.page()))
                            .toList(),
                    proven.stream()
                            .filter(proof -> proof.page().equals(place.page()))
                            .toList(),
                    unchecked,
                    without,
                    archived);
        }
    }

    /**
     * Keeps the comment, also where it is refused for its numbers: then they are to be confirmed or mended.
     *
     * @throws IllegalArgumentException when there is no such account, period or page, or the text is none
     */
    public Verdict set(Wish wish) {
        Account account = accounts.require(wish.account());
        Place place = place(account, wish.period(), wish.page());
        String text = text(place, wish.text());
        String by = clean(wish.by());
        Optional<Entry> standing = Commentary.of(entries(account)).at(place);
        boolean same = standing.filter(entry ->
                        entry.text().equals(Optional.of(text)) && entry.actor().equals(by))
                .isPresent();
        if (!same) {
            book.add(new Entry(
                    place,
                    Action.SET,
                    by,
                    Optional.of(text),
                    Optional.empty(),
                    Commentary.sha256(text),
                    Optional.empty(),
                    clock.instant()));
        }
        return judged(account, place, !same);
    }

    /**
     * A person answers for a number that no figure proves.
     *
     * @param number as the comment writes it, or its digits alone
     * @throws IllegalArgumentException when there is no such comment, or no such number in it
     */
    public Verdict confirm(Place wanted, String by, String number, String reason) {
        Account account = accounts.require(wanted.account());
        Place place = place(account, wanted.period(), wanted.page());
        String text = standing(account, place)
                .orElseThrow(() -> new IllegalArgumentException("there is no comment on " + place
                        + "; set one first: quarterdeck comment set --account " + place.account() + " --period "
                        + place.period() + " --page " + place.page() + " --by NAME --text \"…\""));
        ReviewPeriod period = period(account, place.period());
        WrittenText.Numbered written = written(place, text, number, account, period);
        Reading reading = written.reading()
                .filter(read -> !read.word().equals(Reading.UNKNOWN))
                .orElseThrow(() -> new IllegalArgumentException("“" + written.text() + "” in the comment on " + place
                        + " can't be read as a number, so nobody can answer for it; write it with digits, a currency by"
                        + " its code, and set the comment anew"));
        book.add(new Entry(
                place,
                Action.CONFIRM,
                clean(by),
                Optional.empty(),
                Optional.of(new Confirmed(
                        spaced(written.text()), reading.value(), reading.unit().symbol(), clean(reason))),
                Commentary.of(entries(account)).sha256(place, text),
                Optional.empty(),
                clock.instant()));
        return judged(account, place, true);
    }

    /** @throws IllegalArgumentException when no comment was set there */
    public Verdict remove(Place wanted, String by, Optional<String> reason) {
        Account account = accounts.require(wanted.account());
        Place place = place(account, wanted.period(), wanted.page());
        if (Commentary.of(entries(account)).at(place).isEmpty()) {
            throw new IllegalArgumentException("no comment was set on " + place
                    + "; see quarterdeck comment list. One that the source gives is removed there");
        }
        book.add(new Entry(place, Action.REMOVE, by, Optional.empty(), Optional.empty(), "", reason, clock.instant()));
        return new Verdict(
                place, true, List.of(), List.of(), Optional.empty(), Optional.empty(), archived(account, place));
    }

    private List<Entry> entries(Account account) {
        return book.entries(Optional.of(account.id()));
    }

    private Place place(Account account, String period, String page) {
        if (!PageKeys.COMMENTED.contains(page)) {
            throw new IllegalArgumentException("“" + page + "” is no page that can have a comment; "
                    + Nearest.remedy(page, PageKeys.COMMENTED) + " (there are "
                    + String.join(", ", PageKeys.COMMENTED) + ")");
        }
        return new Place(account.id(), period(account, period).name(), page);
    }

    private ReviewPeriod period(Account account, String name) {
        return account.calendar().parse(name, planner.patterns());
    }

    private static String text(Place place, String written) {
        String text = clean(written);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the comment on " + place
                    + " is blank; say --text \"…\", or take it away: quarterdeck comment remove");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the comment on " + place + " has " + text.length()
                    + " characters; a page has room for " + LONGEST + ". Shorten it");
        }
        return text;
    }

    /** What the review would print on that page, from the store or from the source. */
    private Optional<String> standing(Account account, Place place) {
        Optional<String> set = Commentary.of(entries(account)).at(place).flatMap(Entry::text);
        return set.or(() -> request(account, place).flatMap(request -> {
            try {
                return desk.pull(request).snapshot().rows(Kind.COMMENT).stream()
                        .filter(row -> row.text("page").equals(place.page()))
                        .map((Row row) -> row.text("text"))
                        .findFirst();
            } catch (PullException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }));
    }

    private WrittenText.Numbered written(
            Place place, String text, String number, Account account, ReviewPeriod period) {
        List<WrittenText.Numbered> all = desk.assembler().numbers(spaced(text), account, period);
        return Stream.concat(
                        all.stream().filter(each -> spaced(each.text()).equals(spaced(number))),
                        all.stream().filter(each -> digits(each.text()).equals(digits(number))))
                .filter(each -> !digits(number).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the comment on " + place + " has no number “" + number
                        + "”; it has "
                        + (all.isEmpty()
                                ? "none"
                                : all.stream().map(WrittenText.Numbered::text).collect(Collectors.joining(", ")))));
    }

    private static String digits(String text) {
        return text.replaceAll("[^\\p{Nd}.,]", "");
    }

    /** On one line, as its letters are written most briefly. */
    private static String clean(String written) {
        return spaced(Normalizer.normalize(written, Normalizer.Form.NFC).replaceAll("(?U)\\p{Cntrl}", " "));
    }

    /** With single spaces, and without what would turn letters around. */
    private static String spaced(String text) {
        return text.replaceAll("[\u202A-\u202E\u2066-\u2069]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** In the usual edition, or the first that has the page; empty while the period is not over. */
    private Optional<ReviewRequest> request(Account account, Place place) {
        if (!period(account, place.period()).isComplete(planner.clock())) {
            return Optional.empty();
        }
        return Optional.of(planner.plan(
                account, Optional.of(place.period()), Optional.of(edition(place).name())));
    }

    private Edition edition(Place place) {
        Edition usual = planner.edition(Optional.empty());
        return usual.pages().contains(place.page())
                ? usual
                : planner.editions().values().stream()
                        .sorted(Comparator.comparing(Edition::name))
                        .filter(edition -> edition.pages().contains(place.page()))
                        .findFirst()
                        .orElse(usual);
    }

    private Verdict judged(Account account, Place place, boolean changed) {
        Verdict blank = new Verdict(
                place, changed, List.of(), List.of(), Optional.empty(), Optional.empty(), archived(account, place));
        Optional<ReviewRequest> request = request(account, place);
        if (request.isEmpty()) {
            return blank.unchecked(place.period() + " is not over; its numbers are checked when the review is made");
        }
        try {
            BusinessReview review =
                    desk.draft(request.get(), desk.pull(request.get())).review();
            return blank.with(List.of(), review.comments(), leftOut(review, place));
        } catch (CommentException e) {
            return blank.with(e.doubts(), e.proofs(), Optional.empty());
        } catch (HeldException | PullException e) {
            return blank.unchecked("the figures can't be made just now: " + e.getMessage());
        }
    }

    private static Optional<String> leftOut(BusinessReview review, Place place) {
        return review.leftOut().stream()
                .filter(page -> page.page().equals(place.page()))
                .map(LeftOut::reason)
                .map(Marks::plain)
                .findFirst();
    }

    private List<ArchivedDeck> archived(Account account, Place place) {
        return planner.editions().values().stream()
                .filter(edition -> edition.pages().contains(place.page()))
                .sorted(Comparator.comparing(Edition::name))
                .flatMap(edition -> archive.entry(account.id(), place.period(), edition.name()).stream())
                .toList();
    }
}
