package io.quarterdeck.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proves a deck from its file alone: no database, no network, no configuration. */
public record EvidenceVerifier(DeckReader reader, SignatureCheck signatures, ConformanceCheck conformance) {
    private static final String READABLE_TITLE = "the file is a deck that can be read";
    private static final String PRESENT_TITLE = "evidence is attached and valid by its schema";

    /**
     * Every check, in an order in which a person asks.
     *
     * @param pinned SHA-256 (hex) of the certificate that must have signed
     * @param full whether PDF/A-3a and PDF/UA-1 are validated too, which takes seconds
     */
    public Verification verify(Path file, Optional<String> pinned, boolean full) {
        try {
            return judged(file, pinned, full);
        } catch (OutOfMemoryError e) {
            // what was read of it is let go; every part is bounded, but the memory may be less than all bounds
            return new Verification(List.of(Check.failed(
                    "readable",
                    READABLE_TITLE,
                    file + " takes more than the " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB of memory that there are. No deck of usual size does; give Java more (-Xmx) if it is"
                            + " one")));
        }
    }

    private Verification judged(Path file, Optional<String> pinned, boolean full) {
        ReadDeck deck;
        try {
            deck = reader.read(file);
        } catch (UnreadableDeckException e) {
            return new Verification(List.of(Check.failed("readable", READABLE_TITLE, e.getMessage())));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(Check.passed("readable", READABLE_TITLE, deck.pages().size() + " pages"));
        checks.addAll(new SignatureChecks(signatures, pinned).of(deck));
        checks.add(nothingElseAttached(deck));
        checks.addAll(proof(deck));
        if (full) {
            checks.add(
                    Check.of("conformance", "PDF/A-3a for archives, PDF/UA-1 for everybody", conformance.faults(file)));
        }
        return new Verification(checks);
    }

    private static List<Check> proof(ReadDeck deck) {
        List<byte[]> attached = attachments(deck, Evidence.JSON_NAME);
        if (attached.size() != 1) {
            String why = attached.isEmpty() ? "evidence.json is not attached" : "evidence.json is attached twice";
            return List.of(Check.failed("evidence", PRESENT_TITLE, why));
        }
        EvidenceFile evidence;
        try {
            evidence = EvidenceReader.read(attached.get(0));
        } catch (EvidenceException e) {
            return List.of(new Check("evidence", PRESENT_TITLE, Check.Verdict.FAILED, e.faults()));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(Check.passed(
                "evidence",
                PRESENT_TITLE,
                evidence.account() + " " + evidence.period() + " " + evidence.edition() + ", revision "
                        + evidence.revision()));
        try {
            EvidenceChecks proof = new EvidenceChecks(evidence);
            List<byte[]> tables = attachments(deck, Evidence.CSV_NAME);
            checks.add(proof.table(tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty()));
            checks.addAll(proof.all());
            checks.addAll(new PageChecks(deck, evidence, effort(deck)).all());
        } catch (UnreadableDeckException e) {
            checks.add(Check.failed("page-text", "the text of the pages can be checked", e.getMessage()));
        } catch (RuntimeException e) {
            // what its schema lets through and no deck's evidence holds; further files are to be checked all the same
            checks.add(Check.failed(
                    "computable",
                    "every figure can be computed again",
                    "evidence.json holds what no figure can be computed from: "
                            + RunCoverage.brief(String.valueOf(e.getMessage()))));
        }
        return checks;
    }

    private static Effort effort(ReadDeck deck) {
        long letters = attachments(deck, Evidence.JSON_NAME).get(0).length;
        for (ReadDeck.ReadPage page : deck.pages()) {
            letters += page.letters();
        }
        return Effort.over(letters);
    }

    /** What lies beside the evidence looks proven by it, and is not. */
    private static Check nothingElseAttached(ReadDeck deck) {
        List<String> faults = new ArrayList<>();
        Set<String> wanted = new HashSet<>(Set.of(Evidence.JSON_NAME, Evidence.CSV_NAME));
        deck.attachments().stream()
                .map(ReadDeck.ReadAttachment::name)
                .filter(name -> !wanted.remove(name))
                .forEach(name -> faults.add("\"" + RunCoverage.brief(name) + "\" is attached too"));
        return Check.of("attachments", "nothing is attached but the evidence", faults);
    }

    private static List<byte[]> attachments(ReadDeck deck, String name) {
        return deck.attachments().stream()
                .filter(attachment -> attachment.name().equals(name))
                .map(ReadDeck.ReadAttachment::bytes)
                .toList();
    }
}
