package dev.todochatbot.when;

import java.util.Locale;
import java.util.Set;

/** In which order somebody writes the numbers of a date: whether {@code 3/4} is in April or in March. */
public enum DateOrder {
    DMY,
    MDY,
    YMD;

    private static final Set<String> YEAR_FIRST = Set.of("CN", "HU", "IR", "JP", "KR", "LT", "MN", "TW", "ZA");

    /** Languages of those countries alone, which browsers name without a country. */
    private static final Set<String> SPOKEN_THERE = Set.of("fa", "hu", "ja", "ko", "lt", "mn", "zh");

    /** What is usual in the country of a locale; where it names none, in that of its language. */
    public static DateOrder usualIn(Locale locale) {
        if (locale.getCountry().equals("US")) return MDY;
        var yearFirst = locale.getCountry().isEmpty()
                ? SPOKEN_THERE.contains(locale.getLanguage())
                : YEAR_FIRST.contains(locale.getCountry());
        return yearFirst ? YMD : DMY;
    }

    /** @throws IllegalArgumentException unless it is {@code dmy}, {@code mdy} or {@code ymd} */
    public static DateOrder of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As the wire and the table have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
