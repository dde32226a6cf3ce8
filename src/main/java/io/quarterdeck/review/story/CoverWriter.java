package io.quarterdeck.review.story;

import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Csm;
import io.quarterdeck.account.Lead;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.CoverPage;
import io.quarterdeck.review.page.Labelled;
import io.quarterdeck.review.page.PageHead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The cover: for whom, by whom, and what this customer cares for first. */
final class CoverWriter {
    private static final int MOST_FIGURES = 3;
    private static final int MOST_NAMES = 2;

    private CoverWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        List<CoverFigures.Entry> entries = CoverFigures.of(dossier, citations);
        Optional<CoverFigures.Entry> lead = lead(dossier, entries);
        List<Labelled> others = entries.stream()
                .filter(entry -> lead.filter(entry::equals).isEmpty())
                .limit(MOST_FIGURES)
                .map(entry -> new Labelled(entry.label(), entry.value()))
                .toList();
        String people = people(dossier);
        PageHead head = new PageHead(
                Marks.words(dossier.account().name()),
                dossier.formats().sentence(dossier.formats().periods().inFull(dossier.period())),
                SourcesLine.of(dossier, citations));
        return new Written.Whole(new CoverPage(
                head,
                dossier.edition(),
                lead.map(CoverFigures.Entry::value).orElse(""),
                lead.map(CoverFigures.Entry::sentence).orElse(""),
                others,
                people.isEmpty() ? "" : dossier.say("cover.for"),
                people,
                by(dossier)));
    }

    private static Optional<CoverFigures.Entry> lead(Dossier dossier, List<CoverFigures.Entry> entries) {
        Lead wanted = dossier.account().lead();
        return entries.stream()
                .filter(entry -> entry.about().filter(wanted::equals).isPresent())
                .findFirst()
                .or(() -> entries.stream().findFirst());
    }

    private static String people(Dossier dossier) {
        List<Contact> contacts = new ArrayList<>(dossier.snapshot().contacts());
        return contacts.stream()
                .filter(contact -> contact.active()
                        && (contact.role() == Contact.Role.EXECUTIVE_SPONSOR
                                || contact.role() == Contact.Role.CHAMPION))
                .sorted(Comparator.comparing(Contact::role).thenComparing(Contact::id))
                .limit(MOST_NAMES)
                .map(contact -> person(dossier, contact.name(), contact.title()))
                .reduce((first, second) -> first + "\n" + second)
                .map(dossier.words()::directed)
                .orElse("");
    }

    private static String by(Dossier dossier) {
        return dossier.account()
                .csm()
                .map(csm -> dossier.say("cover.by", "person", person(dossier, csm)))
                .orElseGet(() -> dossier.vendor().isBlank()
                        ? ""
                        : dossier.say("cover.by", "person", Marks.words(dossier.vendor())));
    }

    private static String person(Dossier dossier, Csm csm) {
        return person(dossier, csm.name(), csm.title());
    }

    private static String person(Dossier dossier, String name, Optional<String> title) {
        return title.filter(text -> !text.isBlank())
                .map(Marks::words)
                .map(text -> dossier.words()
                        .together(Marks.words(name), text)
                        .orElseGet(() -> dossier.say("cover.person", "name", Marks.words(name), "title", text)))
                .orElseGet(() -> Marks.words(name));
    }
}
