package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.review.format.Marks;
import java.util.List;
import java.util.Optional;

/** Which value drivers an account has, and what they are called. */
final class Drivers {
    private Drivers() {}

    /** Drivers that the headline's total adds and that this account has figures of. */
    static List<Driver> money(Dossier dossier) {
        return dossier.settings().drivers().stream()
                .filter(driver -> driver.category() != Driver.Category.RISK_REDUCED)
                .filter(driver -> has(dossier, driver) && isMoney(dossier, driver))
                .toList();
    }

    /** Drivers with a value of the period that is not money. */
    static List<Driver> outcomes(Dossier dossier) {
        return dossier.settings().drivers().stream()
                .filter(driver -> !isMoney(dossier, driver))
                .filter(driver -> dossier.figures()
                        .printed("value.delivered." + driver.id())
                        .isPresent())
                .toList();
    }

    /** The company's own name in the account's language, else the message files', else the id in words. */
    static String name(Dossier dossier, Driver driver) {
        String language = dossier.words().language();
        return Optional.ofNullable(driver.names().get(language))
                .or(() -> Optional.ofNullable(driver.names().get(language.split("-")[0])))
                .map(Marks::words)
                .or(() -> driver.messageKey().flatMap(dossier.words()::find))
                .or(() -> Optional.ofNullable(driver.names().get("en")).map(Marks::words))
                .orElseGet(() -> Marks.words(inWords(driver.id())));
    }

    /** The name at the beginning of a line. */
    static String label(Dossier dossier, Driver driver) {
        return dossier.formats().sentence(name(dossier, driver));
    }

    /** Name of a driver by id, also where the configuration no longer has it. */
    static String name(Dossier dossier, String id) {
        return dossier.settings().drivers().stream()
                .filter(driver -> driver.id().equals(id))
                .findFirst()
                .map(driver -> name(dossier, driver))
                .orElseGet(() -> Marks.words(inWords(id)));
    }

    /** {@code invoice_matching} as "invoice matching", not yet marked as the customer's words. */
    static String inWords(String id) {
        return id.replaceAll("[_.]+", " ").strip();
    }

    /** By the unit of its figures, which is known without a look at every currency there is. */
    private static boolean isMoney(Dossier dossier, Driver driver) {
        return List.of("value.delivered.", "value.promised.").stream()
                .map(prefix -> dossier.find(prefix + driver.id()))
                .flatMap(Optional::stream)
                .anyMatch(figure -> figure.unit().kind() == Unit.Kind.MONEY);
    }

    private static boolean has(Dossier dossier, Driver driver) {
        return List.of("value.delivered.", "value.promised.").stream()
                .map(prefix -> dossier.find(prefix + driver.id()))
                .flatMap(Optional::stream)
                .anyMatch(Figure::printed);
    }
}
