package io.quarterdeck.rig;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the oracle judges by, and how it hangs together. */
final class Scene {
    private final Given given;
    private final List<Mail> mails;
    private final Map<String, List<StoreFacts.Row>> rowsByMessage;
    private final Map<Long, List<StoreFacts.Row>> rowsByReview;
    private final Map<Long, StoreFacts.Review> reviews = new HashMap<>();
    private final Map<String, ReviewKey> reviewByHash = new HashMap<>();
    private final Map<String, CanaryAccount> accountByAddress = new HashMap<>();
    private final Set<String> operators;

    Scene(Given given) {
        this.given = given;
        mails = given.sink().stream()
                .filter(SinkEntry::dot)
                .flatMap(entry -> entry.to().stream().map(to -> new Mail(entry, to)))
                .toList();
        rowsByMessage = given.store().outbox().stream().collect(Collectors.groupingBy(StoreFacts.Row::messageId));
        rowsByReview = given.store().outbox().stream().collect(Collectors.groupingBy(StoreFacts.Row::reviewId));
        given.store().reviews().forEach(review -> reviews.put(review.id(), review));
        given.store().entries().forEach(entry -> reviewByHash.putIfAbsent(entry.sha256(), entry.key()));
        given.accounts().forEach(account -> Stream.of(
                        account.recipients().stream(), account.silent().stream(), Stream.of(account.csmEmail()))
                .flatMap(addresses -> addresses)
                .forEach(address -> accountByAddress.put(lower(address), account)));
        operators = given.operators().stream().map(Scene::lower).collect(Collectors.toSet());
    }

    /**
     * What the rig hands over.
     *
     * @param expectations whole: what isn't in it must not be sent
     * @param operators addresses that may hear of every account
     * @param sinkFolder with the {@code .eml} files of the sink's entries
     * @param faults without those of the sink
     */
    record Given(
            List<CanaryAccount> accounts,
            List<Expectation> expectations,
            Set<String> operators,
            StoreFacts store,
            List<SinkEntry> sink,
            Path sinkFolder,
            Path archive,
            List<RigFault> faults) {
        Given {
            accounts = List.copyOf(accounts);
            expectations = List.copyOf(expectations);
            operators = Set.copyOf(operators);
            sink = List.copyOf(sink);
            faults = List.copyOf(faults);
        }
    }

    /** One message to one recipient, whose dot came; of an entry with several recipients there are several. */
    record Mail(SinkEntry entry, String recipient) {
        boolean taken() {
            return entry.taken();
        }

        boolean hasDeck() {
            return !entry.attachments().isEmpty();
        }

        boolean isOf(StoreFacts.Row row) {
            return row.messageId().equals(entry.messageId()) && same(row.recipient(), recipient);
        }

        @Override
        public String toString() {
            return "message " + entry.number() + " " + entry.messageId() + " to " + recipient;
        }
    }

    Given given() {
        return given;
    }

    StoreFacts store() {
        return given.store();
    }

    /** Taken by the sink or not. */
    List<Mail> mails() {
        return mails;
    }

    List<Mail> taken() {
        return mails.stream().filter(Mail::taken).toList();
    }

    /** Which review a message belongs to: by its Message-ID, else by the deck that it carries. */
    Optional<ReviewKey> reviewOf(Mail mail) {
        return rowOf(mail)
                .flatMap(row -> Optional.ofNullable(reviews.get(row.reviewId())))
                .map(StoreFacts.Review::key)
                .or(() -> mail.entry().attachments().stream()
                        .filter(reviewByHash::containsKey)
                        .map(reviewByHash::get)
                        .findFirst());
    }

    Optional<StoreFacts.Row> rowOf(Mail mail) {
        return rowsByMessage.getOrDefault(mail.entry().messageId(), List.of()).stream()
                .filter(mail::isOf)
                .findFirst();
    }

    List<StoreFacts.Row> rowsOf(StoreFacts.Review review) {
        return rowsByReview.getOrDefault(review.id(), List.of());
    }

    /** The account that an address belongs to, in whatever part. */
    Optional<CanaryAccount> accountOf(String address) {
        return Optional.ofNullable(accountByAddress.get(lower(address)));
    }

    boolean isOperator(String address) {
        return operators.contains(lower(address));
    }

    static boolean same(String address, String other) {
        return lower(address).equals(lower(other));
    }

    static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
