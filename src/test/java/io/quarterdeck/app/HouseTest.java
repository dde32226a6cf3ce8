package io.quarterdeck.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house's ladder: a package imports only from the rungs below its own, and each library has one home. */
class HouseTest {
    private static final String ROOT = "io.quarterdeck.";

    /** From the ground up; packages on one rung of several may import each other as {@link #AMONG_THEMSELVES} says. */
    private static final List<Set<String>> RUNGS = List.of(
            Set.of("json", "checkpoint", "spelling"),
            Set.of("account", "period", "figure"),
            Set.of("metric"),
            Set.of("gate", "sample", "plan"),
            Set.of("review"),
            Set.of("deck", "evidence"),
            Set.of("archive"),
            Set.of("delivery"),
            Set.of("run"),
            Set.of("season"),
            Set.of("chart", "jasper", "pdf", "postgres", "sign", "smtp", "holiday"),
            Set.of("cli", "schedule", "web"),
            Set.of("config"),
            Set.of("app"));

    private static final Map<String, Set<String>> AMONG_THEMSELVES =
            Map.of("account", Set.of("period"), "jasper", Set.of("chart"));

    private static final Set<String> ADAPTERS = Set.of("chart", "jasper", "pdf", "postgres", "sign", "smtp", "holiday");

    private static final Set<String> DOORS = Set.of("cli", "schedule", "web");

    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("com.fasterxml.jackson.databind", "json"),
            Map.entry("com.networknt", "json"),
            Map.entry("com.fasterxml.jackson.dataformat", "config"),
            Map.entry("org.yaml.snakeyaml", "config"),
            Map.entry("com.ezylang", "figure"),
            Map.entry("com.ibm.icu", "review"),
            Map.entry("org.jfree", "chart"),
            Map.entry("net.sf.jasperreports", "jasper"),
            Map.entry("com.lowagie", "jasper"),
            Map.entry("org.apache.batik", "jasper"),
            Map.entry("org.apache.pdfbox", "pdf"),
            Map.entry("org.verapdf", "pdf"),
            Map.entry("org.bouncycastle", "sign"),
            Map.entry("org.jdbi", "postgres"),
            Map.entry("org.postgresql", "postgres"),
            Map.entry("org.flywaydb", "postgres"),
            Map.entry("com.zaxxer", "postgres"),
            Map.entry("io.zonky", "postgres"),
            Map.entry("org.apache.commons.csv", "postgres"),
            Map.entry("java.sql", "postgres"),
            Map.entry("javax.sql", "postgres"),
            Map.entry("org.quartz", "schedule"),
            Map.entry("jakarta.mail", "smtp"),
            Map.entry("org.eclipse.angus", "smtp"),
            Map.entry("de.focus_shift", "holiday"),
            Map.entry("io.javalin", "web"),
            Map.entry("io.micrometer", "web"),
            Map.entry("picocli", "cli"),
            Map.entry("me.tongfei", "cli"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.quarterdeck");

    @TestFactory
    List<DynamicTest> eachPackageImportsOnlyFromTheRungsBelow() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int rung = 0; rung < RUNGS.size(); rung++) {
            for (String name : RUNGS.get(rung)) {
                String[] forbidden = forbidden(name, rung);
                tests.add(DynamicTest.dynamicTest(name, () -> noClasses()
                        .that()
                        .resideInAPackage(ROOT + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden)
                        .check(CLASSES)));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> eachLibraryHasOneHome() {
        return HOMES.entrySet().stream()
                .map(home -> DynamicTest.dynamicTest(home.getKey(), () -> noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + home.getValue() + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(home.getKey() + "..")
                        .check(CLASSES)))
                .toList();
    }

    @Test
    void everyPackageStandsOnARung() {
        Set<String> known = new java.util.TreeSet<>();
        RUNGS.forEach(known::addAll);
        for (JavaClass type : CLASSES) {
            String name = type.getPackageName().substring(ROOT.length()).split("\\.")[0];
            org.assertj.core.api.Assertions.assertThat(known).as(type.getName()).contains(name);
        }
    }

    /** Its class path has these and the product's jar. */
    @Test
    void whatAReportDesignerLoadsNeedsJasperReportsAndJsonAlone() {
        classes()
                .that()
                .resideInAPackage(ROOT + "jasper.studio..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "net.sf.jasperreports..", ROOT + "jasper.studio..", ROOT + "json..")
                .check(CLASSES);
    }

    @Test
    void noPackagesGoInCircles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void timeAndPlaceAreGivenNeverGuessed() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "app..")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }

    @Test
    void noTextIsWrittenInTheLocaleOfTheMachine() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(PrintStream.class, "printf", String.class, Object[].class)
                .orShould()
                .callMethod(PrintStream.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
                .orShould()
                .callMethod(PrintWriter.class, "format", String.class, Object[].class)
                .check(CLASSES);
    }

    private static String[] forbidden(String name, int rung) {
        List<String> forbidden = new ArrayList<>();
        for (int other = rung; other < RUNGS.size(); other++) {
            for (String above : RUNGS.get(other)) {
                if (!above.equals(name)
                        && !AMONG_THEMSELVES.getOrDefault(name, Set.of()).contains(above)) {
                    forbidden.add(ROOT + above + "..");
                }
            }
        }
        if (DOORS.contains(name)) {
            ADAPTERS.forEach(adapter -> forbidden.add(ROOT + adapter + ".."));
        }
        return forbidden.toArray(String[]::new);
    }
}
