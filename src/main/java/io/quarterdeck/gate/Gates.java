package io.quarterdeck.gate;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Vendor;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.KeptAgreement;
import io.quarterdeck.metric.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at one account's frozen rows and figures and says what must hold its review; pure. */
public final class Gates {
    private final GateSettings settings;
    private final Recipients recipients;
    private final Map<String, Watcher> watchers = new LinkedHashMap<>();

    public Gates(GateSettings settings, Vendor vendor) {
        this.settings = settings;
        this.recipients = new Recipients(new RecipientDomains(settings.subdomains()), vendor);
        watchers.put(GateRules.STALE_SOURCE, new StaleSource(settings.staleAllowance()));
        watchers.put(GateRules.KIND_VANISHED, new VanishedKinds());
        watchers.put(GateRules.KIND_EXPLODED, new ExplodedKinds(settings.explodedTimes(), settings.explodedLeast()));
        watchers.put(GateRules.DOUBLED_ROWS, new DoubledRows());
        watchers.put(GateRules.FIGURE_MOVED, new MovedFigures(settings.tolerances()));
        watchers.put(
                GateRules.RESTATED, new RestatedFigures(settings.tolerances().restated()));
        watchers.put(GateRules.PROMISE_OVERWRITTEN, new OverwrittenPromises());
    }

    /**
     * What is wrong with the rows and the figures; nothing when all is well.
     *
     * @param earlier what the last archived review of this account was made from, where there is one
     * @param promises what the promise ledger has of this account
     */
    public List<Finding> look(
            Snapshot snapshot, Computed computed, Optional<EarlierReview> earlier, List<KeptAgreement> promises) {
        List<Finding> findings = new ArrayList<>();
        computed.defects()
                .forEach(defect ->
                        findings.add(new Finding(defect.rule(), defect.figure(), defect.message(), defect.remedy())));
        Subject subject = new Subject(snapshot, computed, earlier, promises);
        watchers.forEach((rule, watcher) -> {
            if (isOn(rule)) {
                findings.addAll(watcher.look(subject));
            }
        });
        return List.copyOf(findings);
    }

    /**
     * What is wrong with those who would get the deck by mail; of no concern where it is archived only.
     *
     * @param edition name of the edition that they take
     */
    public List<Finding> lookAtRecipients(Account account, List<Contact> contacts, String edition) {
        List<Finding> findings = new ArrayList<>();
        if (isOn(GateRules.FOREIGN_RECIPIENT)) {
            findings.addAll(recipients.foreign(account, contacts, edition));
        }
        if (isOn(GateRules.NO_RECIPIENT)) {
            findings.addAll(recipients.missing(account, contacts, edition));
        }
        return List.copyOf(findings);
    }

    /** Who answers for a rule, as configured, and whether what it holds may be released. */
    public GateRule rule(String name) {
        GateRule usual = GateRules.of(name);
        return Optional.ofNullable(settings.watches().get(name))
                .map(watch -> new GateRule(name, watch.owner(), usual.releasable(), usual.words()))
                .orElse(usual);
    }

    private boolean isOn(String rule) {
        return Optional.ofNullable(settings.watches().get(rule))
                .map(GateSettings.Watch::on)
                .orElse(true);
    }
}
