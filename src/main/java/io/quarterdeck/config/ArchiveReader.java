package io.quarterdeck.config;

import io.quarterdeck.archive.Retention;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code archive}: a folder alone, or a section with more. */
final class ArchiveReader {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5}) ?(years?|months?|days?)");
    private static final int LONGEST_YEARS = 100;
    private static final String USUAL_FOLDER = "out";

    private ArchiveReader() {}

    /** @param folder empty only when a fault says so */
    record Archive(Optional<Path> folder, Keeping keeping) {}

    static Archive read(Section root, Reading<Path> folder) {
        if (!root.isSection("archive")) {
            return new Archive(
                    root.usual("archive", folder, USUAL_FOLDER), new Keeping(Retention.USUAL, Optional.empty()));
        }
        Section archive = root.section("archive");
        return new Archive(
                archive.usual("folder", folder, USUAL_FOLDER),
                new Keeping(
                        archive.optional("retention", retention(), Retention.USUAL),
                        archive.optional("heads_to", MailReadings.mailbox())));
    }

    /** {@code 10 years}, {@code 90 months}, or an ISO period such as {@code P7Y6M}. */
    static Reading<Retention> retention() {
        return Readings.text().then(text -> {
            try {
                Period period = period(text);
                if (period.isNegative() || period.isZero() || period.toTotalMonths() / 12 > LONGEST_YEARS) {
                    throw new UnfitException(
                            Readings.shown(text) + " is none that a deck can be kept for",
                            "write a day at the least and " + LONGEST_YEARS + " years at the most, e.g. 10 years");
                }
                return new Retention(period);
            } catch (DateTimeException | ArithmeticException e) {
                throw new UnfitException(
                        Readings.shown(text) + " is no length of time", "write it as 10 years, 90 months or P7Y6M");
            }
        });
    }

    private static Period period(String text) {
        Matcher matcher = LENGTH.matcher(text);
        if (!matcher.matches()) {
            return Period.parse(text);
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2).charAt(0)) {
            case 'y' -> Period.ofYears(count);
            case 'm' -> Period.ofMonths(count);
            default -> Period.ofDays(count);
        };
    }
}
