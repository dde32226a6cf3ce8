package io.quarterdeck.tamper;

import io.quarterdeck.evidence.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/** Decks with other files inside. */
final class AttachmentMutants {
    private AttachmentMutants() {}

    static Optional<Mutant> any(SignedDeck deck, Random random) {
        return Optional.of(
                switch (random.nextInt(7)) {
                    case 0 ->
                        files(deck, "without evidence.json", files -> files.remove(Evidence.JSON_NAME), "evidence");
                    case 1 ->
                        files(deck, "without evidence.csv", files -> files.remove(Evidence.CSV_NAME), "evidence-csv");
                    case 2 -> foreign(deck, random);
                    case 3 ->
                        files(
                                deck,
                                "one more",
                                files -> files.put(random.nextInt(1000) + ".csv", new byte[] {'1'}),
                                "attachments");
                    case 4 -> pinned(deck, random);
                    default -> table(deck, random);
                });
    }

    private static Mutant files(SignedDeck deck, String what, Consumer<Map<String, byte[]>> change, String... reasons) {
        byte[] pdf = Forged.deck(deck.pdf(), document -> {
            Map<String, byte[]> files = Attached.files(document);
            change.accept(files);
            Attached.attach(document, files);
        });
        return new Mutant(what, pdf, Set.of(reasons));
    }

    private static Mutant foreign(SignedDeck deck, Random random) {
        SignedDeck other = SignedDeck.all().stream()
                .filter(one -> !one.equals(deck))
                .skip(random.nextInt(SignedDeck.all().size() - 1))
                .findFirst()
                .orElseThrow();
        boolean both = random.nextBoolean();
        return files(
                deck,
                "evidence of " + other,
                files -> {
                    files.put(Evidence.JSON_NAME, other.evidence().json());
                    if (both) {
                        files.put(Evidence.CSV_NAME, other.evidence().csv());
                    }
                },
                both
                        ? new String[] {"evidence-hash", "page-titles"}
                        : new String[] {"evidence-hash", "page-titles", "evidence-csv"});
    }

    /** As a note on a page holds a file. */
    private static Mutant pinned(SignedDeck deck, Random random) {
        byte[] pdf = Forged.deck(deck.pdf(), document -> pin(document, random));
        return new Mutant("a file on a page", pdf, Set.of("attachments"));
    }

    private static void pin(PDDocument document, Random random) {
        try {
            PDAnnotationFileAttachment note = new PDAnnotationFileAttachment();
            note.setFile(Attached.specification(document, "figures.csv", new byte[] {'1'}));
            document.getPage(random.nextInt(document.getNumberOfPages()))
                    .getAnnotations()
                    .add(note);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Mutant table(SignedDeck deck, Random random) {
        String csv = new String(deck.evidence().csv(), StandardCharsets.UTF_8);
        String other = Altered.digit(csv, random).orElseThrow();
        return files(
                deck,
                "another digit in evidence.csv",
                files -> files.put(Evidence.CSV_NAME, other.getBytes(StandardCharsets.UTF_8)),
                "evidence-csv");
    }
}
