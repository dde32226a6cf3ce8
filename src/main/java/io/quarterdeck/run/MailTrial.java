package io.quarterdeck.run;

import io.quarterdeck.account.Vendor;
import io.quarterdeck.delivery.Dispatch;
import io.quarterdeck.delivery.Mailing;
import io.quarterdeck.delivery.Parcel;
import io.quarterdeck.delivery.Post;
import io.quarterdeck.delivery.Receipt;
import io.quarterdeck.gate.RecipientDomains;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A message to oneself, to see that mail can leave; it goes to the vendor's own people alone. */
public record MailTrial(Mailing mailing, Post post, Vendor vendor) {

    /**
     * @param at makes the message another one than the last
     * @throws IllegalArgumentException when the address is not in one of the vendor's domains
     */
    public Receipt send(String recipient, Instant at) {
        if (!new RecipientDomains(false).isAtHome(recipient, vendor.portfolio(), vendor)) {
            throw new IllegalArgumentException("a trial goes to the vendor's own people alone, and " + recipient
                    + " is in none of its domains (vendor.domains: " + String.join(", ", vendor.domains()) + ")");
        }
        Dispatch notice = mailing.notice(
                "trial:" + at,
                Optional.empty(),
                recipient,
                "Quarterdeck: a trial",
                "This message shows that Quarterdeck can send mail through " + post.inWords() + ".\n");
        Parcel parcel = new Parcel(
                0,
                0,
                notice.messageId(),
                notice.sender(),
                recipient,
                Optional.empty(),
                notice.subject(),
                notice.mime(),
                0,
                Duration.ZERO);
        return post.send(parcel, () -> true);
    }
}
