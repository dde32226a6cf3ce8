package io.quarterdeck.jasper;

import io.quarterdeck.deck.RenderException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds everything that is wrong with a folder of templates, without rendering. */
public final class TemplateCheck {
    private TemplateCheck() {}

    /** One line a fault, naming file, place and remedy; empty when all is well. */
    public static List<String> faults(Path templates) {
        try {
            TemplateFiles files = TemplateFiles.read(templates);
            DeckFonts.of(files).loadAll();
            return Templates.load(files, ReportContext.create(files), Optional.empty())
                    .faults();
        } catch (RenderException failure) {
            return List.of(failure.getMessage());
        }
    }
}
