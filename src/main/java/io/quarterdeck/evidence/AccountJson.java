package io.quarterdeck.evidence;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import io.quarterdeck.json.Tree;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the evidence says of an account, as a JSON tree and back. */
final class AccountJson {
    private AccountJson() {}

    static Map<String, Object> write(Account account) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("id", account.id());
        tree.put("name", account.name());
        tree.put("locale", account.locale().toLanguageTag());
        tree.put("currency", account.currency().getCurrencyCode());
        tree.put("time_zone", account.zone().getId());
        tree.put("fiscal_year_start", account.fiscalYearStart());
        tree.put("lead", account.lead().name().toLowerCase(Locale.ROOT));
        account.valueStartOn().ifPresent(day -> tree.put("value_start_on", day.toString()));
        return tree;
    }

    static Account read(Tree tree) {
        return new Account(
                tree.text("id"),
                tree.text("name"),
                Optional.empty(),
                Locale.forLanguageTag(tree.text("locale")),
                Currency.getInstance(tree.text("currency")),
                ZoneId.of(tree.text("time_zone")),
                tree.number("fiscal_year_start"),
                Optional.empty(),
                Optional.empty(),
                Lead.valueOf(tree.text("lead").toUpperCase(Locale.ROOT)),
                Optional.empty(),
                tree.findText("value_start_on").map(LocalDate::parse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }
}
