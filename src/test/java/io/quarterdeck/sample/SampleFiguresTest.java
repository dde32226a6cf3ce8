package io.quarterdeck.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories, computed under the shipped configuration as a deck would compute them. */
class SampleFiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final SampleCompany COMPANY = SampleCompany.of(TODAY, 7);
    private static final SampleFigures FIGURES = new SampleFigures(COMPANY, TODAY);

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 7",
        "2026-10-01, 7",
        "2027-01-01, 1",
        "2027-05-31, 99",
    })
    void theBooksAccountTellsItsStoryOnAnyDayAndSeed(LocalDate today, long seed) {
        Figures figures = new SampleFigures(SampleCompany.of(today, seed), today)
                .of("meridian-foods")
                .figures();
        near(figures, "value.delivered", "1840000", "6000");
        near(figures, "value.promised", "1640000", "1");
        near(figures, "value.vs_plan", "1.12", "0.005");
        near(figures, "value.cumulative", "10660000", "20000");
        near(figures, "value.realisation_rate", "1.04", "0.005");
        near(figures, "value.multiple", "3.2", "0.01");
        near(figures, "payback.month", "5", "0");
        near(figures, "goals.met", "4", "0");
        near(figures, "goals.total", "5", "0");
        near(figures, "goals.behind", "1", "0");
        near(figures, "nps.score", "45.9", "0.1");
        near(figures, "nps.responses", "61", "0");
        near(figures, "nps.invited", "148", "0");
        near(figures, "nrr", "1.1795", "0.001");
        near(figures, "grr", "0.942", "0.001");
        near(figures, "support.first_response.p50", "0.300", "0.008");
        near(figures, "support.first_response.p50.year_ago", "0.733", "0.03");
        near(figures, "support.cases", "143", "0");
        near(figures, "support.sla", "0.974", "0.001");
        near(figures, "support.backlog", "4", "0");
        near(figures, "csat.share", "0.943", "0.001");
        near(figures, "plan.target", "2040000", "0");
        near(figures, "plan.rebaselined", "2", "0");
        assertThat(figures.find("value.delivered").orElseThrow().points())
                .hasSize(8)
                .allMatch(point -> point.value().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-10-01", "2027-01-01", "2028-02-29"})
    void noAccountHasADefectThatWouldHoldItsReview(LocalDate today) {
        SampleCompany company = SampleCompany.of(today, 7);
        SampleFigures figures = new SampleFigures(company, today);
        assertThat(company.accounts())
                .allSatisfy(account -> assertThat(figures.of(account).defects())
                        .as(account.id())
                        .isEmpty());
    }

    @Test
    void noGeneratedAccountHasADefectAndEachHasAHeadline() {
        SampleCompany company = SampleCompany.generated(40, 7, TODAY);
        SampleFigures figures = new SampleFigures(company, TODAY);
        assertThat(company.accounts()).allSatisfy(account -> {
            assertThat(figures.of(account).defects()).as(account.id()).isEmpty();
            assertThat(figures.of(account).figures().printed("value.delivered")).isPresent();
        });
    }

    @Test
    void everyAccountHasTheShapeThatItIsThereFor() {
        assertThat(value("ironbridge-castings", "value.delivered")).isNegative();
        assertThat(value("ironbridge-castings", "nrr")).isLessThan(BigDecimal.ONE);
        assertThat(value("ironbridge-castings", "nps.change").abs())
                .isGreaterThan(value("ironbridge-castings", "nps.change.margin"));
        assertThat(reason("solvind-cooperative", "value.delivered")).isEqualTo(Absence.NO_MONEY_DRIVERS);
        assertThat(value("solvind-cooperative", "value.delivered.warehouse_energy"))
                .isPositive();
        assertThat(reason("saltmarsh-brewing", "nps.score")).isEqualTo(Absence.TOO_FEW_ANSWERS);
        assertThat(value("levantine-shipping", "value.delivered.demurrage")).isPositive();
        assertThat(value("levantine-shipping", "value.delivered.customs_declarations"))
                .isPositive();
        assertThat(value("cascadia-outfitters", "nps.refused")).isEqualByComparingTo("2");
        assertThat(value("cascadia-outfitters", "value.risk")).isPositive();
        assertThat(value("harmattan-power", "value.delivered")).isGreaterThan(new BigDecimal("1E12"));
        assertThat(FIGURES.of("harmattan-power").figures().under("value.delivered."))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(value("orchard-county", "goals.total")).isEqualByComparingTo("24");
        assertThat(account("northumbrian-union").text("name")).hasSize(200);
        assertThat(account("kaveri-textiles").decimal("fiscal_year_start")).isEqualByComparingTo("4");
        assertThat(account("bluebird-clinics").text("lead")).isEqualTo("service");
        assertThat(account("aurora-schools").text("lead")).isEqualTo("goals");
        assertThat(account("ile-ounje-osun").text("locale")).isEqualTo("yo-NG");
        assertThat(account("rheintal-maschinenbau").text("locale")).isEqualTo("de-DE");
        assertThat(FIGURES.of("quayside-robotics")
                        .figures()
                        .find("value.delivered")
                        .orElseThrow()
                        .points())
                .filteredOn(point -> point.value().isPresent())
                .hasSize(1);
    }

    @Test
    void everyTextIsInComposedForm() {
        assertThat(COMPANY.accounts()
                        .flatMap(account -> account.rows().values().stream())
                        .flatMap(List::stream)
                        .flatMap(row -> row.values().values().stream())
                        .filter(String.class::isInstance)
                        .map(String.class::cast))
                .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }

    @Test
    void mailGoesToNobodyReal() {
        assertThat(COMPANY.accounts()
                        .flatMap(account -> account.rows().getOrDefault(Kind.CONTACT, List.of()).stream())
                        .map(contact -> contact.text("email")))
                .isNotEmpty()
                .allMatch(email -> email.matches("[a-z.]+@[a-z-]+\\.example"))
                .allMatch(email -> email.equals(email.toLowerCase(Locale.ROOT)));
    }

    private static void near(Figures figures, String id, String value, String offset) {
        assertThat(figures.value(id).orElseThrow())
                .as(id)
                .isCloseTo(new BigDecimal(value), Offset.offset(new BigDecimal(offset)));
    }

    private static BigDecimal value(String account, String id) {
        return FIGURES.of(account).figures().value(id).orElseThrow();
    }

    private static Absence reason(String account, String id) {
        return FIGURES.of(account).figures().find(id).orElseThrow().reason().orElseThrow();
    }

    private static Row account(String id) {
        return COMPANY.accounts()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow()
                .rows()
                .get(Kind.ACCOUNT)
                .get(0);
    }
}
