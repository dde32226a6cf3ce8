package io.quarterdeck.sample.story;

import io.quarterdeck.sample.row.DriverStory;
import io.quarterdeck.sample.row.SampleDrivers;
import java.util.List;

/** What Meridian Foods gained, driver by driver: doubled in two years, two baselines set anew for the next quarter. */
final class MeridianValue {
    private static final String CONTROLLER = "Mona Haddad";
    private static final String CHAMPION = "Johan Lindqvist";

    private MeridianValue() {}

    static List<DriverStory> drivers() {
        return List.of(invoiceMatching(), closeAcceleration(), stockOuts(), auditEffort(), suppliers(), freight());
    }

    private static DriverStory invoiceMatching() {
        return DriverStory.of(
                        SampleDrivers.INVOICE_MATCHING,
                        60_000,
                        130_000,
                        210_000,
                        260_000,
                        330_000,
                        380_000,
                        450_000,
                        520_000,
                        610_000,
                        710_000)
                .level("540", "480", "130", CONTROLLER)
                .rebased(-1, "520", "Credit notes join the matching", CONTROLLER)
                .rate("0.95")
                .weekly("Utrecht", "Gent")
                .promised(CONTROLLER, 200_000, 240_000, 290_000, 330_000, 420_000, 480_000, 540_000, 528_000, 740_000);
    }

    private static DriverStory closeAcceleration() {
        return DriverStory.of(
                        SampleDrivers.CLOSE_ACCELERATION,
                        180_000,
                        200_000,
                        240_000,
                        260_000,
                        300_000,
                        320_000,
                        360_000,
                        430_000)
                .level("9.0", "7.2", "4.6", CONTROLLER)
                .parts("Group", "Subsidiaries")
                .promised(CONTROLLER, 180_000, 200_000, 230_000, 250_000, 285_000, 305_000, 335_000, 334_000, 450_000);
    }

    private static DriverStory stockOuts() {
        return DriverStory.of(
                        SampleDrivers.STOCK_OUTS,
                        260_000,
                        280_000,
                        290_000,
                        300_000,
                        330_000,
                        350_000,
                        370_000,
                        400_000)
                .level("0.062", "0.041", "0.029", CHAMPION)
                .rebased(3, "0.061", "Twelve closed stores left the measure", CHAMPION)
                .weekly("North", "South")
                .promised(CHAMPION, 270_000, 285_000, 285_000, 290_000, 315_000, 335_000, 350_000, 336_000, 420_000)
                .estimated("Cold stores", 28_000, 39_000, 46_000);
    }

    private static DriverStory auditEffort() {
        return DriverStory.of(
                        SampleDrivers.AUDIT_EFFORT, 60_000, 62_000, 66_000, 74_000, 78_000, 84_000, 92_000, 98_000)
                .level("22", "11", "5.5", CONTROLLER)
                .attested()
                .promised(CONTROLLER, 62_000, 64_000, 66_000, 72_000, 74_000, 78_000, 84_000, 67_000, 100_000);
    }

    private static DriverStory suppliers() {
        return DriverStory.of(
                        SampleDrivers.SUPPLIER_ONBOARDING,
                        60_000,
                        70_000,
                        80_000,
                        90_000,
                        94_000,
                        100_000,
                        110_000,
                        120_000)
                .level("30", "21", "14", CHAMPION)
                .rebased(-1, "28", "The portal’s standard contract has replaced the old one", CHAMPION)
                .parts("Benelux", "France")
                .promised(CHAMPION, 70_000, 80_000, 90_000, 110_000, 125_000, 145_000, 170_000, 263_000, 260_000);
    }

    private static DriverStory freight() {
        return DriverStory.of(
                        SampleDrivers.FREIGHT_CLAIMS,
                        150_000,
                        148_000,
                        144_000,
                        146_000,
                        118_000,
                        96_000,
                        98_000,
                        82_000)
                .level("0.52", "0.82", "0.68", "Petra Novak")
                .weekly()
                .promised("Petra Novak", 150_000, 150_000, 150_000, 140_000, 120_000, 100_000, 90_000, 112_000, 70_000);
    }
}
