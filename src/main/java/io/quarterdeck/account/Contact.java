package io.quarterdeck.account;

import java.util.List;
import java.util.Optional;

/** A person at the customer who may get a review. */
public record Contact(
        String id,
        String name,
        Optional<String> title,
        String email,
        Role role,
        List<String> editions,
        boolean active,
        boolean unsubscribed) {
    public Contact {
        editions = List.copyOf(editions);
    }

    /** Whether the person gets this edition: still there, and not unsubscribed. */
    public boolean takes(String edition) {
        return active && !unsubscribed && editions.contains(edition);
    }

    /** What the person is to the review. */
    public enum Role {
        EXECUTIVE_SPONSOR,
        CHAMPION,
        FINANCE,
        USER
    }
}
