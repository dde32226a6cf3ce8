package io.quarterdeck.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who signed a deck, over which bytes. */
record SignatureChecks(SignatureCheck port, Optional<String> pinned) {
    private static final String SIGNATURE = "signature";
    private static final String SIGNATURE_TITLE = "signature over the file's bytes";
    private static final String RANGE = "byte-range";
    private static final String RANGE_TITLE = "nothing outside the signature, nothing after it";
    private static final String SIGNER = "signer";
    private static final String SIGNER_TITLE = "signed by whom it should be";

    List<Check> of(ReadDeck deck) {
        if (deck.signatures().size() != 1) {
            String why = deck.signatures().isEmpty()
                    ? "the file is not signed"
                    : "the file has " + deck.signatures().size() + " signatures; a deck has one";
            return List.of(
                    Check.failed(SIGNATURE, SIGNATURE_TITLE, why),
                    Check.failed(RANGE, RANGE_TITLE, why),
                    Check.failed(SIGNER, SIGNER_TITLE, why));
        }
        ReadDeck.ReadSignature signature = deck.signatures().get(0);
        SignatureCheck.Result result = port.check(signature.signed(), signature.cms());
        List<Check> checks = new ArrayList<>();
        checks.add(
                result.faults().isEmpty()
                        ? Check.passed(SIGNATURE, SIGNATURE_TITLE, "signed by " + result.signer())
                        : new Check(SIGNATURE, SIGNATURE_TITLE, Check.Verdict.FAILED, result.faults()));
        checks.add(Check.of(RANGE, RANGE_TITLE, signature.gap().stream().toList()));
        checks.add(signer(result));
        return checks;
    }

    private Check signer(SignatureCheck.Result result) {
        if (pinned.isEmpty()) {
            return Check.notChecked(
                    SIGNER, SIGNER_TITLE, "signer not pinned; the certificate's SHA-256 is " + result.fingerprint());
        }
        String wanted = pinned.get().toLowerCase(Locale.ROOT);
        return wanted.equals(result.fingerprint().toLowerCase(Locale.ROOT))
                ? Check.passed(SIGNER, SIGNER_TITLE, "the pinned certificate, " + wanted)
                : Check.failed(
                        SIGNER,
                        SIGNER_TITLE,
                        "signed by another: the certificate's SHA-256 is " + result.fingerprint() + ", pinned is "
                                + wanted);
    }
}
