package io.quarterdeck.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * CSV files for {@code quarterdeck import}: few rows an account, all in one quarter, so that decks are small; every
 * text that can be printed carries the account's marker.
 */
final class CanaryFiles {
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry(
                    "account",
                    "account_id,name,locale,currency,time_zone,fiscal_year_start,lead,customer_since,value_start_on,"
                            + "renewal_on,csm_name,csm_title,csm_email,email_domains,active"),
            Map.entry("contact", "contact_id,account_id,name,title,email,role,editions,active,unsubscribed"),
            Map.entry("goal", "account_id,goal_id,agreed_on,statement,measure,unit,baseline,target,agreed_by,due_on"),
            Map.entry("goal_measurement", "account_id,goal_id,measured_on,value"),
            Map.entry("baseline", "account_id,driver,effective_from,value,agreed_by"),
            Map.entry("measurement", "account_id,driver,measured_on,inputs,confidence"),
            Map.entry("investment", "account_id,investment_id,invested_on,amount,kind"),
            Map.entry(
                    "survey_response",
                    "account_id,response_id,respondent_id,respondent_role,answered_at,kind,score,comment,may_quote"),
            Map.entry("usage", "account_id,measure,measured_on,value,capacity,unit"),
            Map.entry("plan_item", "account_id,plan_item_id,period_from,action,owner,due_on,asked_of_customer"));
    private static final List<String> ROLES = List.of("executive_sponsor", "champion", "finance");
    private static final int ANSWERS = 6;

    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, StringBuilder> files = new TreeMap<>();

    private CanaryFiles(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
        HEADERS.forEach((kind, header) -> files.put(kind, new StringBuilder(header).append('\n')));
    }

    /**
     * @param from first day of the quarter that will be reviewed
     * @param loaded when the warehouse says that it was loaded: after {@code to} for clean accounts
     */
    static void write(Path folder, List<CanaryAccount> accounts, LocalDate from, LocalDate to, Instant loaded)
            throws IOException {
        CanaryFiles canary = new CanaryFiles(from, to);
        accounts.forEach(canary::add);
        canary.files.put("source_clock", new StringBuilder("kind,loaded_at\n"));
        HEADERS.keySet().forEach(kind -> canary.row("source_clock", kind, loaded));
        Files.createDirectories(folder);
        for (Map.Entry<String, StringBuilder> file : canary.files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".csv"), file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private void add(CanaryAccount account) {
        String id = account.accountId();
        String marker = account.marker();
        LocalDate start = from.minusYears(1);
        row(
                "account",
                id,
                account.name(),
                "en",
                "EUR",
                "UTC",
                1,
                "goals",
                start,
                start,
                to.plusMonths(5),
                "Guide " + marker,
                "Success Manager",
                account.csmEmail(),
                account.domain(),
                true);
        contacts(account);
        row(
                "goal",
                id,
                "g1",
                start,
                "Close the books sooner " + marker,
                "days to close " + marker,
                "days",
                9,
                4,
                "Agreed " + marker,
                to.plusMonths(3));
        row("goal_measurement", id, "g1", to.minusDays(5), 6);
        row("baseline", id, "invoice_matching", start, 90, "Agreed " + marker);
        for (int month = 0; month < 3; month++) {
            row(
                    "measurement",
                    id,
                    "invoice_matching",
                    from.plusMonths(month).plusDays(9),
                    "{\"actual\": 40, \"invoices\": " + (2_000 + month) + "}",
                    "measured");
            row("usage", id, "Users " + marker, from.plusMonths(month).plusDays(20), 30 + month, 50, "people");
        }
        row("investment", id, "i1", from, 900, "subscription");
        for (int answer = 0; answer < ANSWERS; answer++) {
            row(
                    "survey_response",
                    id,
                    "r" + answer,
                    "p" + answer + " " + marker,
                    "Clerk " + marker,
                    from.plusDays(10 + answer)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .plus(9, ChronoUnit.HOURS),
                    "nps",
                    answer == 0 ? 5 : 9,
                    "We like " + marker + " " + answer,
                    true);
        }
        row("plan_item", id, "p1", to, "Roll out " + marker, "Owner " + marker, to.plusMonths(2), false);
    }

    private void contacts(CanaryAccount account) {
        int number = 0;
        for (String address : account.recipients()) {
            row(
                    "contact",
                    "k" + number,
                    account.accountId(),
                    "Person " + number + " " + account.marker(),
                    "Director",
                    address,
                    ROLES.get(number),
                    "executive",
                    true,
                    false);
            number++;
        }
        row(
                "contact",
                "k8",
                account.accountId(),
                "Left " + account.marker(),
                "",
                account.silent().get(0),
                "champion",
                "executive",
                false,
                false);
        row(
                "contact",
                "k9",
                account.accountId(),
                "Quiet " + account.marker(),
                "",
                account.silent().get(1),
                "finance",
                "executive",
                true,
                true);
    }

    private void row(String kind, Object... fields) {
        StringJoiner line = new StringJoiner(",", "", "\n");
        for (Object field : fields) {
            String text = field.toString();
            line.add(text.contains("\"") || text.contains(",") ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
        }
        files.get(kind).append(line);
    }
}
