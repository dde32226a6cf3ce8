package io.quarterdeck.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.sign.CheckedSignature;
import io.quarterdeck.sign.DetachedSignature;
import org.junit.jupiter.api.Test;

/** Of an ECDSA signature anybody can make another one that fits; a file must not change without being told. */
class TwinTest {
    @Test
    void theOtherSignatureThatFitsIsToldFromTheOneThatWasMade() {
        for (byte content = 0; content < 20; content++) {
            byte[] cms = Signers.VENDOR.sign(new byte[] {content});
            assertThat(DetachedSignature.check(cms, new byte[] {content}).faults())
                    .isEmpty();
            assertThat(DetachedSignature.check(Twin.of(cms), new byte[] {content})
                            .faults())
                    .containsExactly(CheckedSignature.Fault.OTHER_FORM);
        }
    }
}
