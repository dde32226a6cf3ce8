package io.quarterdeck.review.story;

import io.quarterdeck.account.Lead;
import io.quarterdeck.review.format.Cited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The review in one sentence: what the customer cares for first, and what stands beside it. */
final class SummaryTitle {
    private SummaryTitle() {}

    /**
     * @param leading as it reads first, {@code following} after "and" or "but"
     * @param brief without what it compares with, for a title of little room
     * @param alone where no other clause stands beside it, in other words than those of the clause's own page
     * @param good whether it is good news, so that "and" and "but" fall where they should
     */
    private record Clause(Lead about, String leading, String following, String brief, String alone, boolean good) {
        Clause shortened() {
            return about == Lead.SERVICE ? new Clause(about, brief, brief, brief, alone, good) : this;
        }
    }

    static String of(Dossier dossier, Citations citations) {
        List<Clause> clauses = new ArrayList<>();
        Optional<ValueClause> told = ValueClause.of(dossier, citations);
        told.ifPresent(value -> clauses.add(new Clause(
                Lead.VALUE,
                value.say(dossier, "summary.value"),
                value.say(dossier, "summary.value.second"),
                value.say(dossier, "summary.value.second"),
                value.say(dossier, "summary.value"),
                value.isGood())));
        goals(dossier, citations).ifPresent(clauses::add);
        service(dossier, citations).ifPresent(clauses::add);
        Lead lead = dossier.account().lead();
        List<Clause> ordered = new ArrayList<>(
                clauses.stream().filter(clause -> clause.about() == lead).toList());
        clauses.stream().filter(clause -> clause.about() != lead).forEach(ordered::add);
        if (ordered.isEmpty()) {
            return PlainSummary.of(dossier, citations);
        }
        Clause first = ordered.get(0);
        Optional<Clause> second = ordered.stream().skip(1).findFirst();
        return dossier.formats()
                .sentence(Titles.fitting(Stream.of(
                                first.about() == Lead.VALUE
                                        ? contrasted(dossier, told.orElseThrow(), second)
                                        : Stream.<String>empty(),
                                first.about() == Lead.GOALS ? mostlyBehind(dossier, citations) : Stream.<String>empty(),
                                second.map(other -> joined(dossier, first, other)).stream(),
                                second.map(other -> joined(dossier, first.shortened(), other.shortened())).stream(),
                                Stream.of(first.alone()))
                        .flatMap(wordings -> wordings)
                        .toArray(String[]::new)));
    }

    private static String joined(Dossier dossier, Clause first, Clause second) {
        String joint = first.good() == second.good() ? "summary.and" : "summary.but";
        return dossier.say(joint, "first", first.leading(), "second", second.following());
    }

    /** Above plan and yet less than before, or the other way round, with the goals where there is room. */
    private static Stream<String> contrasted(Dossier dossier, ValueClause value, Optional<Clause> second) {
        if (!value.isContrast()) {
            return Stream.empty();
        }
        String contrast = value.contrast(dossier);
        return Stream.concat(
                second.map(other -> dossier.say("summary.beside", "first", contrast, "second", other.brief())).stream(),
                Stream.of(contrast));
    }

    /** Where more goals are behind than met, that is the message, and no other clause belongs beside it. */
    private static Stream<String> mostlyBehind(Dossier dossier, Citations citations) {
        return SummaryGoals.of(dossier, citations).flatMap(SummaryGoals::mostlyBehind).stream();
    }

    private static Optional<Clause> goals(Dossier dossier, Citations citations) {
        return SummaryGoals.of(dossier, citations).map(goals -> {
            String following = goals.following();
            return new Clause(Lead.GOALS, goals.leading(), following, following, goals.alone(), goals.isGood());
        });
    }

    private static Optional<Clause> service(Dossier dossier, Citations citations) {
        return citations.take("support.first_response.p50").map(hours -> {
            Optional<Cited> yearAgo = citations.take("support.first_response.p50.year_ago");
            Optional<Cited> before = yearAgo.or(() -> citations.take("support.first_response.p50.previous"));
            Direction direction =
                    before.map(earlier -> direction(dossier, hours, earlier)).orElse(Direction.LEVEL);
            String plain = dossier.say(
                    "summary.service", "time", dossier.formats().durations().inWords(hours));
            String text = before.map(earlier -> compared(dossier, hours, earlier, direction, yearAgo.isPresent()))
                    .orElse(plain);
            String alone = Titles.fitting(text, plain);
            return new Clause(Lead.SERVICE, text, text, plain, alone, direction != Direction.UP);
        });
    }

    private static Direction direction(Dossier dossier, Cited hours, Cited before) {
        return switch (SupportTitle.compare(dossier.formats().durations(), hours, before)) {
            case "more", "overtwice" -> Direction.UP;
            case "less", "underhalf" -> Direction.DOWN;
            default -> Direction.LEVEL;
        };
    }

    private static String compared(
            Dossier dossier, Cited hours, Cited before, Direction direction, boolean withYearAgo) {
        return dossier.say(
                "summary.service.compared",
                "time",
                dossier.formats().durations().inWords(hours),
                "direction",
                direction.word(),
                "basis",
                withYearAgo ? "year" : "period",
                "before",
                dossier.formats().durations().inWords(before),
                "earlier",
                dossier.formats().periods().bare(dossier.period().previous()));
    }
}
