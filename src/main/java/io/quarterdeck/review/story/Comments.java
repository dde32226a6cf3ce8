package io.quarterdeck.review.story;

import io.quarterdeck.account.Csm;
import io.quarterdeck.metric.Attestations;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.review.CommentDoubt;
import io.quarterdeck.review.CommentProof;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Reading;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.format.WrittenText;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageHeads;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets what the customer success manager says on its pages, once all other pages are written: their numbers prove it. */
public final class Comments {
    private final Dossier dossier;
    private final Ledger ledger;
    private final List<CommentDoubt> doubts = new ArrayList<>();
    private final List<CommentProof> proofs = new ArrayList<>();

    public Comments(Dossier dossier, Ledger ledger) {
        this.dossier = dossier;
        this.ledger = ledger;
    }

    /** The pages with their comments; cites the figures that the comments name. */
    public List<Page> onto(List<Page> pages) {
        List<Row> rows = dossier.snapshot().rows(Kind.COMMENT).stream()
                .filter(row -> row.text("period").equals(dossier.period().name()))
                .toList();
        if (rows.isEmpty()) {
            return pages;
        }
        CommentNumbers numbers = new CommentNumbers(dossier, ledger, pages);
        return pages.stream()
                .map(page -> rows.stream()
                        .filter(row -> row.text("page").equals(page.key()))
                        .findFirst()
                        .map(row -> commented(page, row, numbers))
                        .orElse(page))
                .toList();
    }

    /** Numbers that nothing proves. */
    public List<CommentDoubt> doubts() {
        return List.copyOf(doubts);
    }

    /** Which figure proves which number. */
    public List<CommentProof> proofs() {
        return List.copyOf(proofs);
    }

    private Page commented(Page page, Row row, CommentNumbers numbers) {
        Citations citations = new Citations(dossier.figures(), ledger);
        Set<String> cited = new LinkedHashSet<>();
        StringBuilder text = new StringBuilder();
        String words = CommentNumbers.spaced(row.text("text"));
        for (WrittenText.Piece piece :
                WrittenText.read(words, dossier.formats(), dossier.period()).pieces()) {
            if (piece instanceof WrittenText.Dated date) {
                text.append(Marks.date(date.iso(), date.text()));
            } else if (piece instanceof WrittenText.Numbered number) {
                text.append(number(page.key(), number, numbers, citations, cited));
            } else {
                text.append(Marks.words(piece.text()));
            }
        }
        String by = by(CommentNumbers.spaced(row.text("written_by")), cited);
        return PageHeads.onto(page, page.head().with(dossier.formats().quoted(text.toString()), by));
    }

    private String number(
            String page, WrittenText.Numbered number, CommentNumbers numbers, Citations citations, Set<String> cited) {
        Optional<CommentNumbers.Proven> proven = numbers.proof(page, number, citations);
        if (proven.isEmpty()) {
            boolean readable = number.reading()
                    .filter(reading -> !reading.word().equals(Reading.UNKNOWN))
                    .isPresent();
            doubts.add(new CommentDoubt(page, number.text(), readable, numbers.near(number)));
            return Marks.words(number.text());
        }
        String evidence = proven.get().number().evidence();
        String id = ledger.figures().stream()
                .filter(figure -> ledger.nameOf(figure.id()).equals(Optional.of(evidence)))
                .map(figure -> figure.id())
                .findFirst()
                .orElseThrow();
        cited.add(evidence);
        proofs.add(new CommentProof(
                page, number.text(), evidence, id + ", " + numbers.name(evidence), id.startsWith(Attestations.FAMILY)));
        return proven.get().number().asWritten(number.text(), proven.get().shown());
    }

    /** {@code Ann Example, Customer Success Manager · E07, E41 (attested)}. */
    private String by(String author, Set<String> cited) {
        String role = dossier.account()
                .csm()
                .filter(csm -> csm.name().equals(author))
                .flatMap(Csm::title)
                .map(Marks::words)
                .orElseGet(() -> dossier.say("comment.role"));
        String by = dossier.say("comment.by", "name", Marks.words(author), "role", role);
        List<String> references = cited.stream().map(this::reference).toList();
        return references.isEmpty()
                ? by
                : dossier.say(
                        "comment.cited", "by", by, "numbers", dossier.words().list(references));
    }

    private String reference(String evidence) {
        String number = Marks.mark(Run.Kind.REFERENCE, evidence, evidence);
        boolean attested = ledger.figures().stream()
                .anyMatch(figure -> figure.id().startsWith(Attestations.FAMILY)
                        && ledger.nameOf(figure.id()).equals(Optional.of(evidence)));
        return attested ? dossier.say("comment.attested", "number", number) : number;
    }
}
