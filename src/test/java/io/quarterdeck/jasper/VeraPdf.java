package io.quarterdeck.jasper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/** Asks veraPDF whether a file is what it claims to be. */
final class VeraPdf {
    private VeraPdf() {}

    /** What a file breaks of PDF/A-3a and PDF/UA-1: one line a rule, with the first place. */
    static List<String> faults(byte[] pdf) {
        List<String> faults = new ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            faults.addAll(faults(pdf, flavour));
        }
        return faults;
    }

    /** veraPDF lowers the letters of "Integer" as the default locale does, which in Turkish gives another word. */
    private static synchronized List<String> faults(byte[] pdf, PDFAFlavour flavour) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return validated(pdf, flavour);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> validated(byte[] pdf, PDFAFlavour flavour) {
        VeraGreenfieldFoundryProvider.initialise();
        TreeMap<String, String> faults = new TreeMap<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            for (TestAssertion broken : validator.validate(parser).getTestAssertions()) {
                if (broken.getStatus() == TestAssertion.Status.FAILED) {
                    faults.putIfAbsent(
                            flavour.getId() + " " + broken.getRuleId().getClause() + "-"
                                    + broken.getRuleId().getTestNumber(),
                            broken.getMessage() + " @ " + broken.getLocation().getContext());
                }
            }
        } catch (IOException | EncryptedPdfException | ModelParsingException | ValidationException failure) {
            throw new IllegalStateException("veraPDF can't read the file", failure);
        }
        return faults.entrySet().stream()
                .map(fault -> fault.getKey() + ": " + fault.getValue())
                .toList();
    }
}
