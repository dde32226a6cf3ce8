package io.quarterdeck.real;

import io.quarterdeck.figure.Figures;
import java.math.BigDecimal;
import java.math.MathContext;

/** Which figure stands beside which expected one, family by family. */
record Agreement(Comparison comparison) {
    /** A cohort's bridge with its parts netted by account, as every set has it. */
    void retention(String what, Figures figures, Expected expected) {
        same(what, figures, "retention.cohort", expected.value("cohort_accounts"));
        same(what, figures, "retention.lost", expected.value("churned_accounts"));
        same(what, figures, "arr.opening", expected.value("start"));
        same(what, figures, "arr.closing", expected.value("end_cohort"));
        same(what, figures, "arr.new", expected.value("new_revenue"));
        percentage(what, figures, "nrr", expected.value("nrr_pct"));
        percentage(what, figures, "grr.account", expected.value("grr_pct"));
    }

    /** The parts by movement, which only a set with movements of its own has. */
    void movements(String what, Figures figures, Expected expected) {
        same(what, figures, "arr.expansion", expected.value("expansion"));
        same(what, figures, "arr.contraction", expected.value("contraction"));
        same(what, figures, "arr.churn", expected.value("churn"));
        percentage(what, figures, "nrr", expected.value("nrr_pct"));
        percentage(what, figures, "grr.movement", expected.value("grr_pct_start_minus_contraction_minus_churn"));
    }

    /** One account: opening, closing and the two ratios. */
    void account(String what, Figures figures, Expected expected) {
        same(what, figures, "arr.opening", expected.value("start"));
        same(what, figures, "arr.closing", expected.value("end"));
        percentage(what, figures, "nrr", expected.value("nrr_pct"));
        percentage(what, figures, "grr.account", expected.value("grr_pct"));
    }

    /** Also where the deck must not print the score. */
    void nps(String what, Figures figures, Expected expected) {
        same(what, figures, "nps.responses", expected.value("valid"));
        same(what, figures, "nps.refused", expected.value("invalid"));
        same(what, figures, "nps.promoters", expected.value("promoters"));
        same(what, figures, "nps.passives", expected.value("passives"));
        same(what, figures, "nps.detractors", expected.value("detractors"));
        same(what, figures, "nps.score", expected.value("nps"));
    }

    void support(String what, Figures figures, Expected expected) {
        supportCounts(what, figures, expected);
        same(what, figures, "support.first_response.p50", expected.value("median_first_response_h"));
        same(what, figures, "support.first_response.p90", expected.value("p90_first_response_h"));
        same(what, figures, "support.resolution.p50", expected.value("median_resolution_h"));
        same(what, figures, "support.resolution.p90", expected.value("p90_resolution_h"));
        percentage(what, figures, "support.sla", expected.value("sla_pct"));
    }

    /** Energy in kBtu against its baseline. */
    void energy(String what, Figures figures, Expected expected) {
        same(what, figures, "value.baseline.energy", expected.value("baseline_kbtu"));
        same(what, figures, "value.delivered.energy", expected.value("saved_kbtu"));
        comparison.samePercentage(
                what + ", share of energy saved",
                figures.value("value.delivered.energy").flatMap(saved -> figures.value("value.baseline.energy")
                        .map(baseline -> saved.divide(baseline, MathContext.DECIMAL128))),
                expected.value("saved_pct"));
    }

    private void supportCounts(String what, Figures figures, Expected expected) {
        same(what, figures, "support.cases", expected.value("cases"));
        input(what, figures, "support.first_response.p50", "n", expected.value("with_first_response"));
        input(what, figures, "support.resolution.p50", "n", expected.value("resolved"));
        same(what, figures, "support.sla.n", expected.value("sla_measured"));
        input(what, figures, "support.sla", "met", expected.value("sla_met"));
        input(what, figures, "support.reopened", "reopened", expected.value("reopened"));
    }

    void same(String what, Figures figures, String id, Object expected) {
        comparison.same(what + ", " + id, figures.value(id), expected);
    }

    void percentage(String what, Figures figures, String id, Object expected) {
        comparison.samePercentage(what + ", " + id, figures.value(id), expected);
    }

    /** A count that a figure names among its inputs. */
    private void input(String what, Figures figures, String id, String name, Object expected) {
        comparison.same(
                what + ", " + name + " of " + id,
                figures.find(id).map(figure -> figure.inputs().get(name)).map(BigDecimal::new),
                expected);
    }
}
