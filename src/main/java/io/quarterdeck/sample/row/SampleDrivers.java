package io.quarterdeck.sample.row;

import io.quarterdeck.sample.row.DriverModel.Usual;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The value drivers of the shipped {@code config/drivers.yaml}, as the sample's stories measure them. */
public final class SampleDrivers {
    /** Seconds of work on an invoice. */
    public static final DriverModel INVOICE_MATCHING = falling(
                    "invoice_matching", 1, "invoices", 0, new Usual("540", "420", "170"))
            .rated("minute_rate", "0.75")
            .times("1", "60");

    /** Working days until the books are closed. */
    public static final DriverModel CLOSE_ACCELERATION = falling(
                    "close_acceleration", 2, "ledgers", 0, new Usual("9.0", "7.8", "5.2"))
            .rated("day_rate", "640");

    /** Share of order lines that met an empty shelf. */
    public static final DriverModel STOCK_OUTS = falling(
                    "stock_outs_avoided", 5, "lines", 0, new Usual("0.062", "0.05", "0.034"))
            .rated("margin", "18.50");

    /** Hours of preparation for an audit. */
    public static final DriverModel AUDIT_EFFORT =
            falling("audit_effort", 2, "audits", 0, new Usual("22", "18", "9")).rated("hour_rate", "72");

    /** Hours until a new supplier can send the first invoice. */
    public static final DriverModel SUPPLIER_ONBOARDING = falling(
                    "supplier_onboarding", 2, "suppliers", 0, new Usual("30", "26", "15"))
            .rated("hour_rate", "54");

    /** Share of freight claims that the carrier paid; 5 % are taken off for caution. */
    public static final DriverModel FREIGHT_CLAIMS = rising(
                    "freight_claims", 4, "claims", new Usual("0.52", "0.58", "0.74"))
            .rated("claim_value", "410")
            .times("0.95", "1");

    /** Share of orders delivered in full and on time; 35 % of the effect is credited. */
    public static final DriverModel REORDERS_WON = rising(
                    "reorders_won", 4, "orders", new Usual("0.84", "0.88", "0.94"))
            .rated("reorder_margin", "46")
            .times("0.35", "1");

    /** Probability that a critical supplier fails unnoticed; the volume is the loss in money. */
    public static final DriverModel SUPPLIER_FAILURE =
            falling("supplier_failure", 4, "loss", 2, new Usual("0.08", "0.06", "0.03"));

    /** US dollars that a waiting container costs. */
    public static final DriverModel DEMURRAGE = falling("demurrage", 2, "containers", 0, new Usual("165", "140", "92"));

    /** Pounds that a customs declaration costs; 10 % are taken off for caution. */
    public static final DriverModel CUSTOMS_DECLARATIONS = falling(
                    "customs_declarations", 2, "declarations", 0, new Usual("38", "33", "21"))
            .times("0.9", "1");

    /** kWh for a pallet. */
    public static final DriverModel WAREHOUSE_ENERGY =
            falling("warehouse_energy", 3, "pallets", 0, new Usual("6.8", "6.4", "5.1"));

    /** Hours a month that a person spends on reports by hand. */
    public static final DriverModel HOURS_RETURNED =
            falling("hours_returned", 2, "people", 0, new Usual("9.5", "8", "4.5"));

    /** Every driver, in the order of the file. */
    public static final List<DriverModel> ALL = List.of(
            INVOICE_MATCHING,
            CLOSE_ACCELERATION,
            STOCK_OUTS,
            AUDIT_EFFORT,
            SUPPLIER_ONBOARDING,
            FREIGHT_CLAIMS,
            REORDERS_WON,
            SUPPLIER_FAILURE,
            DEMURRAGE,
            CUSTOMS_DECLARATIONS,
            WAREHOUSE_ENERGY,
            HOURS_RETURNED);

    private SampleDrivers() {}

    private static DriverModel falling(String driver, int levelScale, String volume, int volumeScale, Usual usual) {
        return new DriverModel(
                driver, levelScale, volume, volumeScale, "", BigDecimal.ONE, BigDecimal.ONE, usual, false);
    }

    private static DriverModel rising(String driver, int levelScale, String volume, Usual usual) {
        return new DriverModel(driver, levelScale, volume, 0, "", BigDecimal.ONE, BigDecimal.ONE, usual, true);
    }

    static BigDecimal fraction(String number, String by) {
        return new BigDecimal(number).divide(new BigDecimal(by), MathContext.DECIMAL128);
    }
}
