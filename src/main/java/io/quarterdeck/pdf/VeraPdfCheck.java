package io.quarterdeck.pdf;

import io.quarterdeck.evidence.ConformanceCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF; takes seconds, and one file at a time. */
public final class VeraPdfCheck implements ConformanceCheck {
    private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

    @Override
    public List<String> faults(Path file) {
        synchronized (VeraPdfCheck.class) {
            Locale before = Locale.getDefault(Locale.Category.DISPLAY);
            Locale format = Locale.getDefault(Locale.Category.FORMAT);
            try {
                // veraPDF lowers the letters of "Integer" as the default locale does, which in Turkish gives another
                // word
                Locale.setDefault(Locale.ROOT);
                List<String> faults = new ArrayList<>();
                FLAVOURS.forEach(flavour -> faults.addAll(faults(file, flavour)));
                return faults;
            } finally {
                Locale.setDefault(Locale.Category.DISPLAY, before);
                Locale.setDefault(Locale.Category.FORMAT, format);
            }
        }
    }

    /** One line a rule, with the first place that breaks it. */
    private static List<String> faults(Path file, PDFAFlavour flavour) {
        VeraGreenfieldFoundryProvider.initialise();
        TreeMap<String, String> faults = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    faults.putIfAbsent(
                            flavour.getId() + " " + assertion.getRuleId().getClause() + "-"
                                    + assertion.getRuleId().getTestNumber(),
                            assertion.getMessage());
                }
            }
        } catch (IOException
                | EncryptedPdfException
                | ModelParsingException
                | ValidationException
                | RuntimeException failure) {
            return List.of(flavour.getId() + ": veraPDF can't read the file (" + failure.getMessage() + ")");
        }
        return faults.entrySet().stream()
                .map(fault -> fault.getKey() + ": " + fault.getValue())
                .toList();
    }
}
