package io.quarterdeck.jasper;

import io.quarterdeck.account.Logo;
import java.util.Optional;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;

/** Logos as JasperReports draws them: PNG and JPEG as they are, SVG as vectors. */
final class Logos {
    private Logos() {}

    /** JasperReports prints nothing for null, and that is right where there is no logo. */
    static Renderable renderable(Optional<Logo> logo) {
        return logo.map(Logo::bytes).map(SimpleDataRenderer::getInstance).orElse(null);
    }
}
