package io.quarterdeck.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "Ada.Okonkwo+x@Meridian.EXAMPLE, Ada.Okonkwo+x@meridian.example",
        "info@müller.example, info@xn--mller-kva.example",
        "info@INFO.example, info@info.example",
        "a@日本語.example, a@xn--wgv71a119e.example",
        "a@xn--mller-kva.example, a@xn--mller-kva.example",
        "root@localhost, root@localhost",
    })
    void theDomainIsWrittenInAsciiAndLowerCase(String address, String ascii) {
        assertThat(Addresses.ascii(address)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.example",
                "a b@c.example",
                "a@b@c.example",
                "a..b@c.example",
                ".a@c.example",
                "a@b..example",
                "a@-b.example",
                "a@b.example\r\nx",
                "a\r\n@b.example",
                "a@[127.0.0.1]",
                "<a@b.example>",
                "a@b.example,c@d.example",
                "a@b_c.example",
                "\"a\"@b.example"
            })
    void whatIsNoPlainAddressIsRefused(String address) {
        assertThatThrownBy(() -> Addresses.ascii(address)).isInstanceOf(UnfitAddressException.class);
    }

    @Test
    void lettersOutsideAsciiBeforeTheAtAreRefusedWithTheWayOut() {
        assertThatThrownBy(() -> Addresses.ascii("jörg@example.com"))
                .hasMessageContaining("\"jörg@example.com\"")
                .hasMessageContaining("ask for an address without them");
    }

    @Test
    void aDomainThatOldAndNewRulesSpellDifferentlyIsNotGuessed() {
        assertThatThrownBy(() -> Addresses.ascii("a@straße.example")).hasMessageContaining("xn--");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Halyard <r@h.example> | Halyard",
                "'\"Rivera, Tomás\" <r@h.example>' | Rivera, Tomás",
                "<r@h.example> | ''",
                "r@h.example | ''",
            })
    void aMailboxHasANameOrNone(String written, String name) {
        assertThat(Mailbox.of(written)).isEqualTo(new Mailbox(name, "r@h.example"));
    }
}
