package io.quarterdeck.run;

import io.quarterdeck.evidence.DeckReader;
import io.quarterdeck.evidence.ReadDeck;
import io.quarterdeck.evidence.SignatureCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What two decks show otherwise: who signed them, what they carry inside, and what their pages say. */
public record DeckComparison(DeckReader reader, SignatureCheck signatures) {
    private static final int MOST = 20;
    private static final int LONGEST = 80;

    /** At most twenty differences of the pages' texts. */
    List<Rerendering.Difference> of(byte[] archived, byte[] again) {
        ReadDeck then = reader.read(archived, "the archived deck");
        ReadDeck now = reader.read(again, "the deck made again");
        List<Rerendering.Difference> differences = new ArrayList<>();
        compare(differences, "signing key", signer(then), signer(now));
        then.attachments().forEach(one -> now.attachments().stream()
                .filter(other -> other.name().equals(one.name()))
                .filter(other -> !Arrays.equals(other.bytes(), one.bytes()))
                .forEach(other -> compare(
                        differences,
                        one.name(),
                        one.bytes().length + " bytes",
                        other.bytes().length + " bytes, of other content")));
        compare(
                differences,
                "pages",
                String.valueOf(then.pages().size()),
                String.valueOf(now.pages().size()));
        int before = differences.size();
        for (int page = 0; page < Math.min(then.pages().size(), now.pages().size()); page++) {
            List<String> one = texts(then.pages().get(page));
            List<String> other = texts(now.pages().get(page));
            for (int index = 0; index < Math.max(one.size(), other.size()); index++) {
                if (differences.size() - before < MOST) {
                    compare(differences, "page " + (page + 1), at(one, index), at(other, index));
                }
            }
        }
        return differences;
    }

    private String signer(ReadDeck deck) {
        return deck.signatures().stream()
                .map(one -> signatures.check(one.signed(), one.cms()).fingerprint())
                .findFirst()
                .orElse("not signed");
    }

    private static List<String> texts(ReadDeck.ReadPage page) {
        return Stream.concat(page.tagged().stream().map(ReadDeck.TaggedText::drawn), page.artifacts().stream())
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    private static String at(List<String> texts, int index) {
        String text = index < texts.size() ? texts.get(index) : "–";
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static void compare(List<Rerendering.Difference> differences, String part, String then, String now) {
        if (!then.equals(now)) {
            differences.add(new Rerendering.Difference(part, then, now));
        }
    }
}
