package dev.todochatbot.common.validation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EmailAddressTest {

    private static boolean takes(String text) {
        return new EmailAddressValidator().isValid(text, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "ada@example.org",
                "ada.b+todo@mail.example.co.uk",
                "o'hara_1/2@x-y.example",
                "ада@пример.рф",
                "josé@例え.jp",
                "1@2.3",
                "{a|b}~@x"
            })
    void anAddressAsPeopleHaveThem(String address) {
        assertTrue(takes(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@",
                "a@",
                "@b",
                "a b@c",
                "a@b c",
                "a@b@c",
                ".a@b",
                "a.@b",
                "a..b@c",
                "a@.b",
                "a@b.",
                "a@b..c",
                "a@-b",
                "a@b-",
                "a@b_c",
                "a,b@c",
                "<a@b>",
                "\"a b\"@c",
                "a@[127.0.0.1]",
                "a\u0000@b",
                "a\u00a0b@c",
                "a@b\u2028c",
                "\uD83C@b"
            })
    void whatIsNoAddress(String text) {
        assertFalse(takes(text));
    }

    @Test
    void itsPartsAreAsLongAsTheyMayBe() {
        assertTrue(takes("a".repeat(64) + "@" + "b".repeat(63) + ".c"));
        assertFalse(takes("a".repeat(65) + "@b"));
        assertFalse(takes("a@" + "b".repeat(64)));
        assertFalse(takes("a@" + "b.".repeat(127) + "b"));
        assertTrue(takes(null));
    }
}
