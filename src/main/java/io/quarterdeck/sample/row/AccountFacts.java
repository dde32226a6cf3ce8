package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.util.List;

/** Writes an account's own row. */
public final class AccountFacts {
    private static final String VENDOR_DOMAIN = "halyard.example";

    private AccountFacts() {}

    public static void write(AccountRows rows) {
        Profile profile = rows.profile();
        Chronicle chronicle = rows.chronicle();
        rows.add(
                Kind.ACCOUNT,
                Fields.of("name", profile.name())
                        .and("segment", profile.segment())
                        .and("locale", profile.locale())
                        .and("currency", profile.currency())
                        .and("time_zone", profile.zone())
                        .and("fiscal_year_start", BigDecimal.valueOf(profile.fiscalYearStart()))
                        .and("brand", profile.brand())
                        .and("logo", profile.logo().map(SampleLogo::bytes))
                        .and("lead", profile.lead())
                        .and(
                                "customer_since",
                                chronicle.quarter(profile.customerQuarters()).start())
                        .and("value_start_on", profile.valueQuarters().map(back -> chronicle
                                .quarter(back)
                                .start()))
                        .and(
                                "renewal_on",
                                chronicle.quarter(-profile.renewalQuarters()).end())
                        .and("gross_margin", new BigDecimal("0.78"))
                        .and("csm_name", profile.csm())
                        .and("csm_title", "Customer Success")
                        .and("csm_email", Person.mailbox(profile.csm()) + "@" + VENDOR_DOMAIN)
                        .and("email_domains", List.of(profile.domain()))
                        .and("active", true));
    }
}
