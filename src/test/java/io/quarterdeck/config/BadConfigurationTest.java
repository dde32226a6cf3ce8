package io.quarterdeck.config;

import static io.quarterdeck.config.SampleFolder.BRAND;
import static io.quarterdeck.config.SampleFolder.DRIVERS;
import static io.quarterdeck.config.SampleFolder.EDITION;
import static io.quarterdeck.config.SampleFolder.QUARTERDECK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad file a row: the file, its text, and the only line that a user then reads. */
class BadConfigurationTest {
    private static final String VENDOR = "vendor: {name: Halyard}\n";
    private static final String DRIVER = "drivers:\n  a:\n    unit: money\n    category: cost_saved\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> settings() {
        return Stream.of(
                arguments("vendor:\n  nmae: Halyard\n  name: H\n", ":2: vendor.nmae: unknown key; did you mean name?"),
                arguments(VENDOR + "retnetion: {}\n", ":2: retnetion: unknown key; did you mean retention?"),
                arguments(VENDOR + "csat:\n  zzzzzz: 1\n", ":3: csat.zzzzzz: unknown key; known here: satisfied_from"),
                arguments("vendor:\n  locale: en\n", ":1: vendor.name is missing; write name: your company's name"),
                arguments(
                        "vendor: Halyard\n",
                        ":1: vendor: a section with keys is expected, not a text; write its key: value lines under it\n"
                                + ":1: vendor.name is missing; write name: your company's name"),
                arguments(
                        "vendor:\n  name: 42\n",
                        ":2: vendor.name: a text is expected, 42 is a number; put it into quotes"),
                arguments(
                        "vendor:\n  name: no\n",
                        ":2: vendor.name: a text is expected, no is a yes-or-no word; put it into quotes"),
                arguments(
                        "vendor:\n  name:\n",
                        ":2: vendor.name: it has no value; write one, or remove the line if the key is optional"),
                arguments(
                        "vendor:\n  name: [a, b]\n",
                        ":2: vendor.name: a single value is expected, not a list; write it on one line"),
                arguments(
                        "vendor:\n  name: H\n  time_zone: Europe/Berln\n",
                        ":3: vendor.time_zone: \"Europe/Berln\" is no time zone; did you mean Europe/Berlin?"),
                arguments(
                        "vendor:\n  name: H\n  time_zone: UTC+25\n",
                        ":3: vendor.time_zone: \"UTC+25\" is no time zone; "
                                + "write a name of the IANA database, e.g. Europe/Berlin"),
                arguments(
                        "vendor:\n  name: H\n  base_currency: inr\n",
                        ":3: vendor.base_currency: \"inr\" is no currency; did you mean INR?"),
                arguments(
                        "vendor:\n  name: H\n  base_currency: XXX\n",
                        ":3: vendor.base_currency: \"XXX\" is no currency; write a code of ISO 4217, e.g. EUR"),
                arguments(
                        "vendor:\n  name: H\n  locale: de_DE\n",
                        ":3: vendor.locale: \"de_DE\" is no language tag; write de-DE"),
                arguments(
                        "vendor:\n  name: H\n  locale: english\n",
                        ":3: vendor.locale: \"english\" is no language tag; write a tag of BCP 47, e.g. de or en-GB"),
                arguments(
                        "vendor:\n  name: H\n  domains:\n    - a.example\n    - \"@halyard.example\"\n",
                        ":5: vendor.domains: \"@halyard.example\" is no e-mail domain; "
                                + "write what follows the @, e.g. halyard.example"),
                arguments(
                        "vendor:\n  name: H\n  domains: [a.example, A.example]\n",
                        ":3: vendor.domains: a.example stands here twice; keep one"),
                arguments(
                        "vendor:\n  name: H\n  domains: a.example\n",
                        ":3: vendor.domains: a list is expected, not a text; write the items as [one, two]"),
                arguments(
                        VENDOR + "retention:\n  window: trailing_twelve_month\n",
                        ":3: retention.window: \"trailing_twelve_month\" is not known; did you mean trailing_twelve_months?"),
                arguments(
                        VENDOR + "retention:\n  grr: MOVEMENT\n",
                        ":3: retention.grr: \"MOVEMENT\" is not known; did you mean movement?"),
                arguments(
                        VENDOR + "goals:\n  on_track_from: 95\n",
                        ":3: goals.on_track_from: 95 lies outside 0 to 1; write a share between 0 and 1, e.g. 0.95"),
                arguments(
                        VENDOR + "goals:\n  at_risk_from: 0.97\n",
                        ":3: goals.at_risk_from: at_risk_from (0.97) is above on_track_from (0.95); "
                                + "write at_risk_from as the lower of the two"),
                arguments(
                        VENDOR + "support:\n  sla_target: 95 %\n",
                        ":3: support.sla_target: a number is expected, not \"95 %\"; write it plainly, e.g. 12 or 0.95"),
                arguments(
                        VENDOR + "support:\n  sla_target: .nan\n",
                        ":3: support.sla_target: a number is expected, not \".nan\"; write it plainly, e.g. 12 or 0.95"),
                arguments(
                        VENDOR + "csat:\n  satisfied_from: 1e0\n",
                        ":3: csat.satisfied_from: a number is expected, not \"1e0\"; write it plainly, e.g. 12 or 0.95"),
                arguments(
                        VENDOR + "run:\n  workers: 0\n", ":3: run.workers: 0 lies outside 1 to 64; write one of these"),
                arguments(
                        VENDOR + "run:\n  workers: 1.5\n",
                        ":3: run.workers: 1.5 is no whole number; write one without a fraction"),
                arguments(
                        VENDOR + "run:\n  workers: 010\n",
                        ":3: run.workers: a number is expected, not \"010\"; write it plainly, e.g. 12 or 0.95"),
                arguments(
                        VENDOR + "run:\n  workers: \"2\"\n",
                        ":3: run.workers: a number is expected, not \"2\"; write it plainly, e.g. 12 or 0.95"),
                arguments(
                        VENDOR + "serve:\n  port: 65536\n",
                        ":3: serve.port: 65536 lies outside 0 to 65535; write one of these"),
                arguments(
                        VENDOR + "serve:\n  drain: 0s\n",
                        ":3: serve.drain: \"0s\" is no length of time between 1s and 24h; write a number with s, min or h, e.g. 60s"),
                arguments(VENDOR + "serve:\n  host: 0.0.0.0\n", ":3: serve.host: unknown key; known here: port, drain"),
                arguments(
                        VENDOR + "run:\n  edition: executiv\n",
                        ":3: run.edition: \"executiv\" is not known; did you mean executive?"),
                arguments(VENDOR + "brand: halyrad\n", ":2: brand: \"halyrad\" is not known; did you mean halyard?"),
                arguments(
                        VENDOR + "archive: ~/decks\n",
                        ":2: archive: \"~/decks\" would not be expanded; write the folder itself"));
    }

    static Stream<Arguments> gates() {
        return Stream.of(
                arguments(
                        "  stale_sorce:\n    watch: true\n",
                        ":3: gates.stale_sorce: unknown key; did you mean stale_source?"),
                arguments(
                        "  bridge_reconciles:\n    watch: false\n",
                        ":3: gates.bridge_reconciles: unknown key; known here: stale_source, kind_vanished, kind_exploded,"
                                + " doubled_rows, figure_moved, restated, promise_overwritten, foreign_recipient, late, unfit_recipient,"
                                + " no_recipient"),
                arguments("  late:\n    wach: false\n", ":4: gates.late.wach: unknown key; did you mean watch?"),
                arguments(
                        "  late:\n    watch: maybe\n",
                        ":4: gates.late.watch: \"maybe\" is neither; write true or false"),
                arguments(
                        "  restated:\n    owner: finances\n",
                        ":4: gates.restated.owner: \"finances\" is not known; did you mean finance?"),
                arguments(
                        "  restated:\n    owner: 7\n",
                        ":4: gates.restated.owner: a text is expected, 7 is a number; put it into quotes"),
                arguments(
                        "  restated:\n    share: 10 %\n",
                        ":4: gates.restated.share: a number is expected, not \"10 %\"; write it plainly, e.g. 12 or 0.95"),
                arguments(
                        "  restated:\n    share: 10\n",
                        ":4: gates.restated.share: 10 lies outside 0 to 1; write a share between 0 and 1, e.g. 0.95"),
                arguments(
                        "  stale_source:\n    allowance: -6h\n",
                        ":4: gates.stale_source.allowance: \"-6h\" is no length of time up to 744h; "
                                + "write a number with s, min or h, e.g. 6h"),
                arguments(
                        "  stale_source:\n    allowance: 745h\n",
                        ":4: gates.stale_source.allowance: \"745h\" is no length of time up to 744h; "
                                + "write a number with s, min or h, e.g. 6h"),
                arguments(
                        "  stale_source:\n    allowance:\n",
                        ":4: gates.stale_source.allowance: it has no value; "
                                + "write one, or remove the line if the key is optional"),
                arguments(
                        "  kind_exploded:\n    times: 1\n",
                        ":4: gates.kind_exploded.times: 1 lies outside 2 to 1000; write one of these"),
                arguments(
                        "  kind_exploded:\n    least: 2.5\n",
                        ":4: gates.kind_exploded.least: 2.5 is no whole number; write one without a fraction"),
                arguments(
                        "  figure_moved:\n    value: -8\n    score: 201\n",
                        ":4: gates.figure_moved.value: -8 lies outside 1.5 to 10000; write one of these\n"
                                + ":5: gates.figure_moved.score: 201 lies outside 1 to 200; write one of these"),
                arguments(
                        "  foreign_recipient:\n    subdomains: sometimes\n",
                        ":4: gates.foreign_recipient.subdomains: \"sometimes\" is neither; write true or false"));
    }

    static Stream<Arguments> databases() {
        return Stream.of(
                arguments(
                        "source:\n  statement_timeout: -60s\n",
                        ":3: source.statement_timeout: \"-60s\" is no length of time between 1s and 24h; "
                                + "write a number with s, min or h, e.g. 60s"),
                arguments(
                        "source:\n  connect_timeout: 60\n",
                        ":3: source.connect_timeout: \"60\" is no length of time between 1s and 24h; "
                                + "write a number with s, min or h, e.g. 60s"),
                arguments(
                        "database:\n  store: jdbc:mysql://host/db\n",
                        ":3: database.store: this is neither embedded nor the address of a PostgreSQL database; "
                                + "write embedded or jdbc:postgresql://host:5432/database"),
                arguments(
                        "source:\n  url: jdbc:postgresql://host\n",
                        ":3: source.url: the address is malformed; write jdbc:postgresql://host:5432/database"),
                arguments(
                        "database:\n  store: jdbc:postgresql://h/db\n  password: ${NOT_THERE}\n",
                        ":4: database.password: the environment variable NOT_THERE is not set; "
                                + "set it before Quarterdeck starts"),
                arguments(
                        "database:\n  store: jdbc:postgresql://h/db\n  user: ${1x}\n",
                        ":4: database.user: it holds a broken reference; write ${NAME} with a variable's name"),
                arguments(
                        "source:\n  user: reader\n",
                        ":3: source.user: url: store asks for none; "
                                + "remove this line, or write the database's address as url"),
                arguments(
                        "database:\n  store: jdbc:postgresql://h/db\n  folder: var\n",
                        ":4: database.folder: only the embedded database has one; "
                                + "remove this line, or write store: embedded"));
    }

    static Stream<Arguments> drivers() {
        return Stream.of(
                arguments(
                        "driver: {}\n",
                        ":1: drivers: it is missing; write drivers: and the drivers under it, or drivers: {}\n"
                                + ":1: driver: unknown key; did you mean drivers?"),
                arguments(
                        "drivers:\n  a:\n    unit: money\n    category: cost_saving\n    formula: baseline\n",
                        ":4: drivers.a.category: \"cost_saving\" is not known; did you mean cost_saved?"),
                arguments(
                        "drivers:\n  a:\n    unit: eur\n    category: cost_saved\n    formula: baseline\n",
                        ":3: drivers.a.unit: \"eur\" is no currency; did you mean EUR?"),
                arguments(
                        "drivers:\n  a:\n    unit: EUX\n    category: cost_saved\n    formula: baseline\n",
                        ":3: drivers.a.unit: \"EUX\" looks like a currency but is none; "
                                + "write money, a code of ISO 4217, or a quantity that is not three capitals"),
                arguments(
                        DRIVER, ":2: drivers.a.formula is missing; write formula: (baseline - actual) * volume * rate"),
                arguments(
                        DRIVER + "    formula: (baseline - actual\n",
                        ":5: drivers.a.formula: a bracket is not closed; "
                                + "write it over baseline, the measurement's inputs and the rates"),
                arguments(
                        DRIVER + "    formula: baseline * rate\n    rates:\n      rat: 3\n",
                        ":7: drivers.a.rates.rat: the formula does not use this rate; did you mean rate?"),
                arguments(
                        DRIVER + "    formula: baseline\n    rates:\n      baseline: 3\n",
                        ":7: drivers.a.rates.baseline: this is no name for a rate; "
                                + "write small letters, digits and _, and not baseline"),
                arguments(
                        DRIVER + "    formula: baseline\n    attribution: 1.5\n",
                        ":6: drivers.a.attribution: 1.5 lies outside 0 to 1; write a share between 0 and 1, e.g. 0.95"),
                arguments(
                        DRIVER + "    formula: baseline\n    name: {en: A, qq: B}\n",
                        ":6: drivers.a.name.qq: \"qq\" is no language tag; write a tag of BCP 47, e.g. de or en-GB"),
                arguments(
                        "drivers:\n  Invoice Matching: {unit: h, category: cost_saved, formula: baseline}\n",
                        ":2: drivers.Invoice Matching: this is no id of a driver; write small letters, digits, _ and -"));
    }

    static Stream<Arguments> editions() {
        return Stream.of(
                arguments(
                        "name: executive\npages:\n  - cover\n  - sumary\n",
                        ":4: pages: \"sumary\" is not known; did you mean summary?"),
                arguments(
                        "name: finance\npages: [cover]\n",
                        ":1: name: \"finance\" is not the file's name; write executive, or rename the file"),
                arguments(
                        "name: executive\npages: []\n",
                        ":2: pages: the edition has no page; write pages: [cover, summary, evidence]"),
                arguments("name: executive\npages: [cover, cover]\n", ":2: pages: cover stands here twice; keep one"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aBadSettingIsToldWithItsLineAndRemedy(String text, String told) {
        check(QUARTERDECK, text, told);
    }

    @ParameterizedTest
    @MethodSource("gates")
    void aBadGateIsToldWithItsLineAndRemedy(String text, String told) {
        check(QUARTERDECK, VENDOR + "gates:\n" + text, told);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aBadDatabaseIsToldWithItsLineAndRemedy(String text, String told) {
        check(QUARTERDECK, VENDOR + text, told);
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void aBadDriverIsToldWithItsLineAndRemedy(String text, String told) {
        check(DRIVERS, text, told);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aBadEditionIsToldWithItsLineAndRemedy(String text, String told) {
        check(EDITION, text, told);
    }

    static Stream<Arguments> brands() {
        return Stream.of(
                arguments(
                        "primary: \"#0F4C81\"",
                        "primary: #0F4C81",
                        ":4: colours.primary: it has no value; put the colour into quotes, since # begins a comment"),
                arguments(
                        "primary: \"#0F4C81\"",
                        "primary: navy",
                        ":4: colours.primary: \"navy\" is no colour; write it as \"#0F4C81\""),
                arguments(
                        "primary: \"#0F4C81\"",
                        "accent: \"#0F4C81\"",
                        ":3: colours.primary is missing; write primary: \"#0F4C81\"\n"
                                + ":4: colours.accent: unknown key; known here: primary, primary_mid, primary_light, primary_pale, "
                                + "good, warn, bad, ink, muted, line, panel, rest"),
                arguments(
                        "wordmark: halyard",
                        "logo: ../../secret.svg",
                        ":2: logo: \"../../secret.svg\" is no name of an SVG, PNG or JPEG file; lay the logo beside brand.yaml"),
                arguments(
                        "wordmark: halyard",
                        "logo: lost.svg",
                        ":2: logo: there is no file config/brands/halyard/lost.svg; lay the logo beside brand.yaml"));
    }

    @ParameterizedTest
    @MethodSource("brands")
    void aBadBrandIsToldWithItsLineAndRemedy(String good, String bad, String told) {
        String brand = """
                name: Halyard
                wordmark: halyard
                colours:
                  primary: "#0F4C81"
                  primary_mid: "#5D8FBA"
                  primary_light: "#A9C4DC"
                  primary_pale: "#D6E3EE"
                """;
        check(BRAND, brand.replace(good, bad), told);
    }

    private void check(String file, String text, String told) {
        assertThat(new SampleFolder(folder).write(file, text).faults())
                .containsExactlyElementsOf(told.lines().map(line -> file + line).toList());
    }
}
