package io.quarterdeck.jasper;

import io.quarterdeck.deck.Brand;
import java.awt.Color;
import java.util.Map;

/** What the parts of a cover are painted in: one layout, and as many looks as there are kinds of cover. */
final class CoverColours {
    /** The side that bears the vendor's name. */
    static final String GROUND = "coverGround";

    private CoverColours() {}

    /** Role → colour. */
    static Map<String, Color> of(Brand brand) {
        Brand.Palette palette = brand.palette();
        Color primary = new Color(palette.primary());
        return switch (brand.cover()) {
            case FULL ->
                Map.of(
                        GROUND,
                        primary,
                        "coverBand",
                        primary,
                        "coverEdge",
                        new Color(palette.primaryLight()),
                        "coverMark",
                        Color.WHITE,
                        "coverText",
                        Color.WHITE,
                        "coverLabel",
                        new Color(palette.primaryLight()));
            case LIGHT ->
                Map.of(
                        GROUND,
                        new Color(palette.panel()),
                        "coverBand",
                        primary,
                        "coverEdge",
                        new Color(palette.panel()),
                        "coverMark",
                        primary,
                        "coverText",
                        new Color(palette.ink()),
                        "coverLabel",
                        new Color(palette.muted()));
        };
    }
}
