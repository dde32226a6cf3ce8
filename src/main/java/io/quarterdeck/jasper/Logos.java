package io.quarterdeck.jasper;

import io.quarterdeck.account.Logo;
import io.quarterdeck.account.UnfitLogoException;
import io.quarterdeck.deck.Brand;
import java.awt.Color;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Logos as pages draw them; one that can't be drawn is as good as none: the name stands there in type. */
public final class Logos {
    /** Of brands alone: they come back with every deck. */
    private final Map<Logo, Optional<LogoArt>> brands = new ConcurrentHashMap<>();

    /** Why the logo can't be printed and how to mend it; empty when it can. */
    public static Optional<String> fault(Logo logo) {
        try {
            LogoArt.of(logo);
            return Optional.empty();
        } catch (UnfitLogoException unfit) {
            return Optional.of(unfit.getMessage() + "; " + unfit.remedy());
        }
    }

    /** A brand's logo; empty where it has none, or none that can be drawn. */
    Optional<LogoArt> of(Brand brand) {
        return brand.logo().flatMap(logo -> brands.computeIfAbsent(logo, Logos::art));
    }

    /** A customer's. */
    static Optional<LogoArt> art(Logo logo) {
        try {
            return Optional.of(LogoArt.of(logo));
        } catch (UnfitLogoException unfit) {
            return Optional.empty();
        }
    }

    /** In the head of a page. */
    static LogoPlace head(LogoArt art, Brand brand) {
        return new LogoPlace(art, true, Color.WHITE, new Color(brand.palette().ink()));
    }

    /** The vendor's, on the cover's own side. */
    static LogoPlace cover(LogoArt art, Brand brand) {
        Color ground = CoverColours.of(brand).get(CoverColours.GROUND);
        return switch (brand.cover()) {
            case FULL -> new LogoPlace(art, false, ground, Color.WHITE);
            case LIGHT ->
                new LogoPlace(art, false, ground, new Color(brand.palette().ink()));
        };
    }

    /** The customer's, on the cover. */
    static LogoPlace customer(LogoArt art, Brand brand) {
        return new LogoPlace(art, false, Color.WHITE, new Color(brand.palette().ink()));
    }
}
