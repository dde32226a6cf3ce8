package io.quarterdeck.sample.story;

import java.util.List;

/** The accounts of the demo. */
public final class Cast {
    private Cast() {}

    public static List<Story> stories() {
        return List.of(
                new MeridianFoods(),
                new CascadiaOutfitters(),
                new RheintalMaschinenbau(),
                new IleOunjeOsun(),
                new IronbridgeCastings(),
                new LevantineShipping(),
                new KaveriTextiles(),
                new BluebirdClinics(),
                new AuroraSchools(),
                new SolvindCooperative(),
                new HarmattanPower(),
                new OrchardCounty(),
                new NorthumbrianUnion(),
                new QuaysideRobotics(),
                new SaltmarshBrewing());
    }
}
