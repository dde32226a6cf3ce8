package io.quarterdeck.app;

import io.quarterdeck.account.Account;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.config.StatusColours;
import io.quarterdeck.jasper.Logos;
import io.quarterdeck.jasper.TemplateCheck;
import io.quarterdeck.postgres.Database;
import io.quarterdeck.postgres.LogoFiles;
import io.quarterdeck.postgres.PullCheck;
import io.quarterdeck.postgres.PullFiles;
import io.quarterdeck.postgres.SqlAccounts;
import io.quarterdeck.review.Messages;
import io.quarterdeck.run.CheckReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Looks at each part in turn; a broken one doesn't hide the others, as far as they can stand without it. */
final class Inspection {
    private final Path folder;
    private final Supplier<Configuration> configuration;
    private final List<CheckReport.Part> parts = new ArrayList<>();

    Inspection(Path folder, Supplier<Configuration> configuration) {
        this.folder = folder;
        this.configuration = configuration;
    }

    CheckReport report() {
        List<Configuration> read = new ArrayList<>();
        look("configuration", folder.toString(), () -> {
            read.add(configuration.get());
            return new CheckReport.Part("configuration", folder.toString(), List.of(), alike(read.get(0)));
        });
        Path pulls = read.isEmpty() ? folder.resolve("pulls") : read.get(0).pulls();
        Path templates =
                read.isEmpty() ? Path.of("report-templates") : read.get(0).templates();
        List<PullFiles> files = new ArrayList<>();
        look("pulls", pulls.toString(), () -> {
            files.add(PullFiles.load(pulls));
            return CheckReport.Part.sound("pulls", pulls.toString());
        });
        read.forEach(found -> look("database", found.database().inWords(), () -> database(found, files)));
        look(
                "templates",
                templates.toString(),
                () -> new CheckReport.Part(
                        "templates and fonts", templates.toString(), TemplateCheck.faults(templates), List.of()));
        look(
                "messages",
                templates.toString(),
                () -> new CheckReport.Part(
                        "messages",
                        templates.toString(),
                        List.of(),
                        Messages.load(templates).missing()));
        return new CheckReport(parts);
    }

    private CheckReport.Part database(Configuration found, List<PullFiles> files) {
        try (Database database = Database.open(found.database())) {
            List<String> faults = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            for (PullFiles pulls : files) {
                PullCheck check = PullCheck.of(database.source(), pulls);
                faults.addAll(check.faults());
                notes.addAll(check.notes());
                if (check.faults().isEmpty()) {
                    var listing =
                            new SqlAccounts(database.source(), pulls, new LogoFiles(folder.resolve("brands"))).list();
                    listing.faults().forEach(fault -> faults.add(fault.accountId() + ": " + fault.message()));
                    listing.notes().forEach(note -> notes.add(note.accountId() + ": " + note.message()));
                    notes.addAll(unfitLogos(listing.accounts()));
                    notes.add(listing.accounts().size() + " active accounts");
                }
            }
            return new CheckReport.Part(
                    "database",
                    "store " + database.store().address() + ", source "
                            + database.source().address(),
                    faults,
                    notes);
        }
    }

    private static List<String> alike(Configuration found) {
        List<String> notes = new ArrayList<>();
        new TreeMap<>(found.brands()).forEach((id, brand) -> {
            notes.addAll(StatusColours.notes(id, brand.palette()));
            brand.logo()
                    .flatMap(Logos::fault)
                    .ifPresent(fault -> notes.add(
                            "brand " + id + " is printed with its wordmark, since its logo is unfit: " + fault));
        });
        return notes;
    }

    private static List<String> unfitLogos(List<Account> accounts) {
        return accounts.stream()
                .filter(Account::active)
                .flatMap(account -> account.logo().flatMap(Logos::fault).stream()
                        .map(fault -> account.id() + " is printed without its logo, which is unfit: " + fault))
                .toList();
    }

    private void look(String name, String summary, Supplier<CheckReport.Part> work) {
        try {
            parts.add(work.get());
        } catch (RuntimeException e) {
            List<String> faults = Arrays.asList(String.valueOf(e.getMessage()).split("\\R"));
            parts.add(new CheckReport.Part(name, summary, faults, List.of()));
        }
    }
}
