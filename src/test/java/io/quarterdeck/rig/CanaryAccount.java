package io.quarterdeck.rig;

import java.util.List;

/**
 * An account of the rig's own, whose every text carries a marker that nothing else in the world holds.
 *
 * @param marker ten capitals and digits, so that no ligature, hyphen or change of case hides it
 * @param domain of the account's people, and of nobody else
 * @param csmEmail of its customer success manager, who has no other account
 * @param recipients addresses that must get the deck, one to three
 * @param silent addresses of its people that must get nothing: unsubscribed, or left
 */
record CanaryAccount(
        String accountId,
        String name,
        String marker,
        String domain,
        String csmEmail,
        List<String> recipients,
        List<String> silent) {
    CanaryAccount {
        recipients = List.copyOf(recipients);
        silent = List.copyOf(silent);
    }
}
