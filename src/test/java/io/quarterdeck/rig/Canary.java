package io.quarterdeck.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Invents accounts with markers; the same seed invents the same ones. */
final class Canary {
    static final String MARKER_PATTERN = "QK[0-9A-Z]{8}";
    static final String ACCOUNT_PATTERN = "canary-[0-9]{5}";

    private static final String ALPHABET = "0123456789BCDFGHJKLMNPQRSTVWXYZ";
    private static final int RANDOM_LETTERS = 4;

    private Canary() {}

    /** @param accounts at most 99,999 */
    static List<CanaryAccount> accounts(int accounts, long seed) {
        return IntStream.range(0, accounts).mapToObj(i -> account(i, seed)).toList();
    }

    private static CanaryAccount account(int number, long seed) {
        Random random = new Random(seed * 1_000_003 + number);
        String marker = marker(number, random);
        String id = "canary-%05d".formatted(number);
        String domain = id + ".example";
        List<String> recipients = new ArrayList<>();
        for (int i = 1; i <= 1 + random.nextInt(3); i++) {
            recipients.add("person" + i + "." + lower(marker) + "@" + domain);
        }
        return new CanaryAccount(
                id,
                "House " + marker,
                marker,
                domain,
                "csm." + id + "@halyard.example",
                recipients,
                List.of("left." + lower(marker) + "@" + domain, "quiet." + lower(marker) + "@" + domain));
    }

    /** The number in its first letters makes it unique, the random ones make it nothing that occurs by chance. */
    private static String marker(int number, Random random) {
        StringBuilder letters = new StringBuilder("QK");
        int rest = number;
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            letters.append(ALPHABET.charAt(rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }

    private static String lower(String marker) {
        return marker.toLowerCase(java.util.Locale.ROOT);
    }
}
