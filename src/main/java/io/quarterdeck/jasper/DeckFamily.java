package io.quarterdeck.jasper;

import java.awt.Font;
import java.util.Locale;
import net.sf.jasperreports.engine.fonts.FontFace;
import net.sf.jasperreports.engine.fonts.FontFamily;

/** A family as JasperReports knows it: embedded as subsets, addressed by Unicode. What it has not is null there. */
record DeckFamily(String name, Face regular, Face bold, Face italic) implements FontFamily {
    /** @param ttf where the templates have the file */
    record Face(String ttf, Font font) implements FontFace {
        @Override
        public String getName() {
            return font.getName();
        }

        @Override
        public String getTtf() {
            return ttf;
        }

        @Override
        public Font getFont() {
            return font;
        }

        @Override
        public String getPdf() {
            return null;
        }

        @Override
        public String getEot() {
            return null;
        }

        @Override
        public String getSvg() {
            return null;
        }

        @Override
        public String getWoff() {
            return null;
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public FontFace getNormalFace() {
        return regular;
    }

    @Override
    public FontFace getBoldFace() {
        return bold;
    }

    @Override
    public FontFace getItalicFace() {
        return italic;
    }

    @Override
    public FontFace getBoldItalicFace() {
        return null;
    }

    @Override
    public String getPdfEncoding() {
        return "Identity-H";
    }

    @Override
    public Boolean isPdfEmbedded() {
        return true;
    }

    @Override
    public String getExportFont(String key) {
        return null;
    }

    @Override
    public boolean supportsLocale(Locale locale) {
        return true;
    }

    @Override
    public boolean isVisible() {
        return true;
    }
}
