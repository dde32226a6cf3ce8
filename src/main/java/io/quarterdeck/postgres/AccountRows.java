package io.quarterdeck.postgres;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Csm;
import io.quarterdeck.account.Lead;
import io.quarterdeck.account.Logo;
import io.quarterdeck.metric.Row;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Accounts from rows of their kind. */
final class AccountRows {
    private static final int LONGEST_ID = 200;

    private AccountRows() {}

    /** What is wrong with the row's values, each with its remedy; nothing for a row that makes an account. */
    static List<String> faults(Row row) {
        List<String> faults = new ArrayList<>();
        row.findText("account_id")
                .filter(id -> !isPlain(id))
                .ifPresent(id -> faults.add("account_id is blank, longer" + " than " + LONGEST_ID
                        + " characters or has control characters; give the account a plain id"));
        row.findText("name")
                .filter(String::isBlank)
                .ifPresent(name -> faults.add("name is blank; write the name as the cover shall show it"));
        row.findText("locale")
                .filter(tag -> locale(tag).isEmpty())
                .ifPresent(tag -> faults.add(
                        "locale \"" + tag + "\" is no BCP 47 language tag; write it like en, de-DE or yo-NG"));
        row.findText("currency")
                .filter(code -> currency(code).isEmpty())
                .ifPresent(code -> faults.add(
                        "currency \"" + code + "\" is no ISO 4217 code; write three capital letters such as EUR"));
        row.findText("time_zone")
                .filter(id -> !ZoneId.getAvailableZoneIds().contains(id))
                .ifPresent(id -> faults.add(
                        "time_zone \"" + id + "\" is no IANA zone; write a region such as Europe/Berlin, or UTC"));
        row.findDecimal("fiscal_year_start")
                .filter(month -> !isMonth(month))
                .ifPresent(month ->
                        faults.add("fiscal_year_start is " + month.toPlainString() + "; it must be a month, 1 to 12"));
        row.findDecimal("gross_margin")
                .filter(share -> !isShare(share))
                .ifPresent(share -> faults.add("gross_margin is " + share.toPlainString()
                        + "; it must be a share from 0 to 1 (0.72 for 72 %)"));
        return faults;
    }

    /** @param row without {@link #faults}; {@code logo} its logo, already loaded */
    static Account account(Row row, Optional<Logo> logo) {
        return new Account(
                row.text("account_id"),
                row.text("name"),
                row.findText("segment"),
                locale(row.text("locale")).orElseThrow(),
                currency(row.text("currency")).orElseThrow(),
                ZoneId.of(row.text("time_zone")),
                row.decimal("fiscal_year_start").intValueExact(),
                row.findText("brand"),
                logo,
                row.findText("lead")
                        .map(word -> Lead.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(Lead.VALUE),
                row.findDay("customer_since"),
                row.findDay("value_start_on"),
                row.findDay("renewal_on"),
                row.findDecimal("gross_margin"),
                row.findText("csm_name")
                        .map(name -> new Csm(name, row.findText("csm_title"), row.findText("csm_email"))),
                row.texts("email_domains"),
                row.flag("active"));
    }

    private static boolean isPlain(String id) {
        return !id.isBlank() && id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<Locale> locale(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale);
        } catch (java.util.IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }

    private static boolean isMonth(BigDecimal month) {
        return month.stripTrailingZeros().scale() <= 0
                && month.signum() > 0
                && month.compareTo(BigDecimal.valueOf(12)) <= 0;
    }

    private static boolean isShare(BigDecimal share) {
        return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
    }
}
