package dev.todochatbot.when;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DateOrderTest {

    @ParameterizedTest
    @CsvSource({
        "en-US, mdy", "es-US, mdy", "en, dmy", "en-GB, dmy", "de-AT, dmy", "es, dmy", "zh-CN, ymd", "zh-Hant-TW, ymd",
        "zh-SG, dmy", "hu-HU, ymd", "fa-IR, ymd", "ja-JP, ymd", "ja, ymd", "ko-KR, ymd", "lt-LT, ymd", "mn-MN, ymd",
        "en-ZA, ymd", "und, dmy"
    })
    void theOrderIsTheOneOfTheCountry(String locale, String order) {
        assertEquals(DateOrder.of(order), DateOrder.usualIn(Locale.forLanguageTag(locale)));
        assertEquals(order, DateOrder.of(order).word());
    }
}
