package dev.todochatbot.web.edge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CidrTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.1.2.128/25, 10.1.2.127, false",
        "10.1.2.128/25, 10.1.2.200, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 203.0.113.1, true",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false",
        "::1/128, ::1, true",
        "10.0.0.0/8, fd00::1, false",
        "10.0.0.0/8, a-name.example, false",
    })
    void containsTheAddressesOfItsBlock(String block, String address, boolean contained) {
        assertEquals(contained, Cidr.of(block).contains(address));
    }

    @Test
    void containsNoUnknownAddress() {
        assertFalse(Cidr.of("0.0.0.0/0").contains(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", ""})
    void refusesWhatIsNoBlock(String text) {
        assertThrows(IllegalArgumentException.class, () -> Cidr.of(text));
    }
}
